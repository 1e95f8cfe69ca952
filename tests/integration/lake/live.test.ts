import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type LiveEvent, type SanityClient } from '@sanity/client';
import fc from 'fast-check';
import { createClient as createClient7 } from 'sanity-client-7';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runQuery } from '#sanity/lake/evaluate.ts';
import type { Perspective } from '#sanity/lake/perspectives.ts';
import { Store } from '#sanity/lake/store.ts';
import { tagsOfChanges } from '#sanity/lake/sync-tags.ts';
import type { Change, Identity, Lake, LakeDocument } from '#sanity/lake/types.ts';
import { openLake, rejection, type TestLake } from './support.ts';
import { pointedAt } from '../../support/lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
  await lake.editor
    .transaction()
    .create({ _id: 'ada', _type: 'author', name: 'Ada' })
    .create({ _id: 'ben', _type: 'author', name: 'Ben' })
    .create({ _id: 'rain', _type: 'article', headline: 'Rain', author: { _type: 'reference', _ref: 'ada' } })
    .create({ _id: 'city', _type: 'section', title: 'City' })
    .commit();
});
afterAll(() => lake.close());

function follow(client: SanityClient, options: { includeDrafts?: boolean } = {}) {
  const events: LiveEvent[] = [];
  let failure: unknown;
  const subscription = client.live.events(options).subscribe({
    next: (event) => events.push(event),
    error: (error: unknown) => (failure = error),
  });
  return {
    events,
    failure: () => failure,
    tags: () => events.flatMap((event) => (event.type === 'message' ? event.tags : [])),
    welcome: () =>
      vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining({ type: 'welcome' })), 10_000),
    stop: () => subscription.unsubscribe(),
  };
}

async function tagsOf(query: string, client = lake.client()): Promise<string[]> {
  const { syncTags } = await client.fetch(query, {}, { filterResponse: false });
  return syncTags ?? [];
}

describe.each([
  ['8', createClient],
  ['7', createClient7 as unknown as typeof createClient],
])('client %s', (_, create) => {
  const client = (token?: string) =>
    create({
      ...pointedAt(lake.url),
      ignoreBrowserTokenWarning: true,
      ...(token && { token }),
    });

  test('hears of what readers can see, with the tags of the answers that it matters to', async () => {
    const live = follow(client());
    await live.welcome();
    await lake.editor.create({ _id: 'drafts.rain', _type: 'article', headline: 'Secret' });
    await lake.editor.patch('ada').set({ name: 'Ada Lund' }).commit();
    await vi.waitFor(() => expect(live.tags()).not.toEqual([]), 10_000);
    const heard = new Set<string>(live.tags());
    const meets = (tags: string[]) => tags.some((tag) => heard.has(tag));
    expect(meets(await tagsOf('*[_type == "author"]'))).toBe(true);
    expect(meets(await tagsOf('*[_id == "ada"][0].name'))).toBe(true);
    expect(meets(await tagsOf('*[_type == "article"][0]{ "by": author->name }'))).toBe(true);
    expect(meets(await tagsOf('count(*)'))).toBe(true);
    expect(meets(await tagsOf('*[_id == "ben"][0]'))).toBe(false);
    expect(meets(await tagsOf('*[_type == "section"]{ title }'))).toBe(false);
    expect(live.events.filter(({ type }) => type === 'message')).toHaveLength(1);
    live.stop();
    await lake.editor.delete('drafts.rain');
  });

  test('hears of drafts with a token only', async () => {
    const { token } = lake.reader.config();
    const live = follow(client(token), { includeDrafts: true });
    await live.welcome();
    await lake.editor.create({ _id: 'drafts.snow', _type: 'article', headline: 'Snow' });
    await vi.waitFor(() => expect(live.tags()).not.toEqual([]), 10_000);
    const drafts = lake.reader.withConfig({ perspective: 'drafts' });
    const tags = await tagsOf('*[_type == "article"].headline', drafts);
    expect(live.tags()).toEqual(expect.arrayContaining(tags));
    live.stop();
    await lake.editor.delete('drafts.snow');

    const refused = follow(client('not-a-token'), { includeDrafts: true });
    await vi.waitFor(
      () => expect(refused.failure()).toMatchObject({ name: 'ConnectionFailedError' }),
      10_000,
    );
    refused.stop();
    const anybody = await fetch(`${lake.url}/v1/data/live/events/production?includeDrafts=true`);
    expect(anybody.status).toBe(401);
  });

  test('asks for answers after an event', async () => {
    const answer = await client().fetch(
      '*[_id == "ben"][0].name',
      {},
      { lastLiveEventId: '7', tag: 'a.tag' },
    );
    expect(answer).toBe('Ben');
  });
});

