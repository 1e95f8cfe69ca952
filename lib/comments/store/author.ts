import { addTask } from './outbox.ts';
import type { Tx } from './transaction.ts';

/**
 * Has every page that shows comments of an author made fresh, in the transaction that changes how the author appears
 * there: the name, or the newsroom's mark beside it.
 */
export async function noteChangedAuthor(tx: Tx, authorId: string, now: Date): Promise<void> {
  const comments = await tx.comment.findMany({
    where: { authorId, listed: true },
    distinct: ['articleId'],
    select: { articleId: true },
  });
  for (const { articleId } of comments) {
    await addTask(tx, { kind: 'comments.changed', payload: { articleId } }, now);
  }
}
