import { clientGroup } from '#lib/auth/client-address.ts';
import { countAttempt, countRead, type Attempt, type Limit } from '#lib/auth/rate-limit.ts';
import type { Failure } from '../result.ts';
import { errorJson } from './respond.ts';

/** Refuses whoever does something too often, and says when it makes sense to try again. */

/** Counts an attempt by each of these; null where all are within their limits. */
export async function beyond(...attempts: readonly [Limit, string][]): Promise<Failure | null> {
  const counted = await Promise.all(attempts.map(([limit, subject]) => countAttempt(limit, subject)));
  const waits = counted.flatMap((attempt: Attempt) => (attempt.ok ? [] : attempt.retryAt.getTime()));
  return waits.length === 0 ? null : tooMany(new Date(Math.max(...waits)));
}

/** The same by where a request comes from, for what many accounts of one sender could do. */
export async function beyondByAddress(limit: Limit, headers: Headers): Promise<Failure | null> {
  const place = placeOf(headers);
  return place === null ? null : beyond([limit, place]);
}

/** The answer to somebody who asks for far more than people read; null for everybody else. */
export async function tooManyReads({ headers }: Request): Promise<Response | null> {
  const place = placeOf(headers);
  const until = place === null ? null : await countRead(place);
  return until && errorJson(tooMany(until));
}

/** Where a request comes from, as far as that tells people apart: a proxy on this machine that names nobody doesn't. */
function placeOf(headers: Headers): string | null {
  const group = clientGroup(headers);
  return group === 'unknown' || group === '127.0.0.1' || group === '0:0:0:0' ? null : group;
}

function tooMany(until: Date): Failure {
  const retryAfter = Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000));
  const minutes = Math.ceil(retryAfter / 60);
  return {
    code: 'rate_limited',
    retryAfter,
    ...(minutes > 1 && {
      message: `That was a lot in a short time. Try again in ${minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`}.`,
    }),
  };
}