describe('a stream', () => {
  /** What a stream sends to somebody who was at this position, until all of the words are in it. */
  async function resumed(position: string, ...words: string[]): Promise<string> {
    const abort = new AbortController();
    const response = await fetch(`${lake.url}/v2025-02-19/data/live/events/production`, {
      headers: { 'last-event-id': position },
      signal: abort.signal,
    });
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (words.every((word) => text.includes(word))) break;
    }
    abort.abort();
    return text;
  }
  const position = async () => /event: welcome\nid: (\S+)/.exec(await resumed('x', 'welcome'))?.[1] ?? '';

  test('tells who comes back what was missed, in one message', async () => {
    const before = await position();
    const [author] = await tagsOf('*[_type == "author"]');
    const [section] = await tagsOf('*[_type == "section"]');
    await lake.editor.patch('ben').set({ n: 1 }).commit();
    await lake.editor.patch('city').set({ n: 1 }).commit();
    const text = await resumed(before, 'event: message', '\n\n');
    expect(text).toContain(author);
    expect(text).toContain(section);
    expect(text.match(/event: message/g)).toHaveLength(1);
    expect(text).not.toContain('event: restart');
    expect(await resumed(await position(), 'welcome')).not.toMatch(/restart|message/);
  });

  test('says to start again where that is not known', async () => {
    for (const strange of ['nonsense', '999999999', `${await position()}9`, `x${await position()}`])
      expect(await resumed(strange, 'welcome')).toMatch(/^event: restart\n/);
  });

  test('says goodbye when the lake ends, and goes on after a restart', async () => {
    const other = await openLake();
    const live = follow(other.client());
    await live.welcome();
    const { port } = new URL(other.url);
    await other.restart({ port: Number(port) });
    await vi.waitFor(
      () => expect(live.events.filter(({ type }) => type === 'welcome')).toHaveLength(2),
      30_000,
    );
    expect(live.events.map(({ type }) => type)).toContain('goaway');
    live.stop();
    await other.close();
  });

  test('takes no invalid tag', async () => {
    const answer = await fetch(`${lake.url}/v1/data/live/events/production?tag=a%20tag`);
    expect(answer.status).toBe(400);
  });
});

test('an answer with very many references has few tags', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `many-${index}`);
  const transaction = lake.editor.transaction();
  for (const _id of ids) transaction.create({ _id, _type: 'many' });
  await transaction
    .create({ _id: 'list', _type: 'list', of: ids.map((_ref) => ({ _type: 'reference', _ref, _key: _ref })) })
    .commit();
  expect(await tagsOf('*[_type == "list"]{ "of": of[]->_id }')).toHaveLength(2);
});

