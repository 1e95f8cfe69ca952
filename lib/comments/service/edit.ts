import { count } from '#lib/metrics/counts.ts';
import { prepare } from '../content/prepare.ts';
import { sketch } from '../content/sketch.ts';
import { stateAt } from '../discussion.ts';
import { isVisible, transition } from '../moderation/transitions.ts';
import { judge } from '../policy/judge.ts';
import { editOver, refusalOf } from '../policy/refusal.ts';
import { done, failed, type Result } from '../result.ts';
import type { Sent } from '../ports/spam.ts';
import { mirrorAndLock } from '../store/article.ts';
import { readFacts } from '../store/facts.ts';
import { readOwnComment } from '../store/read.ts';
import { inTransaction } from '../store/transaction.ts';
import { editComment, findForChange, saveRefusal } from '../store/write.ts';
import type { CommentView } from '../view.ts';
import type { Actor, Context } from './context.ts';
import { opinionsOn } from './opinions.ts';

export type Edited = { comment: CommentView; path: string };

/**
 * Changes the text of one's own comment, for a few minutes after it was posted. The policy reads the new text as it
 * reads a new comment; what it doesn't refuse is marked as edited, and may have to wait for a moderator. The same
 * text again changes nothing.
 */
export async function edit(
  context: Context,
  author: Actor,
  id: string,
  body: string,
  sent?: Sent,
): Promise<Result<Edited>> {
  const { db } = context;
  const askedAt = new Date();
  const found = await findForChange(db, id);
  if (!found) return failed('comment_not_found');
  if (found.authorId !== author.id)
    return failed(isVisible(found.status) ? 'not_allowed' : 'comment_not_found');
  const facts = await context.findArticle(found.articleId);
  if (!facts) return failed('article_not_found');
  const draft = prepare(body);
  const bands = sketch(draft.tree);
  const config = await context.rules();
  const opinions = await opinionsOn(
    context,
    author,
    draft,
    { path: facts.path, isReply: found.parentId !== null, isEdit: true, sent },
    config,
  );

  return inTransaction(db, async (tx): Promise<Result<Edited>> => {
    const article = await mirrorAndLock(tx, facts, askedAt);
    const { articleId, now, path } = article;
    const comment = await findForChange(tx, id);
    const before = comment && (await readOwnComment(tx, id));
    if (!comment || !before) return failed('comment_not_found');
    if (!isVisible(comment.status) && comment.status !== 'HELD') return failed('illegal_transition');
    if (before.body === draft.source) return done({ comment: before, path });
    if (now.getTime() - comment.createdAt.getTime() > config.editMinutes * 60_000)
      return { ok: false, error: editOver(config) };
    const state = stateAt(article.discussion, now);
    if (state === 'off') return failed('discussion_closed');

    const { known } = await readFacts(
      tx,
      { authorId: author.id, articleId, bodyHash: draft.bodyHash, bands, now },
      config,
    );
    const judgement = judge(
      'edit',
      draft,
      {
        now,
        articleId,
        ...known,
        discussion: { ...article.discussion, state },
        parent: null,
        honeypot: false,
        typing: null,
        ...opinions,
        edited: { approved: comment.status === 'APPROVED' },
      },
      config,
    );
    const { verdict, findings } = judgement;
    count('policy_decisions', verdict);
    if (verdict === 'reject') {
      await saveRefusal(tx, { articleId, authorId: author.id, judgement, now });
      return { ok: false, error: refusalOf(findings, config) };
    }
    const held = verdict === 'hold' ? transition(comment.status, 'hold', 'system') : null;
    const edited = await editComment(tx, comment, {
      source: draft.source,
      to: held?.ok ? held.value : comment.status,
      judgement,
      bands,
      authorId: author.id,
      now,
    });
    const view = edited && (await readOwnComment(tx, id));
    if (!view) throw new Error(`The comment ${id} changed under the article's lock.`);
    return done({ comment: view, path });
  });
}
