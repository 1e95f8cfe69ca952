import { timingSafeEqual } from 'node:crypto';

/** Whether a request shows this secret as its bearer token. Takes as long for a wrong one as for a right one. */
export function showsSecret({ headers }: { headers: Headers }, secret: string): boolean {
  const given = Buffer.from(headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
