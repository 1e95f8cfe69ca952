import { isVisible, transition } from '../moderation/transitions.ts';
import { done, failed, type Result } from '../result.ts';
import { lock } from '../store/article.ts';
import { readOwnComment } from '../store/read.ts';
import { inTransaction } from '../store/transaction.ts';
import { findForChange, moveComment } from '../store/write.ts';
import type { CommentView } from '../view.ts';
import type { Actor, Context } from './context.ts';

export type Withdrawn = { comment: CommentView; path: string };

/** Takes back one's own comment; its text is gone at once. Doing it again changes nothing and is no error. */
export async function withdraw(
  { db }: Pick<Context, 'db'>,
  author: Actor,
  id: string,
): Promise<Result<Withdrawn>> {
  const found = await findForChange(db, id);
  if (!found) return failed('comment_not_found');
  if (found.authorId !== author.id)
    // Whether a comment that nobody sees exists is not told either.
    return failed(isVisible(found.status) ? 'not_allowed' : 'comment_not_found');

  return inTransaction(db, async (tx): Promise<Result<Withdrawn>> => {
    const article = await lock(tx, found.articleId);
    const comment = await findForChange(tx, id);
    if (!comment) return failed('comment_not_found');
    if (comment.status !== 'WITHDRAWN') {
      const next = transition(comment.status, 'withdraw', {
        role: author.role,
        isAuthor: comment.authorId === author.id,
      });
      if (!next.ok) return failed(next.error);
      const moved = await moveComment(tx, comment, {
        action: 'WITHDRAW',
        to: next.value,
        actorId: author.id,
        now: article.now,
      });
      if (!moved) throw new Error(`The comment ${id} changed under the article's lock.`);
    }
    const view = await readOwnComment(tx, id);
    return view ? done({ comment: view, path: article.path }) : failed('comment_not_found');
  });
}
