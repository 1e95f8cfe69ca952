import type { Db } from '#lib/db.ts';
import { visible } from './rows.ts';

/** A comment that a page doesn't show yet: enough to say that it is there, and where. */
export type News = { id: string; rootId: string; authorId: string | null };

/** Beyond this, "99 new comments" and "100" are the same news. */
const most = 100;

/** What readers see under an article that was written after a comment, in the order of time: one index range. */
export async function readNews(
  db: Pick<Db, '$queryRaw'>,
  articleId: string,
  after: string | null,
): Promise<News[]> {
  return db.$queryRaw<News[]>`
    SELECT x.id, x.root_id AS "rootId", x.author_id AS "authorId" FROM comments x
    WHERE x.article_id = ${articleId} AND x.id > ${after ?? nobody}::uuid AND x.status IN ${visible}
    ORDER BY x.id LIMIT ${most}`;
}

/** Before every comment. */
const nobody = '00000000-0000-0000-0000-000000000000';
