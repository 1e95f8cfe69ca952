import type { Db } from '#lib/db.ts';
import { firstIdAt } from './id.ts';

/** How long a task that is done is kept, for whoever looks into a fault. */
const doneTasksFor = 24 * 3600 * 1000;

/** A comment has several rows of them. */
const fingerprintsEach = 6;
/** Longer than any window in which texts are compared (`lookAlikeHours` at most). */
const fingerprintsFor = 72 * 3600 * 1000;

/**
 * Deletes what has served its time: tasks done a day ago, decisions about refused posts, drafts and comments that nobody
 * confirmed, fingerprints of texts that are no longer compared.
 * At most `atMost` rows of each, so that it is never long work; the rest goes the next time. Gives how many went.
 */
export async function purge(db: Pick<Db, '$executeRaw'>, now: Date, atMost = 500): Promise<number> {
  const doneBefore = new Date(now.getTime() - doneTasksFor);
  // What was done by then was noted before: the ids, which ascend with time, save an index of their own.
  const tasks = await db.$executeRaw`
    DELETE FROM outbox WHERE id IN (
      SELECT id FROM outbox WHERE id < ${firstIdAt(doneBefore)}::uuid AND done_at < ${doneBefore}
      ORDER BY id LIMIT ${atMost} FOR UPDATE SKIP LOCKED)`;
  const decisions = await db.$executeRaw`
    DELETE FROM decisions WHERE id IN (
      SELECT id FROM decisions WHERE expires_at < ${now}
      ORDER BY expires_at LIMIT ${atMost} FOR UPDATE SKIP LOCKED)`;
  const drafts = await db.$executeRaw`
    DELETE FROM comment_drafts WHERE token_hash IN (
      SELECT token_hash FROM comment_drafts WHERE expires_at < ${now}
      ORDER BY expires_at LIMIT ${atMost} FOR UPDATE SKIP LOCKED)`;
  const pending = await db.$executeRaw`
    DELETE FROM pending_comments WHERE token_hash IN (
      SELECT token_hash FROM pending_comments WHERE expires_at < ${now}
      ORDER BY expires_at LIMIT ${atMost} FOR UPDATE SKIP LOCKED)`;
  const fingerprints = await db.$executeRaw`
    DELETE FROM comment_fingerprints WHERE (band, comment_id) IN (
      SELECT band, comment_id FROM comment_fingerprints
      WHERE comment_id < ${firstIdAt(new Date(now.getTime() - fingerprintsFor))}::uuid
      ORDER BY comment_id LIMIT ${atMost * fingerprintsEach} FOR UPDATE SKIP LOCKED)`;
  return tasks + decisions + drafts + pending + fingerprints;
}