describe('no change is missed', () => {
  const dir = mkdtempSync(join(tmpdir(), 'gazette-tags-'));
  const store = new Store('production', join(dir, 'production.sqlite'));
  store.db.exec('PRAGMA synchronous = OFF');
  afterAll(() => {
    store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const id = fc.constantFrom('a', 'b', 'c', 'drafts.a', 'drafts.b', 'versions.r.a', 'versions.r.c');
  const type = fc.constantFrom('t', 'u', 'v');
  const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc.record(model, { noNullPrototype: true });
  const ref = record({ _ref: fc.constantFrom('a', 'b', 'c', 'd') });
  const write = record({
    id,
    document: fc.option(record({ _type: type, n: fc.nat(2), ref, refs: fc.array(ref, { maxLength: 2 }) })),
  });
  const filter = fc.constantFrom(
    '_type == "t"',
    '"u" == _type',
    '_type in ["t", "u"]',
    '_type in $types',
    '_id == "a"',
    '_id in ["a", "c"]',
    '_id == $id',
    '_type == "t" && n > 0',
    'n > 0 && _id == "b"',
    '_type == "t" || _id == "b"',
    '_type == "t" || n == 1',
    'n == 1',
    'references("a")',
    '_type != "t"',
    '!(_type == "t")',
    '_type == "t" && references(^._id)',
    '_id == ^.ref._ref',
    'ref->n == 1 && _type == "u"',
    '_id in path("drafts.**")',
    '_type == "t" && _type == "u"',
    '(_type == "t")',
    'text::query("t")',
    '_originalId == "drafts.a"',
  );
  const end = fc.constantFrom(
    '',
    '{_id, n}',
    '{"r": ref->{n, "s": ref->n}}',
    '{"r": refs[]->_type}',
    '[0].n',
    '[0].ref->',
    '{n, ref->}',
    '{"x": *[_type == "v" && _id == ^.ref._ref]}',
    ' | order(ref->n desc)._id',
    ' | score(n == 1)._score',
  );
  const query = fc.oneof(
    fc.tuple(filter, end).map(([condition, rest]) => `*[${condition}]${rest}`),
    fc.tuple(filter, filter, end).map(([a, b, rest]) => `{"a": count(*[${a}]), "b": *[${b}]${rest}}`),
    fc.tuple(filter, filter).map(([a, b]) => `*[${a}]{"x": *[${b}]._id}`),
    fc.constantFrom(
      'count(*)',
      '*._type',
      '*[0]',
      'releases::all()',
      '*[][_type == "t"]',
      '(*)[_type == "t"]',
      '{"n": 1}',
      'now() > "2"',
    ),
  );
  const perspective = fc.constantFrom<Perspective>(
    'raw',
    ['published'],
    ['drafts', 'published'],
    ['r', 'drafts', 'published'],
  );
  const identity: Identity = {
    userId: 'u',
    name: 'U',
    email: 'u@gazette.example',
    role: 'viewer',
    image: null,
    kind: 'robot',
  };

  test('whatever changes an answer has one of its tags', async () => {
    const fake = { options: { projectId: 'gazette' } } as Lake;
    await fc.assert(
      fc.asyncProperty(
        fc.array(write, { maxLength: 6 }),
        fc.array(write, { minLength: 1, maxLength: 2 }),
        query,
        perspective,
        fc.boolean(),
        async (before, after, groq, view, known) => {
          const commit = (writes: { id: string; document: { _type: string } | null }[]) => {
            const changes = new Map<string, Change>();
            for (const { id: _id, document } of writes) {
              const stamp = { _rev: 'r', _createdAt: '', _updatedAt: '' };
              const next: LakeDocument | null = document && { ...stamp, ...document, _id };
              changes.set(_id, { id: _id, before: store.get(_id), after: next });
            }
            const transaction = {
              id: `t${store.version}`,
              timestamp: '',
              author: '',
              mutations: [],
              changes: [...changes.values()],
            };
            return store.commit(transaction);
          };
          const ask = () =>
            runQuery(
              fake,
              store,
              {
                query: groq,
                params: { types: ['u'], id: 'c' },
                perspective: view,
                identity: known ? identity : null,
              },
              null,
            );
          const left = [...store.documents.keys()].map((_id) => ({ id: _id, document: null }));
          commit([...left, ...before]);
          const first = await ask();
          const { changes } = commit(after);
          const second = await ask();
          const seen = known ? changes : changes.filter((change) => !change.id.includes('.'));
          const tags = new Set(tagsOfChanges(store, seen));
          if (JSON.stringify(first.result) !== JSON.stringify(second.result))
            expect(first.syncTags.some((tag) => tags.has(tag))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a browser on a foreign page learns that its origin is not allowed', async () => {
  const answer = await fetch(`${lake.url}/v1/check/cors`, {
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(await answer.json()).toMatchObject({ result: { allowed: false } });
  const own = await fetch(`${lake.url}/v1/check/cors`, { headers: { origin: 'http://localhost:3000' } });
  expect(await own.json()).toMatchObject({ result: { allowed: true, withCredentials: true } });
  expect(await rejection(lake.client().fetch('*['))).toMatchObject({ statusCode: 400 });
});
