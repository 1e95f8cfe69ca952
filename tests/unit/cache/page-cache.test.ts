import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import nodeFs from 'next/dist/server/lib/node-fs-methods.js';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { known } from '#lib/cache/known-changes.ts';
import { knownScriptsHeader, scriptHashes } from '#lib/cache/known-scripts.ts';
import PageCache from '#lib/cache/page-cache.ts';
import type { SharedEntries } from '#lib/cache/redis/shared-entries.ts';
import { untilTag } from '#lib/cache/tags.ts';
import { tagOf } from '#lib/http/etag.ts';

const start = new Date('2026-11-20T10:00:00.000Z');
let folder: string;

beforeAll(() => {
  const build = mkdtempSync(join(tmpdir(), 'gazette-page-cache-'));
  writeFileSync(join(build, 'BUILD_ID'), 'build-1');
  folder = join(build, 'server');
});
afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));
afterEach(() => {
  vi.useRealTimers();
  known.entries = null;
});

/** As Next makes one for each request. */
const requestBegins = () =>
  new PageCache({
    fs: nodeFs.nodeFs,
    serverDistDir: folder,
    flushToDisk: false,
    maxMemoryCacheSize: 1024 * 1024,
    dev: false,
    revalidatedTags: [],
    _requestHeaders: {},
  });
// The names of kinds are those of a const enum, which can't be imported here.
const page = (html: string, tags: string[]): Parameters<PageCache['set']>[1] => ({
  kind: 'APP_PAGE' as never,
  html,
  rscData: undefined,
  status: 200,
  postponed: undefined,
  headers: { 'x-next-cache-tags': tags.join() },
  segmentData: undefined,
});
const life = {
  isRoutePPREnabled: false,
  isFallback: false,
  cacheControl: { revalidate: 3600, expire: 86_400 },
};
const kept = async (key: string) => {
  const entry = await requestBegins().get(key, { kind: 'APP_PAGE' as never, isFallback: false });
  const value = entry?.value;
  return entry && { html: value && 'html' in value ? value.html : null, cacheControl: entry.cacheControl };
};

/** What a page says of its scripts. */
const headersIn = (value: unknown) =>
  (value as { headers?: Record<string, unknown> } | null | undefined)?.headers?.[knownScriptsHeader];

test('a page is kept as long as what it shows allows', async () => {
  await requestBegins().set('/kept', page('now', ['document:a']), life);
  expect(await kept('/kept')).toEqual({ html: 'now', cacheControl: life.cacheControl });
});

test('a kept page names its scripts: to the reader for whom it was made, to the next, and after it lay elsewhere', async () => {
  const html = '<html><body><p>x</p><script>one()</script><script nonce="n">two()</script></body></html>';
  const made = page(html, []);
  await requestBegins().set('/scripts', made, life);
  // What the first reader gets is the very object that is kept.
  const first = structuredClone(made);
  const second = await requestBegins().get('/scripts', { kind: 'APP_PAGE' as never, isFallback: false });
  const shown = first && 'html' in first ? first.html : '';
  expect(shown).toContain('<script>one()\n;two()</script>');
  expect(headersIn(first)).toBe(scriptHashes(shown).join(' '));
  expect(scriptHashes(shown)).toHaveLength(2);
  // Nor is it hashed for each reader.
  expect(first).toHaveProperty('headers.etag', tagOf(shown));
  expect(second?.value).toEqual(first);

  await requestBegins().set('/scripts-again', first, life);
  const again = await requestBegins().get('/scripts-again', { kind: 'APP_PAGE' as never, isFallback: false });
  expect(again?.value).toMatchObject({ html: shown });
  expect(headersIn(again?.value)).toBe(headersIn(made));
});

test('of a page whose rest is made for each request nothing is named, as its scripts carry a nonce', async () => {
  const made = { ...page('<html><body><div>', []), postponed: 'state' } as Parameters<PageCache['set']>[1];
  await requestBegins().set('/shell', made, { ...life, isRoutePPREnabled: true });
  expect(headersIn(made)).toBeUndefined();
  expect(made).toMatchObject({ html: '<html><body><div>' });
});

test('what changed while a page was made is seen by the next reader', async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date', 'performance'] });
  await requestBegins().set('/raced', page('before', ['document:b', 'document:c']), life);
  vi.advanceTimersByTime(1000);
  const slow = requestBegins();
  vi.advanceTimersByTime(200);
  await requestBegins().revalidateTag('document:c');
  vi.advanceTimersByTime(200);
  await slow.set('/raced', page('made from before the change', ['document:b', 'document:c']), life);
  expect((await kept('/raced'))?.html).not.toBe('made from before the change');
  // Whoever asks next has it made anew, and that one is kept.
  await requestBegins().set('/raced', page('after', ['document:b', 'document:c']), life);
  expect((await kept('/raced'))?.html).toBe('after');
});

test('a page made from an older list is over when the list is', async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date', 'performance'] });
  const tags = ['list:any-article', untilTag('2026-11-20T12:00:00Z'), untilTag('2026-11-20T10:01:30Z')];
  await requestBegins().set('/planned', page('until then', tags), life);
  expect((await kept('/planned'))?.cacheControl).toEqual({ revalidate: 90, expire: 91 });
});

test('what it keeps is given to other instances, under its build’s name, as of when it was begun', async () => {
  const write = vi.fn<SharedEntries['write']>();
  known.entries = { read: async () => null, write };
  const before = Date.now();
  const data = page('given', ['document:g']);
  await requestBegins().set('/given', data, life);
  expect(write).toHaveBeenCalledExactlyOnceWith('page', 'build-1\0/given', {
    value: { data, context: life },
    tags: ['document:g'],
    begun: expect.closeTo(before, -3) as number,
    seconds: 3600,
  });
  const slow = requestBegins();
  await sleep(5);
  await requestBegins().revalidateTag('document:g');
  await sleep(5);
  await slow.set('/given', data, life);
  expect(write).toHaveBeenCalledTimes(1);
});

test('a page that another instance made is kept here for the rest of its life', async () => {
  const read = vi.fn<SharedEntries['read']>(async () => ({
    value: { data: page('theirs', ['document:t']), context: life },
    tags: ['document:t'],
    position: 1,
    age: 600,
  }));
  known.entries = { read, write: () => {} };
  expect(await kept('/taken')).toEqual({
    html: 'theirs',
    cacheControl: { revalidate: 3000, expire: 85_800 },
  });
  expect(await kept('/taken')).toMatchObject({ html: 'theirs' });
  expect(read).toHaveBeenCalledExactlyOnceWith('page', 'build-1\0/taken');
});
