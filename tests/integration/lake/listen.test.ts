import { request, type IncomingMessage } from 'node:http';
import { applyPatch, type RawPatch } from 'mendoza';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createClient, type SanityClient } from '@sanity/client';
import { createClient as createClient7 } from 'sanity-client-7';
import { openLake, type TestLake } from './support.ts';
import { pointedAt } from '../../support/lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

type Event = Record<string, unknown> & { type: string };

/** Collects the events of the real client's listener, from its welcome on. */
async function listening(client: SanityClient, query: string, options: Record<string, unknown> = {}) {
  const events: Event[] = [];
  let failure: unknown;
  const subscription = client
    .listen(query, {}, {
      events: ['welcome', 'mutation', 'reset', 'welcomeback', 'reconnect'],
      ...options,
    } as never)
    .subscribe({
      next: (event) => events.push(event),
      error: (error: unknown) => {
        failure = error;
      },
    });
  await vi.waitFor(() => expect(events.length > 0 || failure !== undefined).toBe(true), 10_000);
  return {
    events,
    failure: () => failure,
    mutations: () => events.filter(({ type }) => type === 'mutation'),
    stop: () => subscription.unsubscribe(),
  };
}

test('a document appears, is updated and disappears, in full', async () => {
  const all = await listening(lake.editor, '*[_type == "note" && hidden != true]', {
    effectFormat: 'mendoza',
    includePreviousRevision: true,
  });
  const created = await lake.editor.create({ _id: 'seen', _type: 'note', n: 1 });
  await lake.editor.create({ _id: 'other', _type: 'unrelated' });
  const updated = await lake.editor.patch('seen').set({ n: 2 }).commit();
  await lake.editor.patch('seen').set({ hidden: true }).commit();
  await lake.editor.patch('seen').set({ n: 3 }).commit();
  await vi.waitFor(() => expect(all.mutations()).toHaveLength(3), 10_000);
  const [appear, update, disappear] = all.mutations();
  expect(appear).toMatchObject({
    transition: 'appear',
    documentId: 'seen',
    transactionId: created._rev,
    eventId: `${created._rev}#seen`,
    resultRev: created._rev,
    result: { n: 1 },
    identity: 'robot-editor',
    transactionTotalEvents: 1,
    transactionCurrentEvent: 1,
    visibility: 'query',
    mutations: [{ create: { _id: 'seen', n: 1 } }],
  });
  expect(update).toMatchObject({
    transition: 'update',
    previousRev: created._rev,
    resultRev: updated._rev,
    previous: { n: 1 },
    result: { n: 2 },
    mutations: [{ patch: { id: 'seen', set: { n: 2 } } }],
  });
  const { apply, revert } = (update as Event)['effects'] as Record<'apply' | 'revert', RawPatch>;
  expect(applyPatch(created, apply)).toEqual(updated);
  expect(applyPatch(updated, revert)).toEqual(created);
  // The Studio drops an event that names no revision, and would go on showing a draft that was published.
  expect(disappear).toMatchObject({
    transition: 'disappear',
    documentId: 'seen',
    resultRev: (disappear as Event)['transactionId'],
  });
  all.stop();
});

test('nothing gets lost between the welcome, after which the Studio looks for the first time, and the first event', async () => {
  const told = await new Promise<Event>((resolve, reject) => {
    const subscription = lake.editor
      .listen('*[_type == "prompt"]', {}, { events: ['welcome', 'mutation'] })
      .subscribe((event) => {
        if (event.type === 'welcome') {
          lake.editor.create({ _id: 'prompt', _type: 'prompt' }).catch(reject);
        } else {
          subscription.unsubscribe();
          resolve(event);
        }
      });
  });
  expect(told).toMatchObject({ documentId: 'prompt', transition: 'appear' });
});

test('one event for each document of a transaction', async () => {
  const all = await listening(lake.editor, '*[_type == "pair"]', { includeResult: false });
  await lake.editor
    .transaction()
    .create({ _id: 'p1', _type: 'pair' })
    .create({ _id: 'p2', _type: 'pair' })
    .commit();
  await vi.waitFor(() => expect(all.mutations()).toHaveLength(2), 10_000);
  expect(all.mutations()).toMatchObject([
    {
      documentId: 'p1',
      transactionTotalEvents: 2,
      transactionCurrentEvent: 1,
      mutations: [{ create: { _id: 'p1' } }],
    },
    {
      documentId: 'p2',
      transactionTotalEvents: 2,
      transactionCurrentEvent: 2,
      mutations: [{ create: { _id: 'p2' } }],
    },
  ]);
  expect(all.mutations()[0]).not.toHaveProperty('result');
  all.stop();
});

