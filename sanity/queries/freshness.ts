/** How long cached content may be kept, as `cacheLife` takes it: seconds. */
export type Life = { stale: number; revalidate: number; expire: number };

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * The shortest time Next keeps a page whole for: anything shorter would be left out of the page and rendered on
 * every request.
 */
const SHORTEST_EXPIRE = 300;

/** For what only an editor's change makes out of date. Looked at again each hour, in case a webhook was lost. */
export const untilChanged: Life = { stale: 300, revalidate: HOUR, expire: 30 * DAY };

/** For what readers choose, which no document's change announces. A page that shows it takes this life. */
export const whilePopular: Life = { stale: 300, revalidate: 600, expire: 30 * DAY };

/** For a page that stands without what the database would have added to it. */
export const whileDatabaseIsDown: Life = { stale: 30, revalidate: 30, expire: HOUR };

/** For an answer given while the content could not be reached: asked again almost at once. */
export const untilReachable: Life = { stale: 30, revalidate: 5, expire: SHORTEST_EXPIRE };

/**
 * For lists, and for addresses where an article is to appear at a set time: kept no longer than until then.
 * `next` is that time (ISO 8601) or null where nothing is planned.
 */
export function untilNext(next: string | null, now: number = Date.now()): Life {
  const wait = next === null ? HOUR : Math.ceil((Date.parse(next) - now) / 1000);
  const revalidate = Math.min(Math.max(wait, 1), HOUR);
  // Expiring at that very moment makes even the first reader after it wait for the fresh page.
  const expire = wait >= HOUR ? DAY : Math.max(revalidate + 1, SHORTEST_EXPIRE);
  return { stale: 30, revalidate, expire };
}
