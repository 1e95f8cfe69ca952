import type { Db } from '#lib/db.ts';
import { lock } from './article.ts';
import { eraseComment } from './erase.ts';
import { firstIdAt } from './id.ts';
import { inTransaction } from './transaction.ts';
import { findForChange } from './write.ts';

/** What people left here is only kept as long as it is of use. See docs/retention.md. */

const day = 86_400_000;

/**
 * Makes hashes of where signed-out reports came from into numbers that say nothing, once they are older than `days`.
 * The report itself stays. At most `atMost`; gives how many.
 */
export async function forgetReporters(
  db: Pick<Db, '$executeRaw'>,
  { now, days, atMost = 1000 }: { now: Date; days: number; atMost?: number },
): Promise<number> {
  const before = new Date(now.getTime() - days * day);
  // As the database tells them apart (`reports_reporter_kept_idx`): a hash has 32 bytes.
  return db.$executeRaw`
    UPDATE reports SET reporter_hash = uuid_send(gen_random_uuid()) WHERE id IN (
      SELECT id FROM reports WHERE octet_length(reporter_hash) > 16 AND created_at < ${before}
      ORDER BY created_at LIMIT ${atMost} FOR UPDATE SKIP LOCKED)`;
}

/** Deletes sessions, sign-in links and counts of attempts that are over. At most `atMost` of each; gives how many. */
export async function deleteExpired(
  db: Pick<Db, '$executeRaw'>,
  { now, atMost = 1000 }: { now: Date; atMost?: number },
): Promise<number> {
  const sessions = await db.$executeRaw`
    DELETE FROM sessions WHERE id IN (
      SELECT id FROM sessions WHERE expires < ${now} ORDER BY expires LIMIT ${atMost} FOR UPDATE SKIP LOCKED)`;
  const links = await db.$executeRaw`
    DELETE FROM verification_tokens WHERE (identifier, token) IN (
      SELECT identifier, token FROM verification_tokens WHERE expires < ${now}
      ORDER BY expires LIMIT ${atMost} FOR UPDATE SKIP LOCKED)`;
  const attempts = await db.$executeRaw`
    DELETE FROM rate_limits WHERE key IN (
      SELECT key FROM rate_limits WHERE resets_at < ${now}
      ORDER BY resets_at LIMIT ${atMost} FOR UPDATE SKIP LOCKED)`;
  return sessions + links + attempts;
}

/**
 * Erases comments that moderators took down more than `days` ago and that nobody asked to look at again since: text, name
 * and what was made of them go, the record that there was one stays. At most `atMost`; gives how many.
 */
export async function eraseRejected(
  db: Db,
  { now, days, atMost = 200 }: { now: Date; days: number; atMost?: number },
): Promise<number> {
  const before = new Date(now.getTime() - days * day);
  const due = await db.$queryRaw<{ id: string; articleId: string; version: number }[]>`
    SELECT c.id, c.article_id AS "articleId", c.version FROM comments c
    JOIN moderation_events e ON e.comment_id = c.id AND e.version = c.version
    WHERE c.status = 'REJECTED' AND c.id < ${firstIdAt(before)}::uuid AND e.created_at < ${before}
      AND NOT EXISTS (SELECT FROM appeals a WHERE a.comment_id = c.id AND a.decided_at IS NULL)
    ORDER BY c.id LIMIT ${atMost}`;
  let erased = 0;
  for (const { id, articleId, version } of due) {
    const done = await inTransaction(db, async (tx) => {
      const article = await lock(tx, articleId);
      const comment = await findForChange(tx, id);
      if (comment?.status !== 'REJECTED' || comment.version !== version) return false;
      await eraseComment(tx, comment, 'record', article.now);
      return true;
    });
    if (done) erased += 1;
  }
  return erased;
}
