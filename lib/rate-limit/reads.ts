import type { Counter } from './counter.ts';

/** What one place may ask of what everybody may read, in a window of so many seconds. */
export type ReadLimit = {
  /** So many a process answers without asking anybody: nobody who reads gets there. */
  free: number;
  /** So many beyond those, counted for all processes together. */
  max: number;
  seconds: number;
};

/** More places than this at once are forgotten together: their free requests begin again. */
const mostPlaces = 20_000;

/**
 * Counts who reads what isn't cached. Reading costs no more for being counted: only those who ask for far more than
 * people do are counted where all processes see it. Gives when somebody may go on, or null for now.
 */
export function readCounter(
  count: Counter,
  { free, max, seconds }: ReadLimit,
  now: () => number = Date.now,
): (place: string) => Promise<Date | null> {
  let seen = new Map<string, number>();
  let began = now();
  return async (place) => {
    if (now() - began >= seconds * 1000 || seen.size >= mostPlaces) {
      seen = new Map();
      began = now();
    }
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    if (times <= free) return null;
    const { count: beyond, resetsAt } = await count(place, seconds);
    return beyond <= max ? null : resetsAt;
  };
}
