import type { Tx } from './transaction.ts';
import { noteOnComment, type Changing } from './write.ts';

/** Authors' appeals, under the article's lock as every change to comments. */

/** When a comment was last rejected; null for never. */
export async function rejectedAt(tx: Tx, commentId: string): Promise<Date | null> {
  const event = await tx.moderationEvent.findFirst({
    where: { commentId, action: 'REJECT' },
    orderBy: { version: 'desc' },
    select: { createdAt: true },
  });
  return event?.createdAt ?? null;
}

/** Whether the author has asked before, whatever came of it. */
export async function hasAppeal(tx: Tx, commentId: string): Promise<boolean> {
  return (await tx.appeal.count({ where: { commentId } })) > 0;
}

/** Notes that the author asks for another look. Only as long as the comment is as `comment` says; else false. */
export async function addAppeal(
  tx: Tx,
  comment: Changing,
  { text, now }: { text: string; now: Date },
): Promise<boolean> {
  const { id, authorId } = comment;
  if (!(await noteOnComment(tx, comment, { action: 'APPEAL', actorId: authorId, now }))) return false;
  await tx.appeal.create({ data: { commentId: id, text, createdAt: now } });
  return true;
}

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
