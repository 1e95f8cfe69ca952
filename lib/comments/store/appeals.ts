import type { Tx } from './transaction.ts';

/** Ends an open appeal. False where there is none: the author didn't ask, or it was decided before. */
export async function decideAppeal(
  tx: Tx,
  commentId: string,
  { granted, actorId, now }: { granted: boolean; actorId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.appeal.updateMany({
    where: { commentId, decidedAt: null },
    data: { decidedAt: now, decidedById: actorId, granted },
  });
  return count === 1;
}
