import { done, failed, type Result } from '../result.ts';
import { closeAccount, lockReader } from '../store/closed-account.ts';
import type { Remains } from '../store/erase.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Context } from './context.ts';

/**
 * Deletes a reader's own account: nobody can use it from now on, and what it wrote and did goes right after, in parts. Not for
 * people of the newsroom, whose role an administrator takes away first: so the last administrator can't go by accident.
 */
export async function deleteAccount(
  { db }: Pick<Context, 'db'>,
  readerId: string,
  remains: Remains,
): Promise<Result<{ email: string }>> {
  return inTransaction(db, async (tx): Promise<Result<{ email: string }>> => {
    const account = await lockReader(tx, readerId);
    if (!account) return failed('sign_in_required');
    if (account.role !== 'READER') return failed('newsroom_account');
    const { email } = account;
    await closeAccount(tx, readerId, { email, remains, now: new Date() });
    return done({ email });
  });
}
