import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expireHere } from '#lib/cache/expire-here.ts';
import { expireEverything, hear, isCurrent, known, positionAt } from '#lib/cache/known-changes.ts';
import { redisEntries } from '#lib/cache/redis/redis-entries.ts';
import type { Redis } from '#lib/redis/connect.ts';

vi.mock('next/cache', () => ({ revalidateTag: vi.fn() }));

/** A Redis that keeps what it is given, for as long as it is given; `away` while it has no connection. */
function fakeRedis() {
  const kept = new Map<string, { bytes: Buffer; until: number }>();
  const state = { away: false };
  const client = {
    get: async (key: string) => {
      const found = kept.get(key);
      return found && found.until > Date.now() ? found.bytes : null;
    },
    set: async (key: string, bytes: Buffer, { expiration }: { expiration: { value: number } }) => {
      kept.set(key, { bytes, until: Date.now() + expiration.value * 1000 });
      return 'OK';
    },
  };
  const redis: Redis = {
    run: async (command) => {
      if (state.away) throw new Error('away');
      return command(client as never);
    },
    close: () => {},
  };
  return { redis, state, kept };
}

let fake: ReturnType<typeof fakeRedis>;
const entries = () => redisEntries(fake.redis, 'https://news.example');
const page = (changed = {}) => ({
  value: { html: '<p>' },
  tags: ['document:a', '_N_T_/layout'],
  begun: Date.now(),
  seconds: 3600,
  ...changed,
});

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T10:00:00Z') });
  Object.assign(known, { position: null, readAt: 0, changed: new Map(), awaited: new Map(), heard: [] });
  fake = fakeRedis();
  hear({ now: 100, changes: [] });
  vi.advanceTimersByTime(10);
});
afterEach(() => vi.useRealTimers());

test('what one instance made another has, until something that it shows changes', async () => {
  entries().write('page', 'k', page());
  vi.advanceTimersByTime(7000);
  expect(await entries().read('page', 'k')).toEqual({
    value: { html: '<p>' },
    tags: ['document:a', '_N_T_/layout'],
    position: 100,
    age: 7,
  });
  hear({ now: 101, changes: [{ tag: 'document:b', position: 101 }] });
  expect(await entries().read('page', 'k')).not.toBeNull();
  hear({ now: 102, changes: [{ tag: 'document:a', position: 102 }] });
  expect(await entries().read('page', 'k')).toBeNull();
});

test('an entry counts as of when it was begun: what changed meanwhile is not in it, whoever kept it when', async () => {
  const begun = Date.now();
  vi.advanceTimersByTime(50);
  hear({ now: 105, changes: [{ tag: 'document:c', position: 105 }] });
  // Another instance may not have heard, and keeps what it made from before.
  entries().write('page', 'k', page({ begun }));
  hear({ now: 106, changes: [{ tag: 'document:a', position: 103 }] });
  expect(await entries().read('page', 'k')).toBeNull();
  // Once heard of, such a thing isn't even kept.
  fake.kept.clear();
  entries().write('page', 'k', page({ begun }));
  expect(fake.kept.size).toBe(0);
});

test('what was changed here is neither taken nor given until the log has the change', async () => {
  entries().write('page', 'k', page());
  entries().write('page', 'other', page({ tags: ['document:b'] }));
  expireHere(['document:a']);
  // Noted after the answer: until then the others' page would be one without the change.
  expect(await entries().read('page', 'k')).toBeNull();
  expect(await entries().read('page', 'other')).not.toBeNull();
  hear({ now: 101, changes: [{ tag: 'document:b', position: 101 }] });
  expect(await entries().read('page', 'k')).toBeNull();
  fake.kept.clear();
  vi.advanceTimersByTime(5);
  entries().write('page', 'k', page());
  expect(fake.kept.size).toBe(0);

  hear({ now: 102, changes: [{ tag: 'document:a', position: 102 }] });
  vi.advanceTimersByTime(5);
  entries().write('page', 'k', page());
  expect(await entries().read('page', 'k')).not.toBeNull();
});

