import type { SanityClient } from '@sanity/client';
import { applyPatch, type RawPatch } from 'mendoza';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLake, type TestLake } from './support.ts';

type Entry = {
  id: string;
  author: string;
  documentIDs: string[];
  effects: Record<string, { apply: RawPatch; revert: RawPatch }>;
};
type Event = { type: string; author: string; revisionId?: string; versionRevisionId?: string };

let lake: TestLake;
let ana: SanityClient;
let ben: SanityClient;

beforeAll(async () => {
  lake = await openLake();
  ana = await lake.person('editor', 'ana');
  ben = await lake.person('administrator', 'ben');
});
afterAll(() => lake.close());

async function log(ids: string, query: Record<string, string> = {}): Promise<Entry[]> {
  const text = await ana.request<string | Entry>({
    url: `/data/history/production/transactions/${ids}`,
    query,
  });
  // The client parses a log of a single line by itself.
  if (typeof text !== 'string') return [text];
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
}

async function documentsAt(ids: string, query: Record<string, string>) {
  const { documents } = await ana.request<{ documents: Record<string, unknown>[] }>({
    url: `/data/history/production/documents/${ids}`,
    query,
  });
  return documents;
}

describe('a document that was written by two people, published and edited again', () => {
  const revisions: string[] = [];

  beforeAll(async () => {
    const draft = await ana.create({ _id: 'drafts.a', _type: 'article', headline: 'One', standfirst: 'Why' });
    const edited = await ben.patch('drafts.a').set({ headline: 'Two' }).commit();
    await ana.action({ actionType: 'sanity.action.document.publish', draftId: 'drafts.a', publishedId: 'a' });
    await ben.action({
      actionType: 'sanity.action.document.edit',
      draftId: 'drafts.a',
      publishedId: 'a',
      patch: { set: { headline: 'Three' } },
    });
    revisions.push(draft._rev, edited._rev);
  });

  test('its transactions say who did what, and lead back to how it began', async () => {
    const entries = await log('a,drafts.a');
    expect(entries.map(({ author }) => author)).toEqual(['ana', 'ben', 'ana', 'ben']);
    expect(entries.map(({ id }) => id).slice(0, 2)).toEqual(revisions);
    let document: unknown = await ana.getDocument('drafts.a');
    for (const { effects } of entries.toReversed()) {
      const effect = effects['drafts.a'];
      if (effect) document = applyPatch(document, effect.revert);
    }
    expect(document).toBeNull();
  });

  test('newest first, in pages, from and up to a transaction', async () => {
    const newest = await log('a,drafts.a', { reverse: 'true', limit: '2' });
    expect(newest.map(({ author }) => author)).toEqual(['ben', 'ana']);
    const from = await log('a,drafts.a', { fromTransaction: revisions[1] ?? '' });
    expect(from[0]?.id).toBe(revisions[1]);
    expect(from).toHaveLength(3);
    const to = await log('a,drafts.a', { toTransaction: revisions[1] ?? '', reverse: 'true' });
    expect(to.map(({ id }) => id)).toEqual(revisions.toReversed());
  });

  test('as it was at each revision', async () => {
    expect(await documentsAt('drafts.a', { revision: revisions[0] ?? '' })).toMatchObject([
      { headline: 'One' },
    ]);
    expect(await documentsAt('a,drafts.a', { revision: revisions[1] ?? '' })).toMatchObject([
      { _id: 'drafts.a', headline: 'Two', _rev: revisions[1] },
    ]);
    expect(await documentsAt('a', { time: new Date(0).toISOString() })).toEqual([]);
    expect(await documentsAt('a', { time: new Date().toISOString() })).toMatchObject([{ headline: 'Two' }]);
  });

  test('its life in an editor’s terms', async () => {
    const { events } = await ana.request<{ events: Record<string, Event[]> }>({
      url: '/data/history/production/events/documents/drafts.a',
      query: { limit: '100' },
    });
    expect(events['drafts.a']?.map(({ type, author }) => [type, author])).toEqual([
      ['createDocumentVersion', 'ben'],
      ['publishDocumentVersion', 'ana'],
      ['createDocumentVersion', 'ana'],
    ]);
    expect(events['drafts.a']?.[1]?.versionRevisionId).toBe(revisions[1]);
  });
});

test('what was published without a draft is what the draft’s changes are compared with', async () => {
  const { _rev } = await ben.create({ _id: 'imported', _type: 'article', headline: 'As imported' });
  await ana.create({ _id: 'drafts.imported', _type: 'article', headline: 'As edited' });
  expect(await documentsAt('drafts.imported', { revision: _rev })).toEqual([
    expect.objectContaining({ headline: 'As imported', _rev }),
  ]);
  // A draft that is not there is not made up of whatever is published.
  await ben.create({ _id: 'another', _type: 'article', headline: 'Another' });
  const { _rev: later } = await ben.create({ _id: 'elsewhere', _type: 'topic' });
  expect(await documentsAt('drafts.another', { revision: later })).toEqual([]);
});

test('a deleted document’s last revision can be brought back', async () => {
  await ana.create({ _id: 'gone', _type: 'article', headline: 'Still known' });
  await ana.delete('gone');
  expect(await documentsAt('gone', { lastRevision: 'true' })).toMatchObject([{ headline: 'Still known' }]);
  const { events } = await ana.request<{ events: Record<string, Event[]> }>({
    url: '/data/history/production/events/documents/gone',
  });
  expect(events['gone']?.[0]?.type).toBe('deleteDocumentGroup');
});

test('events come in pages that together are all of them, once', async () => {
  await ana.create({ _id: 'many', _type: 'article', count: 0 });
  for (let count = 1; count <= 6; count += 1) await ana.patch('many').set({ count }).commit();
  const seen: (string | undefined)[] = [];
  let nextCursor = '';
  do {
    const page: { events: Record<string, Event[]>; nextCursor: string } = await ana.request({
      url: '/data/history/production/events/documents/many',
      query: { limit: '3', ...(nextCursor && { nextCursor }) },
    });
    seen.push(...(page.events['many'] ?? []).map(({ revisionId }) => revisionId));
    ({ nextCursor } = page);
  } while (nextCursor !== '');
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
});

test.each(['transactions/a', 'documents/a', 'events/documents/a'])(
  '%s is not for strangers',
  async (path) => {
    expect((await fetch(`${lake.url}/v2025-02-19/data/history/production/${path}`)).status).toBe(401);
  },
);
