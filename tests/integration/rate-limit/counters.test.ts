import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withFallback, type Counter } from '../../../lib/rate-limit/counter.ts';
import { postgresCounter } from '../../../lib/rate-limit/postgres.ts';
import { redisCounter, type RedisCounter } from '../../../lib/rate-limit/redis.ts';
import { findRedis, startRedis, type RunningRedis } from '../../support/redis.ts';
import { startDatabase, type TestDatabase } from '../comments/support.ts';

/** Counting attempts where several processes of a site do it at once: in PostgreSQL, and in Redis where there is one. */

const redisPath = findRedis();
if (!redisPath)
  console.warn('There is no redis-server on this machine: counting in Redis is not tried here.');

let database: TestDatabase;
let redis: RunningRedis;
const open: RedisCounter[] = [];

beforeAll(async () => {
  database = await startDatabase();
  if (redisPath) redis = await startRedis(redisPath);
});
afterAll(async () => {
  for (const counter of open) counter.close();
  await redis?.stop();
  await database.close();
});

/** A counter as another process has it. */
const inPostgres = async (): Promise<Counter> => postgresCounter(database.db);
const inRedis = async (): Promise<Counter> => {
  const counter = redisCounter(redis.url);
  open.push(counter);
  await untilAnswers(counter.count);
  return counter.count;
};
async function untilAnswers(count: Counter): Promise<void> {
  for (;;) {
    const answered = await count(randomUUID(), 60).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(20);
  }
}

describe.each([['PostgreSQL', inPostgres], ...(redisPath ? ([['Redis', inRedis]] as const) : [])] as const)(
  '%s',
  (_name, make) => {
    test('each of many attempts at once counts once, whichever process it reaches', async () => {
      const counters = await Promise.all([make(), make(), make()]);
      const key = randomUUID();
      const counted = await Promise.all(
        Array.from({ length: 60 }, (_, index) => (counters[index % 3] as Counter)(key, 60)),
      );
      expect(counted.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 60 }, (_, index) => index + 1),
      );
    });

    test('a window ends when its first attempt is so old, and says when', async () => {
      const count = await make();
      const key = randomUUID();
      const before = Date.now();
      const [first, second] = [await count(key, 2), await count(key, 2)];
      expect([first.count, second.count]).toEqual([1, 2]);
      for (const { resetsAt } of [first, second]) {
        expect(resetsAt.getTime()).toBeGreaterThan(before + 1_000);
        expect(resetsAt.getTime()).toBeLessThanOrEqual(Date.now() + 2_050);
      }
      await sleep(second.resetsAt.getTime() - Date.now() + 50);
      expect((await count(key, 2)).count).toBe(1);
    });

    test('keys don’t count together', async () => {
      const count = await make();
      expect((await count(randomUUID(), 60)).count).toBe(1);
      expect((await count(randomUUID(), 60)).count).toBe(1);
    });
  },
);

if (redisPath)
  describe('Redis that fails', () => {
    const make = async (now: () => number): Promise<Counter> =>
      withFallback(await inRedis(), await inPostgres(), { now, pause: 1000 });

    test('is counted for by PostgreSQL, when it is gone and when it hangs, and counts again afterwards', async () => {
      let time = 0;
      const port = Number(new URL(redis.url).port);
      const count = await make(() => time);
      const key = randomUUID();
      expect((await count(key, 60)).count).toBe(1);
      expect((await count(key, 60)).count).toBe(2);

      redis.pause();
      expect((await count(key, 60)).count).toBe(1);
      expect((await count(key, 60)).count).toBe(2);
      redis.goOn();

      await redis.stop();
      time += 2000;
      expect((await count(key, 60)).count).toBe(3);
      redis = await startRedis(redisPath, port);
      // It connects again by itself, and the new server knows of nothing.
      for (let tries = 0; tries < 200; tries += 1) {
        time += 2000;
        if ((await count(randomUUID(), 60)).count === 1 && (await count(key, 60)).count === 1) break;
        await sleep(50);
      }
      expect((await count(key, 60)).count).toBe(2);
    });
  });
