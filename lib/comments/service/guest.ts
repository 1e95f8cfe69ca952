import { createHmac } from 'node:crypto';
import { parseDisplayName } from '#lib/auth/display-name.ts';
import { nameErrors } from '#lib/auth/sign-in-errors.ts';
import { prepare } from '../content/prepare.ts';
import { effectiveDiscussion } from '../discussion.ts';
import { isVisible } from '../content/normalize.ts';
import { messageOf } from '../policy/refusal.ts';
import { done, failed, type Result } from '../result.ts';
import { findGuestComment, findOrMakeGuest, hasName } from '../store/guests.ts';
import { addPending, findPending, forgetText, type Pending } from '../store/pending.ts';
import { readOwnComment } from '../store/read.ts';
import { isReplyable } from '../store/write.ts';
import type { CommentView } from '../view.ts';
import type { Context } from './context.ts';
import { post } from './post.ts';

/**
 * People without an account write first and confirm their address after. Until then nothing of it is seen by anybody,
 * and nothing says whether the address has an account.
 */

/** What a mailed link carries: the same for the same comment, and nothing that can be guessed. */
export function guestToken(
  { email, clientKey }: Pick<Pending, 'email' | 'clientKey'>,
  secret: string,
): string {
  return createHmac('sha256', secret).update(`guest\0${email}\0${clientKey}`).digest('base64url');
}

/**
 * Takes a comment by somebody without an account, where the article lets anyone comment, and has a link mailed that
 * confirms it. What can be refused now is: the policy judges it when it is confirmed.
 */
export async function takeGuestComment(
  { db, findArticle, rules }: Context,
  pending: Pending,
  secret: string,
): Promise<Result<{ pending: true }>> {
  const facts = await findArticle(pending.articleId);
  if (!facts) return failed('article_not_found');
  const { state, audience } = effectiveDiscussion(facts, new Date());
  if (audience !== 'anyone') return failed('sign_in_required');
  if (state === 'closed' || state === 'off') return failed('discussion_closed');
  const name = parseDisplayName(pending.name, { staff: false });
  if (!name.ok) return failed('name_invalid', nameErrors[name.error]);
  const config = await rules();
  const { source, text } = prepare(pending.body);
  if (!isVisible(text)) return failed('empty');
  if (Array.from(source).length > config.maxLength) return failed('too_long', messageOf('too_long', config));
  if (pending.parentId !== null && !(await isReplyable(db, pending.articleId, pending.parentId)))
    return failed('parent_unavailable');
  const added = await addPending(db, { ...pending, name: name.value.name }, guestToken(pending, secret));
  return added ? done({ pending: true }) : failed('client_key_reused');
}

/** What a mailed link leads to: what waits, or what became of it. */
export type Confirmable = { posted: CommentView | null; pending: Pending };

/** Null for a link that is unknown or too old. Changes nothing. */
export async function findConfirmable(
  { db }: Pick<Context, 'db'>,
  token: string,
): Promise<Confirmable | null> {
  const pending = await findPending(db, token);
  if (!pending) return null;
  const id = await findGuestComment(db, pending.email, pending.clientKey);
  return { pending, posted: id === null ? null : await readOwnComment(db, id) };
}

/**
 * Posts what waits under a token, in the name of the account of its address, which is made where there is none. Again is
 * no error, and posts nothing. `name` replaces the one that was taken. Signs nobody in.
 */
export async function confirmGuestComment(
  context: Context,
  token: string,
  name: string | null,
): Promise<Result<{ comment: CommentView; created: boolean }>> {
  const { db } = context;
  const found = await findConfirmable(context, token);
  if (!found) return failed('link_over');
  if (found.posted) return done({ comment: found.posted, created: false });
  const { email, sent, articleId, parentId, body, clientKey } = found.pending;
  // The comment was posted, and is gone since.
  if (body === '') return failed('comment_not_found');
  const parsed = parseDisplayName(name ?? found.pending.name, { staff: false });
  if (!parsed.ok && !(await hasName(db, email))) return failed('name_invalid', nameErrors[parsed.error]);
  const guest = await findOrMakeGuest(db, email, parsed.ok ? parsed.value : { name: '', folded: '' });
  if (!guest) return failed('name_taken');
  const result = await post(context, guest, { articleId, parentId, body, clientKey, ...sent });
  if (!result.ok) return result;
  await forgetText(db, token);
  return done({ comment: result.value.comment, created: result.value.created });
}
