import { effectiveDiscussion } from '../discussion.ts';
import type { ReportReason } from '../moderation/reasons.ts';
import { weightOfAll } from '../moderation/report-weight.ts';
import { isVisible, transition } from '../moderation/transitions.ts';
import { barredBy } from '../policy/barred.ts';
import { done, failed, type Result } from '../result.ts';
import { lock } from '../store/article.ts';
import { addReport, readReporters, type Reporter } from '../store/reports.ts';
import { inTransaction } from '../store/transaction.ts';
import { findForChange, moveComment } from '../store/write.ts';
import type { Context } from './context.ts';

export type ReportInput = { reason: ReportReason; note: string | null };

export type Reported = {
  articleId: string;
  path: string;
  /** This report, with those before it, took the comment down until a moderator has read it. */
  held: boolean;
};

/**
 * Tells the moderators of a comment. Everybody once; again is no error and changes nothing. Enough reports take a
 * comment down that no moderator has read yet.
 */
export async function report(
  { db, findArticle, rules }: Pick<Context, 'db' | 'findArticle' | 'rules'>,
  reporter: Reporter,
  id: string,
  { reason, note }: ReportInput,
): Promise<Result<Reported>> {
  const found = await findForChange(db, id);
  if (!found || !isVisible(found.status)) return failed('comment_not_found');
  const facts = await findArticle(found.articleId);
  if (!facts || effectiveDiscussion(facts, new Date()).state === 'off') return failed('comment_not_found');
  if ('id' in reporter) {
    if (found.authorId === reporter.id) return failed('own_comment');
    const account = await db.user.findUnique({
      where: { id: reporter.id },
      select: { suspendedUntil: true, bannedAt: true },
    });
    const barred = account && barredBy(account, new Date());
    if (barred) return failed(barred);
  }

  const { reportsToHold } = await rules();
  return inTransaction(db, async (tx): Promise<Result<Reported>> => {
    const { path, now } = await lock(tx, found.articleId);
    const comment = await findForChange(tx, id);
    if (!comment || !isVisible(comment.status)) return failed('comment_not_found');
    const added = await addReport(tx, { commentId: id, reporter, reason, note, now });
    const answer = { articleId: comment.articleId, path, held: false };
    if (!added || weightOfAll(await readReporters(tx, id)) < reportsToHold) return done(answer);
    const next = transition(comment.status, 'reports', 'system');
    if (!next.ok) return done(answer);
    const moved = await moveComment(tx, comment, { action: 'REPORTS', to: next.value, actorId: null, now });
    if (!moved) throw new Error(`The comment ${id} changed under the article's lock.`);
    return done({ ...answer, held: true });
  });
}
