import { createHash } from 'node:crypto';
import { count } from '#lib/metrics/counts.ts';
import { prepare } from '../content/prepare.ts';
import { sketch } from '../content/sketch.ts';
import { stateAt } from '../discussion.ts';
import type { ErrorCode } from '../errors.ts';
import { firstStatus } from '../moderation/transitions.ts';
import { judge } from '../policy/judge.ts';
import { refusalOf } from '../policy/refusal.ts';
import type { Typing } from '../policy/types.ts';
import { done, failed, type Result } from '../result.ts';
import type { Sent } from '../ports/spam.ts';
import { mirrorAndLock } from '../store/article.ts';
import { readFacts } from '../store/facts.ts';
import { readOwnComment } from '../store/read.ts';
import { inTransaction } from '../store/transaction.ts';
import { findParent, insertComment, saveRefusal } from '../store/write.ts';
import type { CommentView } from '../view.ts';
import type { Actor, Context } from './context.ts';
import { opinionsOn } from './opinions.ts';

export type PostInput = {
  articleId: string;
  /** Null opens a thread. */
  parentId: string | null;
  body: string;
  /** Made by the author's device; the same key makes the same comment, however often it is sent. */
  clientKey: string;
  /** A field that people don't see was filled in. */
  honeypot?: boolean;
  /** How the text came into the form, where the form says. */
  typing?: Typing | null;
  /** Where it was sent from, for services outside. */
  sent?: Sent;
};

export type Posted = {
  comment: CommentView;
  /** False where an earlier request with this key had made it. */
  created: boolean;
  /** Where readers find the article. */
  path: string;
};

/** An article that was asked for, and when. */
export type Asked = { at: Date; facts: ReturnType<Context['findArticle']> };

/**
 * Posts a comment or a reply. It appears at once, or waits for a moderator, as the policy says. Everything is judged
 * and written under the article's lock, so that what was true when it was judged is true when it is written.
 */
export async function post(
  context: Context,
  author: Actor,
  input: PostInput,
  asked: Asked = { at: new Date(), facts: context.findArticle(input.articleId) },
): Promise<Result<Posted>> {
  const { articleId, parentId, clientKey } = input;
  const { db } = context;
  const [facts, config] = await Promise.all([asked.facts, context.rules()]);
  if (!facts) return failed('article_not_found');
  const draft = prepare(input.body);
  const bands = sketch(draft.tree);
  const requestHash = hashOf(input);
  const opinions = await opinionsOn(
    context,
    author,
    draft,
    { path: facts.path, isReply: parentId !== null, isEdit: false, sent: input.sent },
    config,
  );

  return inTransaction(db, async (tx): Promise<Result<Posted>> => {
    const article = await mirrorAndLock(tx, facts, asked.at);
    const { now } = article;
    const { known, earlier } = await readFacts(
      tx,
      { authorId: author.id, articleId, bodyHash: draft.bodyHash, bands, clientKey, now },
      config,
    );
    if (earlier) {
      const comment = earlier.requestHash === requestHash ? await readOwnComment(tx, earlier.id) : null;
      return comment ? done({ comment, created: false, path: article.path }) : failed('client_key_reused');
    }

    const place = parentId === null ? null : await findParent(tx, articleId, parentId);
    const judgement = judge(
      'new',
      draft,
      {
        now,
        articleId,
        ...known,
        discussion: { ...article.discussion, state: stateAt(article.discussion, now) },
        parent: parentId === null ? null : { replyable: place !== null },
        honeypot: input.honeypot ?? false,
        typing: input.typing ?? null,
        ...opinions,
        edited: null,
      },
      config,
    );
    const { verdict, findings } = judgement;
    count('policy_decisions', verdict);
    if (verdict === 'reject') {
      const refusal = refusalOf(findings, config);
      // Whoever is told to slow down isn't given a row for each attempt; one without an account has nobody to be kept for.
      if (!unkept.has(refusal.code))
        await saveRefusal(tx, { articleId, authorId: author.id, judgement, now });
      return { ok: false, error: refusal };
    }
    const comment = await insertComment(tx, {
      articleId,
      authorId: author.id,
      place,
      status: firstStatus(verdict),
      source: draft.source,
      clientKey,
      requestHash,
      judgement,
      bands,
      now,
    });
    count('comments_posted', verdict === 'accept' ? 'published' : 'held');
    return done({ comment, created: true, path: article.path });
  });
}

const unkept: ReadonlySet<string> = new Set<ErrorCode>([
  'rate_limited',
  'slow_mode',
  'account_banned',
  'sign_in_required',
]);

function hashOf({ articleId, parentId, body }: PostInput): string {
  return createHash('sha256')
    .update(JSON.stringify([articleId, parentId, body]))
    .digest('hex');
}
