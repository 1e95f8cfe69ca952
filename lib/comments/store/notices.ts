import type { ReplyMail } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import { tellAt } from '../mail/reply-time.ts';
import type { ToldReply } from '../mail/reply-mail.ts';
import { addTask } from './outbox.ts';
import { visible } from './rows.ts';
import type { Tx } from './transaction.ts';

/**
 * Whom a reply that readers now see is told to: who wrote the comment that it answers, and who opened its thread. Once
 * a reply, however often it is held and shown again; whether it is still to be told is asked when the mail is made.
 */
export async function noteReply(tx: Tx, commentId: string, now: Date): Promise<void> {
  const readers = await tx.$queryRaw<{ readerId: string; replyMail: ReplyMail }[]>`
    WITH told AS (
      INSERT INTO reply_notices AS n (reader_id, comment_id, created_at)
      SELECT DISTINCT answered.author_id, c.id, ${now}::timestamptz
      FROM comments c
      JOIN comments answered ON answered.id IN (c.parent_id, c.root_id) AND answered.id <> c.id
      JOIN users u ON u.id = answered.author_id
      WHERE c.id = ${commentId}::uuid AND c.parent_id IS NOT NULL AND answered.status IN ${visible}
        AND answered.author_id IS DISTINCT FROM c.author_id
        AND u.reply_mail <> 'NEVER' AND u.email_verified IS NOT NULL AND u.banned_at IS NULL
      ON CONFLICT (reader_id, comment_id) DO UPDATE SET created_at = excluded.created_at WHERE n.settled_at IS NULL
      RETURNING reader_id)
    SELECT u.id AS "readerId", u.reply_mail AS "replyMail" FROM told JOIN users u ON u.id = told.reader_id`;
  for (const { readerId, replyMail } of readers) {
    const at = tellAt(replyMail, now);
    if (at) await addTask(tx, { kind: 'mail.reply', payload: { readerId } }, now, at);
  }
}

/** Who is to be told, and of what: what waits, and can be told at this moment. */
export type OpenNotices = {
  email: string;
  replyMail: ReplyMail;
  /** Eldest first, a mail's worth at most. */
  replies: (ToldReply & { noticedAt: Date })[];
};

/** So many replies are told in one mail; the rest follows in another. */
export const inOneMail = 50;

/** Null for an account that gets no mails of replies. Replies that aren't visible now wait for when they are. */
export async function readOpenNotices(
  db: Pick<Db, '$queryRaw' | 'user'>,
  readerId: string,
): Promise<OpenNotices | null> {
  const reader = await db.user.findUnique({
    where: { id: readerId },
    select: { email: true, replyMail: true, emailVerified: true, bannedAt: true },
  });
  if (!reader?.emailVerified || reader.bannedAt !== null || reader.replyMail === 'NEVER') return null;
  const replies = await db.$queryRaw<OpenNotices['replies']>`
    SELECT c.id, n.created_at AS "noticedAt", coalesce(u.display_name, c.author_name, 'A reader') AS author,
      r.source, d.headline, d.path
    FROM reply_notices n
    JOIN comments c ON c.id = n.comment_id AND c.status IN ${visible}
    JOIN comment_revisions r ON r.comment_id = c.id AND r.no = c.revision_no
    JOIN article_discussions d ON d.article_id = c.article_id
    LEFT JOIN users u ON u.id = c.author_id
    WHERE n.reader_id = ${readerId}::uuid AND n.settled_at IS NULL
      AND coalesce(d.moderated_mode, d.mode) <> 'OFF' AND d.sensitivity <> 'LEGAL'
      AND NOT EXISTS (SELECT FROM ignores i WHERE i.user_id = n.reader_id AND i.ignored_id = c.author_id)
    ORDER BY n.created_at, c.id LIMIT ${inOneMail}`;
  return { email: reader.email, replyMail: reader.replyMail, replies };
}

/** Notes that a reader was told of these replies. */
export async function settleNotices(
  db: Pick<Db, 'replyNotice'>,
  readerId: string,
  commentIds: string[],
): Promise<void> {
  await db.replyNotice.updateMany({
    where: { readerId, commentId: { in: commentIds } },
    data: { settledAt: new Date() },
  });
}

/** Notes that a reader is to be told of nothing that waits: they want no such mails. */
export async function settleAllNotices(db: Pick<Db, 'replyNotice'>, readerId: string): Promise<void> {
  await db.replyNotice.updateMany({ where: { readerId, settledAt: null }, data: { settledAt: new Date() } });
}
