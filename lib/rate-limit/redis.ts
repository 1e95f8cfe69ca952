import { createClient } from '@redis/client';
import { z } from 'zod';
import type { Counter } from './counter.ts';

/** How long a request waits for Redis before it is counted elsewhere, in milliseconds. */
const patience = 250;

/** Counts and begins the window in one step. A key that lost its end by whatever accident gets one. */
const script = `
local count = redis.call('INCR', KEYS[1])
local left = redis.call('PTTL', KEYS[1])
if count == 1 or left < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  left = tonumber(ARGV[1])
end
return { count, left }`;

const answer = z.tuple([z.number().int(), z.number()]);

export type RedisCounter = { count: Counter; close(): void };

/**
 * Counts in Redis, by its clock. Connects by itself, again and again where it has to; until then, and whenever no
 * answer comes in time, counting fails at once.
 */
export function redisCounter(url: string): RedisCounter {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // A connection over which nothing comes back is given up; while all is well, a ping now and then brings something.
    pingInterval: 4_000,
    socket: {
      connectTimeout: 2_000,
      socketTimeout: 10_000,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 10_000),
    },
  });
  // Each count that fails says why; an error without a listener would end the process.
  client.on('error', () => {});
  client.connect().catch(() => {});
  return {
    count: async (key, seconds) => {
      if (!client.isReady) throw new Error('there is no connection to Redis');
      const [count, left] = answer.parse(
        await inTime(
          client.eval(script, { keys: [`gazette:limit:${key}`], arguments: [String(seconds * 1000)] }),
        ),
      );
      return { count, resetsAt: new Date(Date.now() + left) };
    },
    close: () => client.destroy(),
  };
}

/** The client's own time-out ends when a command is sent, so that a server that hangs would be waited for. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`Redis took longer than ${patience} ms`)), patience);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // What comes too late, or fails later, is nobody's any more.
    work.catch(() => {});
  }
}
