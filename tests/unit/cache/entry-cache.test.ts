import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import entryCache from '#lib/cache/entry-cache.ts';
import { hear, known } from '#lib/cache/known-changes.ts';
import type { SharedEntries } from '#lib/cache/redis/shared-entries.ts';

afterEach(() => {
  known.entries = null;
});

const found = (text: string, changed = {}) => ({
  value: new Blob([text]).stream(),
  tags: ['document:e'],
  stale: 30,
  timestamp: performance.timeOrigin + performance.now(),
  expire: 86_400,
  revalidate: 3600,
  ...changed,
});
const textAt = async (key: string) => {
  const entry = await entryCache.get(key, []);
  return entry && { text: await new Response(entry.value).text(), revalidate: entry.revalidate };
};

test('without Redis it is Next’s own memory', async () => {
  await entryCache.set('alone', Promise.resolve(found('one')));
  expect(await textAt('alone')).toEqual({ text: 'one', revalidate: 3600 });
  expect(await entryCache.get('nothing', [])).toBeUndefined();
});

test('what it keeps is given to the others; what can’t be kept is not', async () => {
  const write = vi.fn<SharedEntries['write']>();
  known.entries = { read: async () => null, write };
  const begun = performance.timeOrigin + performance.now() - 20;
  await entryCache.set('given', Promise.resolve(found('one', { timestamp: begun })));
  expect(write).toHaveBeenCalledExactlyOnceWith('entry', 'given', {
    value: { stale: 30, expire: 86_400, revalidate: 3600, bytes: new TextEncoder().encode('one') },
    tags: ['document:e'],
    begun,
    seconds: 3600,
  });
  expect(await textAt('given')).toMatchObject({ text: 'one' });
  await entryCache.set('of the moment', Promise.resolve(found('two', { expire: 0 })));
  expect(write).toHaveBeenCalledTimes(1);
});

test('what another instance found is kept here for the rest of its life, and asked for once', async () => {
  const bytes = new TextEncoder().encode('theirs');
  const read = vi.fn<SharedEntries['read']>(async () => ({
    value: { stale: 30, expire: 400, revalidate: 350, bytes },
    tags: ['document:taken'],
    position: 5,
    age: 300,
  }));
  known.entries = { read, write: () => {} };
  expect(await textAt('taken')).toEqual({ text: 'theirs', revalidate: 50 });
  expect((await entryCache.get('taken', []))?.expire).toBe(300);
  expect(read).toHaveBeenCalledTimes(1);
  // A change that is heard of ends it here.
  read.mockResolvedValue(null);
  Object.assign(known, { position: 5 });
  hear({ now: 6, changes: [{ tag: 'document:taken', position: 6 }] });
  await sleep(5);
  expect(await textAt('taken')).toBeUndefined();
});
