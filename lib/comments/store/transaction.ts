import type { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';

/** A transaction of the database. */
export type Tx = Prisma.TransactionClient;

/**
 * Runs `work` as one transaction. Waits for a connection, and for others' work on the same discussion, as long as a
 * reader would.
 */
export function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 10_000, timeout: 15_000 });
}
