import type { Db } from '#lib/db.ts';
import type { Finding } from '../policy/types.ts';
import type { Submission } from '../ports/spam.ts';
import type { Tx } from './transaction.ts';

/** Whether the spam service took a comment for spam when it was posted or last edited. */
export async function foundSpam(tx: Pick<Tx, 'decision'>, commentId: string): Promise<boolean> {
  const decision = await tx.decision.findFirst({
    where: { commentId },
    orderBy: { createdAt: 'desc' },
    select: { findings: true },
  });
  const findings = (decision?.findings ?? []) as Finding[];
  return findings.some(({ code }) => code === 'spam');
}

/** What the spam service gets to know of a comment; null where its text or its author is gone. */
export async function readForTeaching(
  db: Pick<Db, '$queryRaw'>,
  commentId: string,
): Promise<(Pick<Submission, 'text' | 'author' | 'isReply'> & { path: string }) | null> {
  const [row] = await db.$queryRaw<
    { text: string; name: string | null; email: string; isReply: boolean; path: string }[]
  >`
    SELECT r.source AS text, u.display_name AS name, u.email, c.parent_id IS NOT NULL AS "isReply", a.path
    FROM comments c
    JOIN comment_revisions r ON r.comment_id = c.id AND r.no = c.revision_no
    JOIN users u ON u.id = c.author_id
    JOIN article_discussions a ON a.article_id = c.article_id
    WHERE c.id = ${commentId}::uuid`;
  return row
    ? { text: row.text, author: { name: row.name, email: row.email }, isReply: row.isReply, path: row.path }
    : null;
}

/** Who an author is to a service outside; null where the account is gone. */
export async function readSender(
  db: Pick<Db, 'user'>,
  authorId: string,
): Promise<Submission['author'] | null> {
  const user = await db.user.findUnique({
    where: { id: authorId },
    select: { displayName: true, email: true },
  });
  return user && { name: user.displayName, email: user.email };
}
