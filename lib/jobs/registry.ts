import { forgetChanges } from '#lib/cache/change-log.ts';
import { reconcile } from '#lib/comments/service/reconcile.ts';
import { purge } from '#lib/comments/store/purge.ts';
import { deleteExpired, eraseRejected, forgetReporters } from '#lib/comments/store/retention.ts';
import type { Db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { findDiscussionFacts } from '#sanity/queries/discussion.ts';

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
  {
    name: 'retention',
    every: 600,
    run: async (db) => {
      const now = new Date();
      await deleteExpired(db, { now });
      await forgetReporters(db, { now, days: env.keep.reportAddressDays });
      await eraseRejected(db, { now, days: env.keep.rejectedDays });
      await forgetChanges(db);
    },
  },
  {
    name: 'reconcile',
    every: 900,
    run: async (db, signal) => {
      await reconcile(db, findDiscussionFacts, signal);
    },
  },
];
