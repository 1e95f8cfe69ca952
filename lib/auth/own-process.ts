import { timingSafeEqual } from 'node:crypto';
import { env } from '#lib/env.ts';

/** Whether a request comes from this instance's own processes, which know its secret. */
export function isOwnProcess({ headers }: { headers: Headers }): boolean {
  const given = Buffer.from(headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${env.auth.secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
