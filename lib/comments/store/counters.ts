import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import { addTask } from './outbox.ts';
import { lock } from './article.ts';
import { visible } from './rows.ts';
import { inTransaction, type Tx } from './transaction.ts';

/**
 * Counts change in the transaction of what changes them, under the article's lock, so that each change counts once.
 */

type Place = { id: string; articleId: string; parentId: string | null; rootId: string };

/** Adds what became visible, or takes off what no longer is: `by` is 1 or -1. */
export async function countVisible(
  tx: Tx,
  { articleId, parentId, rootId }: Place,
  by: 1 | -1,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE article_discussions SET visible_count = visible_count + ${by} WHERE article_id = ${articleId}`;
  if (parentId === null) return;
  await tx.$executeRaw`
    UPDATE comment_stats SET visible_replies = visible_replies + ${by} WHERE comment_id = ${rootId}::uuid`;
  await relist(tx, rootId);
}

/** A thread is listed while its root is visible, or stands over replies that are. */
export async function relist(tx: Tx, rootId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE comments c SET listed = NOT c.listed
    FROM comment_stats s
    WHERE c.id = ${rootId}::uuid AND s.comment_id = c.id
      AND c.listed <> (c.status IN ${visible} OR s.visible_replies > 0)`;
  await tx.$executeRaw`
    UPDATE comment_stats s SET is_root_listed = c.listed
    FROM comments c
    WHERE s.comment_id = ${rootId}::uuid AND c.id = s.comment_id AND s.is_root_listed <> c.listed`;
}

export type Drift = { what: string; id: string; kept: number; counted: number };

/** Every count that isn't what counting anew gives; empty when all is right. Reads everything: not for requests. */
export async function findDrift(db: Pick<Tx, '$queryRaw'>): Promise<Drift[]> {
  return db.$queryRaw<Drift[]>(Prisma.sql`
    SELECT 'visible_count' AS what, d.article_id AS id, d.visible_count AS kept, count(c.id)::int AS counted
    FROM article_discussions d LEFT JOIN comments c ON c.article_id = d.article_id AND c.status IN ${visible}
    GROUP BY d.article_id HAVING d.visible_count <> count(c.id)
    UNION ALL
    SELECT 'visible_replies', s.comment_id::text, s.visible_replies, count(c.id)::int
    FROM comment_stats s
    LEFT JOIN comments c ON c.root_id = s.comment_id AND c.parent_id IS NOT NULL AND c.status IN ${visible}
    GROUP BY s.comment_id HAVING s.visible_replies <> count(c.id)
    UNION ALL
    SELECT 'listed', c.id::text, c.listed::int,
      (c.status IN ${visible} OR (c.parent_id IS NULL AND s.visible_replies > 0))::int
    FROM comments c JOIN comment_stats s ON s.comment_id = c.id
    WHERE c.listed <> (c.status IN ${visible} OR (c.parent_id IS NULL AND s.visible_replies > 0))
    UNION ALL
    SELECT 'is_root_listed', c.id::text, s.is_root_listed::int, (c.parent_id IS NULL AND c.listed)::int
    FROM comments c JOIN comment_stats s ON s.comment_id = c.id
    WHERE s.is_root_listed <> (c.parent_id IS NULL AND c.listed)
    UNION ALL
    SELECT 'likes', s.comment_id::text, s.likes, count(x.user_id)::int
    FROM comment_stats s LEFT JOIN reactions x ON x.comment_id = s.comment_id
    GROUP BY s.comment_id HAVING s.likes <> count(x.user_id)
    UNION ALL
    SELECT 'open_reports', s.comment_id::text, s.open_reports, count(x.id)::int
    FROM comment_stats s LEFT JOIN reports x ON x.comment_id = s.comment_id AND x.resolved_at IS NULL
    GROUP BY s.comment_id HAVING s.open_reports <> count(x.id)`);
}

/**
 * Sets every count right that isn't what counting anew gives, one discussion at a time under its lock, so that it can
 * run beside everything else. Gives how many were wrong, and in how many discussions; their pages are made fresh.
 */
export async function recount(db: Db): Promise<{ mended: number; articles: number }> {
  let mended = 0;
  let articles = 0;
  for (let after = ''; ;) {
    const next = await db.articleDiscussion.findFirst({
      where: { articleId: { gt: after } },
      orderBy: { articleId: 'asc' },
      select: { articleId: true },
    });
    if (!next) return { mended, articles };
    after = next.articleId;
    const changed = await inTransaction(db, (tx) => recountArticle(tx, after));
    mended += changed;
    if (changed > 0) articles += 1;
  }
}

/** The same for one discussion, in a transaction that may have changed it otherwise. Gives how many were wrong. */
export async function recountArticle(tx: Tx, articleId: string): Promise<number> {
  const { now } = await lock(tx, articleId);
  const stats = await tx.$executeRaw`
    UPDATE comment_stats s SET likes = counted.likes, open_reports = counted.reports,
      visible_replies = counted.replies
    FROM (
      SELECT c.id,
        (SELECT count(*)::int FROM reactions x WHERE x.comment_id = c.id) AS likes,
        (SELECT count(*)::int FROM reports x WHERE x.comment_id = c.id AND x.resolved_at IS NULL) AS reports,
        coalesce(below.replies, 0) AS replies
      FROM comments c
      LEFT JOIN (
        SELECT root_id, count(*)::int AS replies FROM comments
        WHERE article_id = ${articleId} AND parent_id IS NOT NULL AND status IN ${visible} GROUP BY root_id
      ) AS below ON below.root_id = c.id
      WHERE c.article_id = ${articleId}
    ) AS counted
    WHERE s.comment_id = counted.id
      AND (s.likes, s.open_reports, s.visible_replies) <> (counted.likes, counted.reports, counted.replies)`;
  const listed = await tx.$executeRaw`
    UPDATE comments c SET listed = NOT c.listed
    FROM comment_stats s
    WHERE c.article_id = ${articleId} AND s.comment_id = c.id
      AND c.listed <> (c.status IN ${visible} OR (c.parent_id IS NULL AND s.visible_replies > 0))`;
  const roots = await tx.$executeRaw`
    UPDATE comment_stats s SET is_root_listed = NOT s.is_root_listed
    FROM comments c
    WHERE c.article_id = ${articleId} AND s.comment_id = c.id
      AND s.is_root_listed <> (c.parent_id IS NULL AND c.listed)`;
  const totals = await tx.$executeRaw`
    UPDATE article_discussions d SET visible_count = counted.total
    FROM (
      SELECT count(*)::int AS total FROM comments WHERE article_id = ${articleId} AND status IN ${visible}
    ) AS counted
    WHERE d.article_id = ${articleId} AND d.visible_count <> counted.total`;
  const changed = stats + listed + roots + totals;
  if (changed > 0) await addTask(tx, { kind: 'comments.changed', payload: { articleId } }, now);
  return changed;
}