test('a change whose place in the log was heard of before is not awaited for ever', async () => {
  hear({ now: 101, changes: [{ tag: 'document:a', position: 101 }] });
  expireHere(['document:a']);
  vi.advanceTimersByTime(30_000);
  entries().write('page', 'k', page());
  expect(fake.kept.size).toBe(0);
  vi.advanceTimersByTime(31_000);
  entries().write('page', 'k', page());
  expect(await entries().read('page', 'k')).not.toBeNull();
});

test('clocks that disagree do no harm', async () => {
  entries().write('page', 'k', page());
  // The reader's clock is an hour behind its maker's, then a day.
  vi.setSystemTime(Date.now() - 3_600_000);
  expect(await entries().read('page', 'k')).toMatchObject({ age: 0 });
  hear({ now: 102, changes: [{ tag: 'document:a', position: 102 }] });
  expect(await entries().read('page', 'k')).toBeNull();
});

test('while Redis is away there is nothing, and afterwards nothing that changed meanwhile', async () => {
  entries().write('page', 'changed', page());
  entries().write('page', 'unchanged', page({ tags: ['document:b'] }));
  fake.state.away = true;
  expect(await entries().read('page', 'unchanged')).toBeNull();
  entries().write('page', 'lost', page());
  hear({ now: 110, changes: [{ tag: 'document:a', position: 110 }] });
  fake.state.away = false;
  expect(await entries().read('page', 'changed')).toBeNull();
  expect(await entries().read('page', 'lost')).toBeNull();
  expect(await entries().read('page', 'unchanged')).not.toBeNull();
});

test('whoever hasn’t read the log takes nothing and gives nothing', async () => {
  entries().write('page', 'k', page());
  Object.assign(known, { position: null, heard: [] });
  expect(await entries().read('page', 'k')).toBeNull();
  fake.kept.clear();
  entries().write('page', 'k', page());
  expect(fake.kept.size).toBe(0);
});

test('what a page stands in counts, too', async () => {
  entries().write('entry', 'k', page({ tags: [] }));
  hear({ now: 101, changes: [{ tag: '_N_T_/city/layout', position: 101 }] });
  expect(await entries().read('entry', 'k', ['_N_T_/layout'])).not.toBeNull();
  expect(await entries().read('entry', 'k', ['_N_T_/layout', '_N_T_/city/layout'])).toBeNull();
});

test('neither publications nor kinds of things are mistaken for each other', async () => {
  entries().write('page', 'k', page());
  expect(await entries().read('entry', 'k')).toBeNull();
  expect(await redisEntries(fake.redis, 'https://other.example').read('page', 'k')).toBeNull();
});

test('nothing outlives the life it was given, or a day; what is too large, or is no entry of ours, isn’t there', async () => {
  entries().write('page', 'hour', page());
  entries().write('page', 'for ever', page({ seconds: Infinity }));
  entries().write('page', 'no life', page({ seconds: 0 }));
  entries().write('page', 'large', page({ value: 'x'.repeat(3 * 1024 * 1024) }));
  expect([...fake.kept.values()].map(({ until }) => (until - Date.now()) / 1000)).toEqual([3600, 86_400]);
  for (const entry of fake.kept.values()) entry.bytes = Buffer.from('not ours');
  expect(await entries().read('page', 'hour')).toBeNull();
});

test('a process remembers which position it had heard of when', () => {
  const first = Date.now();
  hear({ now: 120, changes: [] });
  vi.advanceTimersByTime(5);
  expect([positionAt(first), positionAt(first + 1), positionAt(0)]).toEqual([100, 120, null]);
  for (let now = 121; now < 6000; now += 1) hear({ now, changes: [] });
  expect(known.heard.length).toBeLessThanOrEqual(2000);
  expect(positionAt(first)).toBeNull();
  expect(isCurrent(['document:never-changed'], 1)).toBe(true);
  expect(expireEverything).not.toThrow();
});
