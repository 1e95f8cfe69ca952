import type { Db } from '#lib/db.ts';
import { lock } from '../store/article.ts';
import { removeAccount } from '../store/closed-account.ts';
import {
  eraseComment,
  findArticleOf,
  findOwnUnder,
  removeLikesOf,
  removeReportsOf,
  type Remains,
} from '../store/erase.ts';
import { inTransaction } from '../store/transaction.ts';

/** Few enough that others who write under the article hardly wait. */
const commentsAtOnce = 20;
const marksAtOnce = 500;

/**
 * Erases everything that an account wrote and did, and the account: a part at a time, so that it can be cut off anywhere and
 * go on later. Gives false where time ran out before the end; again then.
 */
export async function eraseAccount(
  db: Db,
  { userId, remains }: { userId: string; remains: Remains },
  until: Date,
): Promise<boolean> {
  const inTime = () => Date.now() < until.getTime();
  for (;;) {
    if (!inTime()) return false;
    const articleId = await findArticleOf(db, userId);
    if (articleId === null) break;
    await eraseUnder(db, articleId, userId, remains);
  }
  while ((await removeLikesOf(db, userId, marksAtOnce)) === marksAtOnce) if (!inTime()) return false;
  while ((await removeReportsOf(db, userId, marksAtOnce)) === marksAtOnce) if (!inTime()) return false;
  return inTransaction(db, (tx) => removeAccount(tx, userId));
}

async function eraseUnder(db: Db, articleId: string, userId: string, remains: Remains): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { now } = await lock(tx, articleId);
    for (const comment of await findOwnUnder(tx, userId, articleId, commentsAtOnce))
      await eraseComment(tx, comment, remains, now);
  });
}