test.each([
  ['8', createClient],
  ['7', createClient7 as unknown as typeof createClient],
])('client %s has a ChannelError that points at what is wrong with a query', async (_, create) => {
  const { token = '' } = lake.editor.config();
  const client = create({
    ...pointedAt(lake.url),
    token,
  });
  const broken = await listening(client, '*[_type == ');
  expect(broken.failure()).toMatchObject({
    name: 'ChannelError',
    data: { error: { type: 'queryParseError', query: '*[_type == ', start: 10 } },
  });
  expect(String(broken.failure())).toContain('GROQ query parse error');
  const ended = await listening(client.withConfig({ token: 'ended' }), '*');
  expect(ended.failure()).toMatchObject({ name: 'ConnectionFailedError' });
});

test('nobody is told about drafts', async () => {
  const anybody = await listening(lake.client(), '*');
  await lake.editor.create({ _id: 'drafts.secret', _type: 'note' });
  await lake.editor.create({ _id: 'public', _type: 'note' });
  await vi.waitFor(() => expect(anybody.mutations()).toHaveLength(1), 10_000);
  expect(anybody.mutations()).toMatchObject([{ documentId: 'public' }]);
  anybody.stop();
});

/** Reads a stream as a browser would, with a position to resume from. */
async function stream(path: string, headers: Record<string, string>, until: (text: string) => boolean) {
  const abort = new AbortController();
  const response = await fetch(`${lake.url}${path}`, { headers, signal: abort.signal });
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    if (until(text)) break;
  }
  abort.abort();
  return { text, url: response.url };
}

const path = `/v1/data/listen/production?query=${encodeURIComponent('*[_type == "resumed"]')}&enableResume=true`;

