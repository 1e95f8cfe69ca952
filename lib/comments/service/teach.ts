import type { Db } from '#lib/db.ts';
import type { ReasonCode } from '../moderation/reasons.ts';
import type { Outside } from '../ports/outside.ts';
import { addTask } from '../store/outbox.ts';
import { foundSpam, readForTeaching } from '../store/teaching.ts';
import type { Tx } from '../store/transaction.ts';

/** How long the service may take to learn, in milliseconds. Nobody waits for it. */
const patience = 10_000;

type Decided = { commentId: string; now: Date } & (
  | { action: 'approve' | 'restore' }
  | { action: 'reject'; reasonCode: ReasonCode }
);

/**
 * Notes, in the transaction of a moderator's decision, that the spam service has something to learn from it: spam that
 * it let through, or a comment that it took for spam.
 */
export async function noteLesson(tx: Tx, { spam }: Outside, decided: Decided): Promise<void> {
  if (!spam) return;
  const { commentId, now } = decided;
  const taken = await foundSpam(tx, commentId);
  if (decided.action === 'reject') {
    if (decided.reasonCode === 'spam' && !taken)
      await addTask(tx, { kind: 'spam.learn', payload: { commentId, as: 'spam' } }, now);
  } else if (taken) {
    await addTask(tx, { kind: 'spam.learn', payload: { commentId, as: 'ham' } }, now);
  }
}

/**
 * Tells the spam service what a moderator decided about a comment: what the task `spam.learn` asks for. Nothing
 * happens where there is no such service any more, or the text is gone. Throws where the service doesn't take it.
 */
export async function teach(
  { db, outside, siteUrl }: { db: Db; outside: Outside; siteUrl: string },
  { commentId, as }: { commentId: string; as: 'spam' | 'ham' },
): Promise<void> {
  if (!outside.spam) return;
  const comment = await readForTeaching(db, commentId);
  if (!comment) return;
  const { path, ...submission } = comment;
  await outside.spam.learn(
    // Where it was sent from isn't kept.
    { ...submission, permalink: siteUrl + path, isEdit: false, sent: { address: null, userAgent: null } },
    as,
    AbortSignal.timeout(patience),
  );
}
