import { NEXT_CACHE_IMPLICIT_TAG_ID } from 'next/dist/lib/constants.js';
import { tagsManifest } from 'next/dist/server/lib/incremental-cache/tags-manifest.external.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followChanges, lookForChanges } from '#lib/cache/follow-changes.ts';
import { known } from '#lib/cache/known-changes.ts';
import { everythingTag } from '#lib/cache/tags.ts';
import type { Db } from '#lib/db.ts';

const start = new Date('2026-11-20T10:00:00Z').getTime();
let log: { tag: string; position: number }[];
let away: boolean;

/** The log as the database would give it. */
const db = {
  $queryRaw: async (_: TemplateStringsArray, since: number) => {
    if (away) throw new Error('the database is away');
    const now = log.at(-1)?.position ?? 0;
    const found = log.filter(({ position }) => position > since);
    return now === 0
      ? []
      : (found.length > 0 ? found : [{ tag: null, position: null }]).map((row) => ({ ...row, now }));
  },
} as unknown as Db;

const expired = (tag: string) => tagsManifest.get(tag)?.expired ?? null;
const note = (tag: string) => log.push({ tag, position: (log.at(-1)?.position ?? 0) + 1 });

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  vi.spyOn(console, 'error').mockReturnValue();
  tagsManifest.clear();
  Object.assign(known, { position: null, readAt: 0, changed: new Map(), heard: [], reading: null });
  log = [];
  away = false;
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('what others change expires within a third of a second, and nothing else does', async () => {
  note('document:before');
  followChanges(db);
  await vi.advanceTimersByTimeAsync(0);
  // What an earlier process kept is not believed; what changed before isn’t told apart.
  expect(expired(everythingTag)).toBeGreaterThanOrEqual(start);
  expect(expired('document:before')).toBeNull();
  await vi.advanceTimersByTimeAsync(5000);
  const began = Date.now();
  note('document:a');
  await vi.advanceTimersByTimeAsync(350);
  expect(expired('document:a')).toBeGreaterThan(began);
  expect(expired(everythingTag)).toBeLessThan(began);
  expect(expired('document:b')).toBeNull();
});

test('what changed while the database couldn’t be read is heard of afterwards', async () => {
  followChanges(db);
  await vi.advanceTimersByTimeAsync(1000);
  note('document:a');
  away = true;
  note('document:b');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(expired('document:a')).toBeNull();
  // Said once, not three times a second.
  expect(console.error).toHaveBeenCalledTimes(1);
  away = false;
  const back = Date.now();
  await vi.advanceTimersByTimeAsync(350);
  for (const tag of ['document:a', 'document:b']) expect(expired(tag)).toBeGreaterThan(back);
});

test('where it could never be read until now, or for longer than changes are told, everything counts as changed', async () => {
  away = true;
  followChanges(db);
  await vi.advanceTimersByTimeAsync(10_000);
  away = false;
  let back = Date.now();
  await vi.advanceTimersByTimeAsync(350);
  expect(expired(everythingTag)).toBeGreaterThan(back);
  away = true;
  await expect(lookForChanges(db)).rejects.toThrow('away');
  vi.setSystemTime(Date.now() + 25 * 3_600_000);
  away = false;
  back = Date.now();
  await lookForChanges(db);
  expect(expired(everythingTag)).toBeGreaterThan(back);
});

test('what stands for everything is the name by which Next puts it on everything', () => {
  expect(everythingTag).toBe(`${NEXT_CACHE_IMPLICIT_TAG_ID}/layout`);
});
