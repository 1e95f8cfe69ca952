import type { Db } from '#lib/db.ts';
import { firstIdAt } from './id.ts';
import { visible } from './rows.ts';

/** How many comments readers see under each of these articles; those without any are left out. */
export async function readVisibleCounts(
  db: Pick<Db, 'articleDiscussion'>,
  articleIds: readonly string[],
): Promise<{ articleId: string; visibleCount: number }[]> {
  return db.articleDiscussion.findMany({
    where: {
      articleId: { in: [...articleIds] },
      visibleCount: { gt: 0 },
      OR: [{ moderatedMode: null }, { moderatedMode: { not: 'OFF' } }],
    },
    select: { articleId: true, visibleCount: true },
  });
}

/** The articles under which most was said since `since` that readers see, most first. */
export async function rankByComments(
  db: Pick<Db, '$queryRaw'>,
  since: Date,
  atMost: number,
): Promise<string[]> {
  // Ids ascend with time, so those of the past days are one stretch of the primary key.
  const rows = await db.$queryRaw<{ articleId: string }[]>`
    SELECT article_id AS "articleId" FROM comments
    WHERE id >= ${firstIdAt(since)}::uuid AND status IN ${visible}
    GROUP BY article_id ORDER BY count(*) DESC, max(id::text) DESC LIMIT ${atMost}`;
  return rows.map(({ articleId }) => articleId);
}
