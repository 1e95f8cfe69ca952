import type { Db } from '#lib/db.ts';
import type { ArticleFacts } from '../ports/article.ts';
import { findOutdated, listDiscussions, mirrorAndLock, noteUnpublished } from '../store/article.ts';
import { addTask } from '../store/outbox.ts';
import { inTransaction } from '../store/transaction.ts';

/** Articles as they are published this moment, without those that readers can't see. */
type FindArticles = (ids: readonly string[]) => Promise<ArticleFacts[]>;

export type Reconciled = { changed: number; unpublished: number };

/** Ids a question. */
const atOnce = 200;

/**
 * Sets right what is kept of articles' discussions, for whatever nobody told of: a page of articles a question, and
 * written only where something differs. Ends early, between articles, when `signal` says so. Throws where the content can't be reached.
 */
export async function reconcile(
  db: Db,
  findArticles: FindArticles,
  signal: AbortSignal,
): Promise<Reconciled> {
  const total = { changed: 0, unpublished: 0 };
  for await (const ids of listDiscussions(db, atOnce)) {
    if (signal.aborted) break;
    const { changed, unpublished } = await mirrorArticles(db, findArticles, ids, signal);
    total.changed += changed;
    total.unpublished += unpublished;
  }
  return total;
}

/** The same for these articles; those without comments are left alone. */
export async function mirrorArticles(
  db: Db,
  findArticles: FindArticles,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Reconciled> {
  const askedAt = new Date();
  const facts = await findArticles(ids);
  let changed = 0;
  for (const article of await findOutdated(db, facts)) {
    if (signal?.aborted) break;
    await inTransaction(db, async (tx) => {
      const { articleId, now } = await mirrorAndLock(tx, article, askedAt);
      await addTask(tx, { kind: 'comments.changed', payload: { articleId } }, now);
    });
    changed += 1;
  }
  let unpublished = 0;
  const there = new Set(facts.map(({ articleId }) => articleId));
  for (const id of ids.filter((articleId) => !there.has(articleId)))
    if (await inTransaction(db, (tx) => noteUnpublished(tx, id, askedAt))) unpublished += 1;
  return { changed, unpublished };
}
