import type { Tx } from './transaction.ts';
import { addEvent, type Changing } from './write.ts';

/** An author's appeal, under the article's lock as every change to comments. */

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
  { id, status, version, authorId }: Changing,
  { text, now }: { text: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.comment.updateMany({
    where: { id, status, version },
    data: { version: version + 1 },
  });
  if (count !== 1) return false;
  await tx.appeal.create({ data: { commentId: id, text, createdAt: now } });
  await addEvent(tx, {
    commentId: id,
    actorId: authorId,
    action: 'APPEAL',
    from: status,
    to: status,
    version: version + 1,
    now,
  });
  return true;
}