test('a listener that lost its connection gets exactly what it missed, also over a restart', async () => {
  const headers = { authorization: `Bearer ${lake.reader.config().token}` };
  const first = await stream(path, headers, (text) => text.includes('welcome'));
  const position = /^id: (.+)$/m.exec(first.text)?.[1] ?? '';
  await lake.editor
    .transaction()
    .create({ _id: 'r1', _type: 'resumed' })
    .create({ _id: 'r2', _type: 'resumed' })
    .commit();
  await lake.restart();
  await lake.editor.create({ _id: 'r3', _type: 'resumed' });
  const missed = await stream(path, { ...headers, 'last-event-id': position }, (text) =>
    text.includes('"r3"'),
  );
  expect(missed.text).toContain('event: welcomeback');
  const ids = [...missed.text.matchAll(/"documentId":"(\w+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['r1', 'r2', 'r3']);
  // Cut off between the two documents of one transaction.
  const half = `${Number(position.split(':')[0]) + 1}:1`;
  const rest = await stream(path, { ...headers, 'last-event-id': half }, (text) => text.includes('"r3"'));
  expect([...rest.text.matchAll(/"documentId":"(\w+)"/g)].map(([, id]) => id)).toEqual(['r2', 'r3']);
});

test('a position that the lake does not know means starting again', async () => {
  const headers = { authorization: `Bearer ${lake.reader.config().token}`, 'last-event-id': '999999:1' };
  const { text } = await stream(path, headers, (soFar) => soFar.includes('\n\n'));
  expect(text).toContain('event: reset');
});

test('browsers are spread over other ports, with a ticket in place of the header that fetch drops', async () => {
  const headers = { authorization: `Bearer ${lake.reader.config().token}`, origin: 'http://localhost:3000' };
  const first = await fetch(`${lake.url}${path}`, { headers, redirect: 'manual' });
  expect(first.status).toBe(307);
  expect(first.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
  const target = new URL(first.headers.get('location') ?? '');
  expect(target.port).not.toBe(new URL(lake.url).port);
  const abort = new AbortController();
  const second = await fetch(target, { headers: { origin: 'http://localhost:3000' }, signal: abort.signal });
  expect(second.status).toBe(200);
  // A browser names no origin on the way to a third one.
  const tainted = await fetch(target, { headers: { origin: 'null' }, signal: abort.signal });
  expect(tainted.headers.get('access-control-allow-origin')).toBe('null');
  expect(tainted.headers.get('access-control-allow-credentials')).toBe('true');
  abort.abort();
  target.pathname = target.pathname.replace('production', 'elsewhere');
  expect((await fetch(target)).status).toBe(401);
});

test('however many streams a browser opens at once, none waits for a connection', async () => {
  const headers = { authorization: `Bearer ${lake.reader.config().token}`, origin: 'http://localhost:3000' };
  const ports = new Map<string, number>();
  for (let tab = 0; tab < 36; tab += 1) {
    for (let stream = 0; stream < 6; stream += 1) {
      const { headers: answer } = await fetch(`${lake.url}${path}`, { headers, redirect: 'manual' });
      const { port } = new URL(answer.get('location') ?? '');
      ports.set(port, (ports.get(port) ?? 0) + 1);
    }
  }
  // Browsers open six connections to one port.
  expect(Math.max(...ports.values())).toBe(6);
});

test('nothing can send a ticket to another host', async () => {
  const token = lake.reader.config().token ?? '';
  const answered = await new Promise<number>((resolve, reject) => {
    const target = new URL(lake.url);
    request({
      host: target.hostname,
      port: target.port,
      path: `//elsewhere.example${path}`,
      headers: { authorization: `Bearer ${token}`, origin: 'http://localhost:3000' },
    })
      .once('response', (response) => resolve(response.statusCode ?? 0))
      .once('error', reject)
      .end();
  });
  expect(answered).toBe(404);
  const foreign = await fetch(`${lake.url}${path}`, {
    headers: {
      authorization: `Bearer ${token}`,
      origin: 'http://a.example',
      'x-forwarded-host': 'a.example',
    },
    redirect: 'manual',
  });
  expect(foreign.status).toBe(200);
  await foreign.body?.cancel();
});

test('an open WebSocket or stream does not keep the lake from ending', async () => {
  const socket = new WebSocket(`${lake.url.replace('http', 'ws')}/v1/socket/production`);
  const settled = new Promise((resolve) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', resolve);
  });
  await settled;
  const open = await listening(lake.reader, '*');
  await lake.restart();
  open.stop();
  socket.close();
  expect(await lake.client().fetch('1 + 1')).toBe(2);
});

test('those who ask the same and those who ask otherwise are each told what they asked for', async () => {
  const listeners = await Promise.all([
    listening(lake.editor, '*[_type == "shared"]', { includeResult: false }),
    listening(lake.editor, '*[_type == "shared"]', { includeResult: false }),
    listening(lake.editor, '*[_type == "shared"]', { includePreviousRevision: true }),
    listening(lake.editor, '*[_id == "shared-1"]', { includeResult: false }),
    listening(lake.client(), '*[_type == "shared" && n == 2]', { includeResult: false }),
  ]);
  await lake.editor.create({ _id: 'shared-1', _type: 'shared', n: 1 });
  await lake.editor.create({ _id: 'shared-2', _type: 'shared', n: 1 });
  await lake.editor.patch('shared-2').set({ n: 2 }).commit();
  await vi.waitFor(() => {
    expect(listeners.map(({ mutations }) => mutations().length)).toEqual([3, 3, 3, 1, 1]);
  }, 10_000);
  const [one, other, full, byId, anybody] = listeners.map(({ mutations }) => mutations());
  expect(one).toEqual(other);
  expect(one?.[2]).not.toHaveProperty('result');
  expect(full?.[2]).toMatchObject({ previous: { n: 1 }, result: { n: 2 }, transition: 'update' });
  expect(byId).toMatchObject([{ documentId: 'shared-1', transition: 'appear' }]);
  expect(anybody).toMatchObject([{ documentId: 'shared-2', transition: 'appear' }]);
  for (const { stop } of listeners) stop();
});

test('streams that nobody reads are cut before they fill the memory; one that is read misses nothing', async () => {
  const stalled = await Promise.all(Array.from({ length: 20 }, () => openStream('*[_type == "large"]')));
  for (const { response } of stalled) response.pause();
  const reading = await listening(lake.editor, '*[_type == "large"]', { includeResult: true });
  const text = 'x'.repeat(1024 * 1024);
  // Not enough for any of them to be cut for its own sake.
  for (let n = 0; n < 14; n += 1)
    await lake.editor.createOrReplace({ _id: 'large', _type: 'large', n, text });
  await vi.waitFor(() => expect(reading.mutations()).toHaveLength(14), 20_000);
  for (const { response } of stalled) response.resume();
  await vi.waitFor(() => {
    expect(stalled.filter(({ ended }) => ended()).length).toBeGreaterThan(0);
  }, 20_000);
  reading.stop();
  for (const { response } of stalled) response.destroy();
});

/** A listener's stream as it comes over the wire. */
function openStream(query: string): Promise<{ response: IncomingMessage; ended: () => boolean }> {
  const { token } = lake.editor.config();
  const url = new URL(`${lake.url}/v2025-02-19/data/listen/production`);
  url.search = new URLSearchParams({ query, includeResult: 'true', includeMutations: 'false' }).toString();
  return new Promise((resolve, reject) => {
    request(url, { headers: { authorization: `Bearer ${token}` } }, (response) => {
      let over = false;
      response.on('close', () => (over = true)).on('error', () => (over = true));
      resolve({ response, ended: () => over });
    })
      .on('error', reject)
      .end();
  });
}
