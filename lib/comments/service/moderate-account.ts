import { mayActOn, suspensions } from '../moderation/accounts.ts';
import { mayModerate } from '../moderation/transitions.ts';
import { done, failed, type Result } from '../result.ts';
import { changeAccount, lockAccount } from '../store/accounts.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Actor, Context } from './context.ts';

export type AccountInput = {
  /** The latest event of the account that the moderator saw; null for none. */
  seen: string | null;
  /** The comment that it is about. */
  commentId?: string | undefined;
} & (
  | { action: 'warn'; text: string }
  | { action: 'note'; text: string }
  | { action: 'suspend'; hours: (typeof suspensions)[number]; text?: string | undefined }
  | { action: 'ban'; text?: string | undefined }
  | { action: 'lift' | 'premoderate' | 'trust' }
  | { action: 'expert'; text: string | null }
);

/**
 * Warns, suspends, bans, notes … somebody, if nobody else did something to the account meanwhile. A ban ends every
 * session. Whoever is warned, suspended or banned is told by mail.
 */
export async function moderateAccount(
  { db }: Pick<Context, 'db'>,
  moderator: Actor,
  userId: string,
  input: AccountInput,
): Promise<Result<{ eventId: string }>> {
  if (!mayModerate(moderator.role)) return failed('not_allowed');
  return inTransaction(db, async (tx): Promise<Result<{ eventId: string }>> => {
    const subject = await lockAccount(tx, userId);
    if (!subject) return failed('account_not_found');
    if (!mayActOn(moderator, subject)) return failed('account_protected');
    if (subject.lastEventId !== input.seen)
      return failed(
        'version_conflict',
        `${subject.lastActor ?? 'Somebody'} did something to this account in the meantime. Reload to see what.`,
      );
    const { now } = subject;
    const eventId = await changeAccount(tx, userId, {
      action: input.action,
      actorId: moderator.id,
      text: 'text' in input ? (input.text ?? null) : null,
      until: input.action === 'suspend' ? new Date(now.getTime() + input.hours * 3_600_000) : null,
      commentId: input.commentId ?? null,
      now,
    });
    return done({ eventId });
  });
}
