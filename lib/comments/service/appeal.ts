import { clean, fold } from '../content/normalize.ts';
import { longestAppeal } from '../moderation/appeals.ts';
import { done, failed, type Result } from '../result.ts';
import { addAppeal, hasAppeal, rejectedAt } from '../store/appeals.ts';
import { lock } from '../store/article.ts';
import { canAppeal } from '../store/history.ts';
import { inTransaction } from '../store/transaction.ts';
import { findForChange } from '../store/write.ts';
import type { Actor, Context } from './context.ts';

/**
 * Asks moderators to look again at one's own comment that was rejected: once a comment, for some weeks. The comment
 * stays as it is until one of them decides.
 */
export async function appeal(
  { db }: Pick<Context, 'db'>,
  author: Actor,
  id: string,
  text: string,
): Promise<Result<{ id: string }>> {
  const said = clean(text).trim();
  if (fold(said) === '') return failed('empty');
  if (Array.from(said).length > longestAppeal)
    return failed('too_long', `That is too long: up to ${longestAppeal} characters are read.`);
  const found = await findForChange(db, id);
  if (!found || found.authorId !== author.id) return failed('comment_not_found');

  return inTransaction(db, async (tx): Promise<Result<{ id: string }>> => {
    const { now } = await lock(tx, found.articleId);
    const comment = await findForChange(tx, id);
    if (!comment || comment.authorId !== author.id) return failed('comment_not_found');
    if (await hasAppeal(tx, id)) return failed('appeal_made');
    const at = comment.status === 'REJECTED' ? await rejectedAt(tx, id) : null;
    if (!at) return failed('illegal_transition');
    if (!canAppeal(at, now)) return failed('appeal_over');
    if (!(await addAppeal(tx, comment, { text: said, now })))
      throw new Error(`The comment ${id} changed under the article's lock.`);
    return done({ id });
  });
}
