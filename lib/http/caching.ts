/**
 * How long an answer is good for, as its `Cache-Control` says it. What each kind of address says is in
 * docs/decisions/023-caches-outside.md.
 */

/**
 * The same for everybody, and may change any moment. Browsers ask each time. A cache between may answer many at once with
 * what is a second old, and once more while it asks for the next; and for a day where the site can't be reached.
 */
export const shared = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400';

/** For one person, or about a moment. */
export const personal = 'private, no-store';

/** Its address names these very bytes. */
export const lasting = 'public, max-age=31536000, immutable';
