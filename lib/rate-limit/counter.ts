import { log } from '#lib/log/log.ts';

/** How many attempts there were in a window that began with the first, this one included; and when the window ends. */
type Counted = { count: number; resetsAt: Date };

/**
 * Counts one attempt under a key whose window lasts `seconds`. In one step, so that attempts at the same moment are
 * each counted, whichever process of the site they reach.
 */
export type Counter = (key: string, seconds: number) => Promise<Counted>;

/**
 * Counts with `first`, and with `second` while `first` fails: limits hold all the time, and nobody is turned away by a
 * fault of ours. What one had counted the other doesn't know, so around a change somebody may try twice as often.
 */
export function withFallback(
  first: Counter,
  second: Counter,
  { now = Date.now, pause = 5_000 }: { now?: () => number; pause?: number } = {},
): Counter {
  let restUntil = 0;
  return async (key, seconds) => {
    if (now() >= restUntil)
      try {
        return await first(key, seconds);
      } catch (error) {
        // The next requests needn't wait for what just failed. Said once a pause, not with each request.
        restUntil = now() + pause;
        log.error('Attempts are counted in the database for now, as Redis fails', { error });
      }
    return second(key, seconds);
  };
}
