import { createHash } from 'node:crypto';
import type { Db } from '#lib/db.ts';
import type { Mail } from '#lib/mail/eml.ts';
import { unsubscribeToken } from '#lib/mail/unsubscribe.ts';
import { accountMail } from '../mail/account-mail.ts';
import { guestMail } from '../mail/guest-mail.ts';
import { decisionMail } from '../mail/decision-mail.ts';
import { replyMail } from '../mail/reply-mail.ts';
import { tellAt } from '../mail/reply-time.ts';
import type { Sender } from '../mail/words.ts';
import type { FindArticle } from '../ports/article.ts';
import { inOneMail, readOpenNotices, settleAllNotices, settleNotices } from '../store/notices.ts';
import { readAccountEvent, readDecision } from '../store/told.ts';
import type { PayloadOf } from '../store/outbox.ts';
import { findPendingByHash, pendingHours } from '../store/pending.ts';
import { guestToken } from '../service/guest.ts';
import type { Outcome } from './do-tasks.ts';

/** What the mails of tasks are made with; handed in, so that each can be tried with parts of one's own. */
export type Post = {
  db: Db;
  send: (mail: Mail) => Promise<void>;
  siteUrl: string;
  siteName: () => Promise<string>;
  secret: string;
  findArticle: FindArticle;
  now: () => Date;
};

const senderOf = async ({ siteName, siteUrl }: Post): Promise<Sender> => ({
  siteName: await siteName(),
  siteUrl,
});

/** `mail.reply`: one mail of everything that waits for a reader, once it is time; several where it is very much. */
export async function tellReplies(post: Post, { readerId }: PayloadOf<'mail.reply'>): Promise<Outcome> {
  const { db, siteUrl, secret } = post;
  const open = await readOpenNotices(db, readerId);
  if (!open) return settleAllNotices(db, readerId);
  const [eldest] = open.replies;
  if (!eldest) return undefined;
  const at = tellAt(open.replyMail, eldest.noticedAt);
  if (at && at > post.now()) return { notBefore: at };
  const query = `?token=${unsubscribeToken(readerId, secret)}`;
  await post.send(
    replyMail({
      ...(await senderOf(post)),
      to: open.email,
      replies: open.replies,
      daily: open.replyMail === 'DAILY',
      unsubscribeUrl: `${siteUrl}/api/unsubscribe${query}`,
      unsubscribePage: `${siteUrl}/unsubscribe${query}`,
      // One task may lead to several mails, and several tasks to one.
      id: createHash('sha256').update(`${readerId} ${eldest.id}`).digest('base64url'),
    }),
  );
  await settleNotices(
    db,
    readerId,
    open.replies.map((reply) => reply.id),
  );
  return open.replies.length === inOneMail ? { notBefore: post.now() } : undefined;
}

/** `mail.decision`: the statement of reasons to a comment's author. */
export async function tellDecision(
  post: Post,
  { commentId, version }: PayloadOf<'mail.decision'>,
  id: string,
): Promise<void> {
  const told = await readDecision(post.db, commentId, version);
  if (told) await post.send(decisionMail({ ...told, ...(await senderOf(post)), id }));
}

/** `mail.account`: what a moderator decided about a reader's account. */
export async function tellAccount(
  post: Post,
  { accountEventId }: PayloadOf<'mail.account'>,
  id: string,
): Promise<void> {
  const told = await readAccountEvent(post.db, accountEventId);
  if (told) await post.send(accountMail({ ...told, ...(await senderOf(post)), id }));
}

/** `mail.guest`: the link that confirms a comment by somebody without an account. */
export async function tellGuest(
  post: Post,
  { tokenHash }: PayloadOf<'mail.guest'>,
  id: string,
): Promise<void> {
  const { db, siteUrl, secret, send } = post;
  const pending = await findPendingByHash(db, tokenHash);
  if (!pending || pending.body === '') return;
  const article = await post.findArticle(pending.articleId);
  if (!article) return;
  await send(
    guestMail({
      ...(await senderOf(post)),
      to: pending.email,
      id,
      headline: article.headline,
      source: pending.body,
      confirmUrl: `${siteUrl}/comment/confirm?token=${guestToken(pending, secret)}`,
      hours: pendingHours,
    }),
  );
}
