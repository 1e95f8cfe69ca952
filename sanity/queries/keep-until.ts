import { cacheLife, cacheTag } from 'next/cache';
import { untilTag } from '#lib/cache/tags.ts';
import { untilNext } from './freshness.ts';

/**
 * Called in a cached getter whose answer changes by itself at `next` (ISO 8601; null where nothing is planned): neither it
 * nor a page that shows it is kept beyond that moment, however old the answer is when the page is made.
 */
export function keepUntil(next: string | null): void {
  cacheLife(untilNext(next));
  if (next !== null) cacheTag(untilTag(next));
}
