import { transition } from '../moderation/transitions.ts';
import type { Tx } from './transaction.ts';
import { findForChange, moveComment, type Changing } from './write.ts';

/** What is left of a comment: an empty place, if others answered it; or also the record that it was there. */
export type Remains = 'record' | 'nothing';

/**
 * Takes everything out of a comment that its author put in, for good: text in every version, name, what was made of
 * the text, and what was written about it to the author. Under the article's lock. With `nothing` the comment goes as a
 * whole, unless others answered it: an empty place keeps their answers together.
 */
export async function eraseComment(tx: Tx, comment: Changing, remains: Remains, now: Date): Promise<void> {
  const { id } = comment;
  await tx.comment.update({
    where: { id },
    data: {
      authorId: null,
      authorName: null,
      editedAt: null,
      requestHash: nothingHash(),
      bodyHash: nothingHash(),
    },
  });
  const next = transition(comment.status, 'erase', 'system');
  if (next.ok) {
    const moved = await moveComment(tx, comment, { action: 'ERASE', to: next.value, actorId: null, now });
    if (!moved) throw new Error(`The comment ${id} changed under the article's lock.`);
  }
  await tx.commentRevision.deleteMany({ where: { commentId: id } });
  await tx.commentFingerprint.deleteMany({ where: { commentId: id } });
  await tx.decision.deleteMany({ where: { commentId: id } });
  await tx.appeal.deleteMany({ where: { commentId: id } });
  await tx.replyNotice.deleteMany({ where: { commentId: id } });
  await tx.moderationEvent.updateMany({ where: { commentId: id }, data: { note: null } });
  // What was answered holds its answers' place; the database refuses to let it go before them.
  if (
    remains === 'nothing' &&
    !(await tx.comment.findFirst({ where: { parentId: id }, select: { id: true } }))
  )
    await tx.comment.delete({ where: { id } });
}

/** In place of hashes that a text could be guessed from. */
const nothingHash = () => new Uint8Array(32);

/** The article of any comment by an author; null where there is none. */
export async function findArticleOf(db: Pick<Tx, 'comment'>, authorId: string): Promise<string | null> {
  const row = await db.comment.findFirst({
    where: { authorId },
    orderBy: { id: 'desc' },
    select: { articleId: true },
  });
  return row?.articleId ?? null;
}

/** An author's latest comments under an article: answers before what they answer. */
export async function findOwnUnder(
  tx: Tx,
  authorId: string,
  articleId: string,
  atMost: number,
): Promise<Changing[]> {
  const rows = await tx.comment.findMany({
    where: { authorId, articleId },
    orderBy: { id: 'desc' },
    take: atMost,
    select: { id: true },
  });
  const comments: Changing[] = [];
  for (const { id } of rows) {
    const comment = await findForChange(tx, id);
    if (comment) comments.push(comment);
  }
  return comments;
}

/** Takes back some of a reader's likes, with their counts. Gives how many. */
export async function removeLikesOf(
  db: Pick<Tx, '$executeRaw'>,
  userId: string,
  atMost: number,
): Promise<number> {
  return db.$executeRaw`
    WITH removed AS (
      DELETE FROM reactions WHERE user_id = ${userId}::uuid AND comment_id IN (
        SELECT comment_id FROM reactions WHERE user_id = ${userId}::uuid ORDER BY comment_id LIMIT ${atMost})
      RETURNING comment_id)
    UPDATE comment_stats s SET likes = s.likes - 1 FROM removed WHERE s.comment_id = removed.comment_id`;
}

/** Removes some of a reader's reports, with their counts. Gives how many. */
export async function removeReportsOf(
  db: Pick<Tx, '$queryRaw'>,
  userId: string,
  atMost: number,
): Promise<number> {
  const rows = await db.$queryRaw<{ removed: number }[]>`
    WITH removed AS (
      DELETE FROM reports WHERE reporter_id = ${userId}::uuid AND id IN (
        SELECT id FROM reports WHERE reporter_id = ${userId}::uuid ORDER BY comment_id LIMIT ${atMost})
      RETURNING comment_id, resolved_at),
    counted AS (
      UPDATE comment_stats s SET open_reports = s.open_reports - 1 FROM removed
      WHERE s.comment_id = removed.comment_id AND removed.resolved_at IS NULL)
    SELECT count(*)::int AS removed FROM removed`;
  return rows[0]?.removed ?? 0;
}
