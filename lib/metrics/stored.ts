import type { QueueCounts } from '#lib/comments/desk-view.ts';
import { countOutbox, type OutboxFigures } from '#lib/comments/store/outbox.ts';
import { countQueues } from '#lib/comments/store/queue.ts';
import type { Db } from '#lib/db.ts';

/** Figures that all instances of the site share, as they are in the database. */
export type StoredFigures = {
  queues: QueueCounts;
  outbox: OutboxFigures;
  jobs: { name: string; startedAt: Date; failed: boolean }[];
};

/** Reads them in three queries, each along an index. */
export async function readStored(db: Db): Promise<StoredFigures> {
  const [queues, outbox, jobs] = await Promise.all([countQueues(db), countOutbox(db), db.jobRun.findMany()]);
  return {
    queues,
    outbox,
    jobs: jobs.map(({ name, startedAt, lastError }) => ({ name, startedAt, failed: lastError !== null })),
  };
}
