import type { Db } from '#lib/db.ts';
import { newId } from './id.ts';
import type { Tx } from './transaction.ts';

/** Something to do outside the database. Doing it twice does no harm. */
export type Task =
  | { kind: 'comments.changed'; payload: { articleId: string } }
  /** See service/teach.ts. */
  | { kind: 'spam.learn'; payload: { commentId: string; as: 'spam' | 'ham' } };

/** Notes a task in the transaction of the change that causes it. */
export async function addTask(tx: Tx, task: Task, now: Date): Promise<void> {
  await tx.outbox.create({ data: { id: newId(now), ...task, createdAt: now, availableAt: now } });
}

type Due = { id: string; payload: { articleId: string } };

const tasksAtOnce = 100;
/** A task is tried again after this long, doubled each time up to an hour. */
const firstRetry = 5;

/**
 * Does what is due, with what others left undone, and notes it as done only afterwards. Each task is taken by one
 * caller at a time. A task that fails is kept for later. Resolves with how many were done.
 */
export async function doTasks(db: Db, changed: (articleId: string) => void | Promise<void>): Promise<number> {
  let done = 0;
  for (;;) {
    const batch = await doBatch(db, changed);
    done += batch.done;
    if (batch.taken < tasksAtOnce) return done;
  }
}

async function doBatch(
  db: Db,
  changed: (articleId: string) => void | Promise<void>,
): Promise<{ taken: number; done: number }> {
  return db.$transaction(async (tx) => {
    const due = await tx.$queryRaw<Due[]>`
      SELECT id, payload FROM outbox
      WHERE done_at IS NULL AND available_at <= clock_timestamp() AND kind = 'comments.changed'
      ORDER BY available_at LIMIT ${tasksAtOnce} FOR UPDATE SKIP LOCKED`;
    let done = 0;
    for (const [articleId, tasks] of Map.groupBy(due, ({ payload }) => payload.articleId)) {
      const ids = tasks.map(({ id }) => id);
      try {
        await changed(articleId);
        await tx.$executeRaw`UPDATE outbox SET done_at = clock_timestamp() WHERE id = ANY(${ids}::uuid[])`;
        done += ids.length;
      } catch (error) {
        await tx.$executeRaw`
          UPDATE outbox SET attempts = attempts + 1, last_error = ${String(error).slice(0, 500)},
            available_at = clock_timestamp() + least(3600, ${firstRetry} * power(2, least(attempts, 20))) * interval '1 second'
          WHERE id = ANY(${ids}::uuid[])`;
      }
    }
    return { taken: due.length, done };
  });
}
