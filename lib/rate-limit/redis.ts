import { z } from 'zod';
import { connectRedis } from '#lib/redis/connect.ts';
import type { Counter } from './counter.ts';

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

/** Counts in Redis, by its clock. Whenever no answer comes in time, counting fails at once. */
export function redisCounter(url: string): RedisCounter {
  const redis = connectRedis(url);
  return {
    count: async (key, seconds) => {
      const [count, left] = answer.parse(
        await redis.run((client) =>
          client.eval(script, { keys: [`gazette:limit:${key}`], arguments: [String(seconds * 1000)] }),
        ),
      );
      return { count, resetsAt: new Date(Date.now() + left) };
    },
    close: () => redis.close(),
  };
}
