import { purge } from '#lib/comments/store/purge.ts';
import type { Db } from '#lib/db.ts';

/**
 * Work that is due again and again. One process of the site runs a job at a time, whichever comes first; a job that
 * fails is noted with its fault, and runs again at its next time. Each run must bear being cut off in the middle.
 */
export type Job = {
  /** Kept with its last run: renaming it makes it run at once. */
  name: string;
  /** How long after one run began the next may begin, in seconds. */
  every: number;
  /** `signal`: the process is asked to end; what can wait should. */
  run: (db: Db, signal: AbortSignal) => Promise<void>;
};

/** Every job of the site. */
export const jobs: readonly Job[] = [
  {
    name: 'purge',
    every: 60,
    run: async (db) => {
      await purge(db, new Date());
    },
  },
];
