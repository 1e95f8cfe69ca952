import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import type { Line } from '../archive/gazette-lines.ts';

const atOnce = 500;

type Row = Omit<
  Extract<Line, { type: 'comment' }>,
  'type' | 'author' | 'createdAt' | 'editedAt' | 'featuredAt'
> & {
  authorName: string | null;
  authorEmail: string | null;
  createdAt: Date;
  editedAt: Date | null;
  featuredAt: Date | null;
};

/**
 * Every discussion with its comments, whatever their status, as lines of our format; one page of them in memory. What
 * changes meanwhile may be in it as before or as after. `addresses`: with the authors' e-mail addresses.
 */
export async function* readAll(db: Db, { addresses }: { addresses: boolean }): AsyncGenerator<Line> {
  yield { type: 'gazette-comments', version: 1 };
  for (let after = ''; ;) {
    const article = await db.articleDiscussion.findFirst({
      where: { articleId: { gt: after } },
      orderBy: { articleId: 'asc' },
      select: { articleId: true, headline: true, path: true },
    });
    if (!article) return;
    after = article.articleId;
    yield { type: 'discussion', ...article };
    yield* readComments(db, article.articleId, addresses);
  }
}

async function* readComments(db: Db, articleId: string, addresses: boolean): AsyncGenerator<Line> {
  let rows: Row[] = [];
  do {
    const last = rows.at(-1);
    rows = await db.$queryRaw<Row[]>`
      SELECT c.id, c.article_id AS "articleId", c.parent_id AS "parentId", c.import_key AS "importKey",
        coalesce(u.display_name, c.author_name) AS "authorName", u.email AS "authorEmail",
        c.status, c.created_at AS "createdAt", c.edited_at AS "editedAt", c.featured_at AS "featuredAt",
        r.source AS text
      FROM comments c
      LEFT JOIN comment_revisions r ON r.comment_id = c.id AND r.no = c.revision_no
      LEFT JOIN users u ON u.id = c.author_id
      WHERE c.article_id = ${articleId} ${last ? Prisma.sql`AND c.id > ${last.id}::uuid` : Prisma.empty}
      ORDER BY c.id LIMIT ${atOnce}`;
    for (const row of rows) yield lineOf(row, addresses);
  } while (rows.length === atOnce);
}

function lineOf({ authorName, authorEmail, ...row }: Row, addresses: boolean): Line {
  const email = addresses && authorEmail !== null ? { email: authorEmail } : {};
  return {
    type: 'comment',
    ...row,
    author: authorName === null && authorEmail === null ? null : { name: authorName, ...email },
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    featuredAt: row.featuredAt?.toISOString() ?? null,
  };
}
