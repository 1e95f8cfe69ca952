/**
 * The time that an entry gets when it goes out for the first time: that moment, unless somebody chose one. The time that a new entry is
 * given has milliseconds, and times that people choose are whole minutes. Null where its time stays.
 */
export function timeAtPublication(wasPublished: boolean, time: unknown, now: Date): string | null {
  if (wasPublished || typeof time !== 'string') return null;
  const at = Date.parse(time);
  return at % 60_000 !== 0 && at <= now.getTime() ? now.toISOString() : null;
}
