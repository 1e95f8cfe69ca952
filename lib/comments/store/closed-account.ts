import type { Role } from '../policy/types.ts';
import type { Remains } from './erase.ts';
import { addTask } from './outbox.ts';
import type { Tx } from './transaction.ts';

/** An account that its reader deletes: closed at once, and gone once everything that it did is. */

/** Locks an account for the transaction; null for one that is gone. */
export async function lockReader(tx: Tx, userId: string): Promise<{ email: string; role: Role } | null> {
  const [row] = await tx.$queryRaw<{ email: string; role: Role }[]>`
    SELECT email, role FROM users WHERE id = ${userId}::uuid FOR UPDATE`;
  return row ?? null;
}

/**
 * Ends everything by which somebody could use the account, and takes the address out of it, so that a new one can be made
 * with it right away; the rest follows by a task. The name goes last, with the comments under it.
 */
export async function closeAccount(
  tx: Tx,
  userId: string,
  { email, remains, now }: { email: string; remains: Remains; now: Date },
): Promise<void> {
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
  await tx.verificationToken.deleteMany({ where: { identifier: email } });
  await tx.pendingComment.deleteMany({ where: { email } });
  await tx.ignore.deleteMany({ where: { OR: [{ userId }, { ignoredId: userId }] } });
  await tx.replyNotice.deleteMany({ where: { readerId: userId } });
  await tx.user.update({
    where: { id: userId },
    data: {
      email: `${userId}@deleted.invalid`,
      emailVerified: null,
      name: null,
      image: null,
      bannedAt: now,
      replyMail: 'NEVER',
    },
  });
  await addTask(tx, { kind: 'account.erase', payload: { userId, remains } }, now);
}

/** Removes an account that nothing is left of. False where there still is, such as a comment that was just being posted. */
export async function removeAccount(tx: Tx, userId: string): Promise<boolean> {
  if (!(await lockReader(tx, userId))) return true;
  if (await tx.comment.findFirst({ where: { authorId: userId }, select: { id: true } })) return false;
  await tx.decision.deleteMany({ where: { authorId: userId } });
  await tx.user.delete({ where: { id: userId } });
  return true;
}
