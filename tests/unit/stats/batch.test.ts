import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBatch, type Tally } from '#lib/stats/batch.ts';

const now = new Date('2026-11-27T09:20:00Z');
const nine = new Date('2026-11-27T09:00:00Z');
const ten = new Date('2026-11-27T10:00:00Z');

let written: Tally[][];
let down: boolean;
const live = new Set(['a', 'b']);

const batchOf = () =>
  createBatch({
    everyMs: 2000,
    findLive: async (ids) => new Set(ids.filter((id) => live.has(id))),
    write: async (tallies) => {
      if (down) throw new Error('The database is down.');
      written.push(structuredClone(tallies));
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  written = [];
  down = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('views of two seconds are written together, by article and hour', async () => {
  const batch = batchOf();
  for (let i = 0; i < 1000; i += 1) void batch.add('a', now);
  void batch.add('b', now);
  void batch.add('a', new Date('2026-11-27T10:00:00.001Z'));
  await vi.advanceTimersByTimeAsync(1999);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toEqual([
    [
      { articleId: 'a', hour: nine, views: 1000 },
      { articleId: 'b', hour: nine, views: 1 },
      { articleId: 'a', hour: ten, views: 1 },
    ],
  ]);
});

test('each view waits for its own batch, so that who waits for it knows it written', async () => {
  const batch = batchOf();
  const done: string[] = [];
  void batch.add('a', now).then(() => done.push(`first: ${written.length}`));
  await vi.advanceTimersByTimeAsync(2000);
  void batch.add('a', now).then(() => done.push(`second: ${written.length}`));
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual(['first: 1', 'second: 2']);
  expect(vi.getTimerCount()).toBe(0);
});

test('ids that no live article has are not written', async () => {
  const batch = batchOf();
  void batch.add('unknown', now);
  await vi.advanceTimersByTimeAsync(2000);
  expect(written).toEqual([]);
  void batch.add('unknown', now);
  void batch.add('b', now);
  await vi.advanceTimersByTimeAsync(2000);
  expect(written).toEqual([[{ articleId: 'b', hour: nine, views: 1 }]]);
});

test('what can’t be written is kept, and written once the database is back, without another view', async () => {
  const batch = batchOf();
  down = true;
  let settled = false;
  void batch.add('a', now).then(() => (settled = true));
  await vi.advanceTimersByTimeAsync(2000);
  expect(settled).toBe(true);
  void batch.add('a', now);
  await vi.advanceTimersByTimeAsync(10_000);
  down = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(written).toEqual([[{ articleId: 'a', hour: nine, views: 2 }]]);
  expect(console.error).toHaveBeenCalledTimes(1);
});

test('made-up ids fill no memory: what waits is bounded', async () => {
  const asked: number[] = [];
  const batch = createBatch({
    everyMs: 2000,
    findLive: async (ids) => {
      asked.push(ids.length);
      return new Set();
    },
    write: async () => {},
  });
  for (let i = 0; i < 5000; i += 1) void batch.add(`made-up-${i}`, now);
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toEqual([2000]);
});
