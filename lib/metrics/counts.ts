/**
 * What this process did since it began, for whoever reads its figures. Counting costs next to nothing, and needs no package: it
 * is done in pages, routes and caches, which Next bundles apart from each other.
 */
const counted = {
  /** Whole pages and answers of routes that Next keeps. */
  page_cache_reads: ['hit', 'miss'],
  /** Facts of content that pages asked for, whether or not they were kept. */
  content_reads: ['all'],
  /** Those for which the CMS was asked. */
  content_queries: ['all'],
  /** What the CMS told of a change. */
  content_changes: ['applied', 'refused', 'failed'],
  /** What the rules said of a new or a changed comment. */
  policy_decisions: ['accept', 'hold', 'reject'],
  /** Comments that were written. */
  comments_posted: ['published', 'held'],
} as const;

export type CountName = keyof typeof counted;

/** Every count that there is. */
export const countNames = Object.keys(counted) as CountName[];

const kept = globalThis as typeof globalThis & { gazetteCounts?: Map<string, number> };

const counts = (kept.gazetteCounts ??= new Map());

/** Counts one more. */
export function count<Name extends CountName>(name: Name, outcome: (typeof counted)[Name][number]): void {
  const key = `${name} ${outcome}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How often each outcome was counted, those that never were as well. */
export function countsOf(name: CountName): { outcome: string; times: number }[] {
  return counted[name].map((outcome) => ({ outcome, times: counts.get(`${name} ${outcome}`) ?? 0 }));
}
