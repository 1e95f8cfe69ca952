import { createHmac } from 'node:crypto';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { withFallback, type Counter } from '#lib/rate-limit/counter.ts';
import { postgresCounter } from '#lib/rate-limit/postgres.ts';
import { readCounter } from '#lib/rate-limit/reads.ts';

export type Limit = { scope: string; max: number; seconds: number };

export type Attempt = { ok: true } | { ok: false; retryAt: Date };

// Next loads this module once for each route; one connection to Redis is kept.
const kept = globalThis as typeof globalThis & { gazetteCounter?: Promise<Counter> };

/** In Redis where there is one, else in the database. */
async function counter(): Promise<Counter> {
  return (kept.gazetteCounter ??= makeCounter());
}

async function makeCounter(): Promise<Counter> {
  const stored = postgresCounter(db);
  if (!env.redisUrl) return stored;
  const { redisCounter } = await import('#lib/rate-limit/redis.ts');
  return withFallback(redisCounter(env.redisUrl).count, stored);
}

/** The subject is kept hashed. */
const keyOf = (scope: string, subject: string): string =>
  createHmac('sha256', env.auth.secret).update(`${scope}\0${subject}`).digest('hex');

/**
 * Counts one attempt of `subject` and says whether it is within the limit: at most `max` in `seconds`, counted from
 * the first. In one step, so that attempts at the same moment are each counted.
 */
export async function countAttempt({ scope, max, seconds }: Limit, subject: string): Promise<Attempt> {
  const { count, resetsAt } = await (await counter())(keyOf(scope, subject), seconds);
  return count <= max ? { ok: true } : { ok: false, retryAt: resetsAt };
}

/** A page asks for a handful; a program that copies the site asks for this many. */
const reads = { free: 120, max: 480, seconds: 60 };

/** Counts a request for what everybody may read and isn't cached. Gives when its place may go on; null for now. */
export const countRead = readCounter(
  async (place, seconds) => (await counter())(keyOf('reads', place), seconds),
  reads,
);
