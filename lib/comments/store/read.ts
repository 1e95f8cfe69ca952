import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import type { CommentPage, CommentView, ReplyPage, Sort, ThreadView } from '../view.ts';
import { encodeCursor, type Place } from './cursor.ts';
import { columns, joins, picked, viewOf, visible, type Row } from './rows.ts';

/**
 * What readers read. Every list is one index range by keyset, so that a page costs the same in a thread of ten and of
 * ten thousand, and nothing is skipped or repeated while others write.
 */

type Reads = Pick<Db, '$queryRaw'>;

const rootsAtOnce = 25;
const firstReplies = 3;
const repliesAtOnce = 25;
/** Of a page around one reply, how many come before it. */
const repliesBefore = 5;

/** A page of threads with their first replies, and how many comments there are: three queries. Of picks: two. */
export async function readRoots(
  db: Reads,
  articleId: string,
  sort: Sort,
  after: Place | null,
): Promise<CommentPage> {
  const { ids, order } = rootsBy[sort](articleId, after);
  const [rows, count] = await Promise.all([
    db.$queryRaw<
      Row[]
    >`SELECT ${columns} FROM (${ids} LIMIT ${rootsAtOnce + 1}) AS picked ${picked} ORDER BY ${order}`,
    readCount(db, articleId),
  ]);
  const page = rows.slice(0, rootsAtOnce);
  const last = page.at(-1);
  return {
    // A pick stands alone, whether it opens a thread or answers in one.
    comments: sort === 'picks' ? page.map((pick) => aloneOf(pick)) : await withFirstReplies(db, page),
    nextCursor: rows.length > rootsAtOnce && last ? encodeCursor(sort, placeOf(sort, last)) : null,
    ...count,
  };
}

const aloneOf = (row: Row): ThreadView => ({
  ...viewOf(row),
  replies: [],
  replyCount: 0,
  repliesCursor: null,
});

/** Where a list goes on after a row. Picks are in the order in which they were picked. */
const placeOf = (sort: Sort, row: Row): Place =>
  sort === 'picks' ? { id: row.id, likes: row.featuredAt?.getTime() ?? 0 } : row;

/** Which threads come after a place, each order along an index of its own; and the same order for their rows. */
const rootsBy: Record<
  Sort,
  (articleId: string, after: Place | null) => { ids: Prisma.Sql; order: Prisma.Sql }
> = {
  newest: (articleId, after) => ({
    ids: Prisma.sql`
      SELECT x.id FROM comments x WHERE x.article_id = ${articleId} AND x.parent_id IS NULL AND x.listed
        ${after ? Prisma.sql`AND x.id < ${after.id}::uuid` : Prisma.empty} ORDER BY x.id DESC`,
    order: Prisma.sql`c.id DESC`,
  }),
  oldest: (articleId, after) => ({
    ids: Prisma.sql`
      SELECT x.id FROM comments x WHERE x.article_id = ${articleId} AND x.parent_id IS NULL AND x.listed
        ${after ? Prisma.sql`AND x.id > ${after.id}::uuid` : Prisma.empty} ORDER BY x.id`,
    order: Prisma.sql`c.id`,
  }),
  liked: (articleId, after) => ({
    ids: Prisma.sql`
      SELECT x.comment_id AS id FROM comment_stats x WHERE x.article_id = ${articleId} AND x.is_root_listed
        ${after ? Prisma.sql`AND (x.likes, x.comment_id) < (${after.likes}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY x.likes DESC, x.comment_id DESC`,
    order: Prisma.sql`s.likes DESC, c.id DESC`,
  }),
  picks: (articleId, after) => ({
    ids: Prisma.sql`
      SELECT x.id FROM comments x
      WHERE x.article_id = ${articleId} AND x.featured_at IS NOT NULL AND x.listed AND x.status IN ${visible}
        ${after ? Prisma.sql`AND (x.featured_at, x.id) < (${new Date(after.likes)}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY x.featured_at DESC, x.id DESC`,
    order: Prisma.sql`c.featured_at DESC, c.id DESC`,
  }),
};

/** How many comments readers see under an article, and whether any of them is a pick. */
async function readCount(db: Reads, articleId: string): Promise<Pick<CommentPage, 'total' | 'hasPicks'>> {
  const [row] = await db.$queryRaw<{ total: number; hasPicks: boolean }[]>`
    SELECT visible_count AS total, EXISTS (
      SELECT FROM comments x
      WHERE x.article_id = ${articleId} AND x.featured_at IS NOT NULL AND x.listed AND x.status IN ${visible}
    ) AS "hasPicks"
    FROM article_discussions WHERE article_id = ${articleId}`;
  return row ?? { total: 0, hasPicks: false };
}

/** How many comments readers see under an article. */
export async function readTotal(db: Reads, articleId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT visible_count AS total FROM article_discussions WHERE article_id = ${articleId}`;
  return row?.total ?? 0;
}

async function withFirstReplies(db: Reads, roots: Row[]): Promise<ThreadView[]> {
  const answered = roots.filter((root) => root.visibleReplies > 0).map((root) => root.id);
  const replies =
    answered.length === 0
      ? []
      : await db.$queryRaw<Row[]>`
          SELECT ${columns}
          FROM unnest(${answered}::uuid[]) AS thread(id)
          CROSS JOIN LATERAL (
            SELECT x.id FROM comments x
            WHERE x.root_id = thread.id AND x.parent_id IS NOT NULL AND x.listed
            ORDER BY x.id LIMIT ${firstReplies}
          ) AS picked
          ${picked}
          ORDER BY c.id`;
  const byRoot = Map.groupBy(replies, (reply) => reply.rootId);
  return roots.map((root) => threadOf(root, byRoot.get(root.id) ?? []));
}

function threadOf(root: Row, replies: Row[]): ThreadView {
  const last = replies.at(-1);
  return {
    ...viewOf(root),
    replies: replies.map((reply) => viewOf(reply)),
    replyCount: root.visibleReplies,
    repliesCursor: last && root.visibleReplies > replies.length ? encodeCursor('replies', last) : null,
  };
}

/** The article, and the thread, of a comment that readers' lists contain; null for any other. */
export async function locate(db: Reads, id: string): Promise<{ articleId: string; rootId: string } | null> {
  const [row] = await db.$queryRaw<{ articleId: string; rootId: string }[]>`
    SELECT article_id AS "articleId", root_id AS "rootId" FROM comments WHERE id = ${id}::uuid AND listed`;
  return row ?? null;
}

/** The replies of a thread in the order of time, after the reply `after`. */
export async function readReplies(db: Reads, rootId: string, after: Place | null): Promise<ReplyPage> {
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND x.id > ${after.id}::uuid`;
  const rows = await repliesWhere(db, rootId, beyond);
  const page = rows.slice(0, repliesAtOnce);
  const last = page.at(-1);
  return {
    comments: page.map((reply) => viewOf(reply)),
    nextCursor: rows.length > repliesAtOnce && last ? encodeCursor('replies', last) : null,
  };
}

function repliesWhere(db: Reads, rootId: string, beyond: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT ${columns} FROM (
      SELECT x.id FROM comments x
      WHERE x.root_id = ${rootId}::uuid AND x.parent_id IS NOT NULL AND x.listed ${beyond}
      ORDER BY x.id LIMIT ${repliesAtOnce + 1}
    ) AS picked ${picked}
    ORDER BY c.id`;
}

/** One thread, with the replies around one of them. `earlier`: there are replies before those. */
export type ThreadAround = { thread: ThreadView; earlier: boolean };

/**
 * The thread of a comment that readers see, for a link to that comment: its root, and the replies from a few before
 * it. Null for a comment that readers don't see.
 */
export async function readThreadAround(db: Reads, id: string): Promise<ThreadAround | null> {
  const found = await locate(db, id);
  if (!found) return null;
  const [root] = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM comments c ${joins} WHERE c.id = ${found.rootId}::uuid AND c.listed`;
  if (!root) return null;
  const before =
    id === found.rootId
      ? []
      : await db.$queryRaw<{ id: string }[]>`
          SELECT c.id FROM comments c
          WHERE c.root_id = ${found.rootId}::uuid AND c.parent_id IS NOT NULL AND c.listed AND c.id < ${id}::uuid
          ORDER BY c.id DESC LIMIT ${repliesBefore + 1}`;
  const earlier = before.length > repliesBefore;
  const start = before.slice(0, repliesBefore).at(-1)?.id ?? (id === found.rootId ? null : id);
  const beyond = start === null ? Prisma.empty : Prisma.sql`AND x.id >= ${start}::uuid`;
  const rows = await repliesWhere(db, found.rootId, beyond);
  const page = rows.slice(0, repliesAtOnce);
  const last = page.at(-1);
  return {
    thread: {
      ...viewOf(root),
      replies: page.map((reply) => viewOf(reply)),
      replyCount: root.visibleReplies,
      repliesCursor: rows.length > repliesAtOnce && last ? encodeCursor('replies', last) : null,
    },
    earlier,
  };
}

/** One comment as its author sees it, held ones too. */
export async function readOwnComment(db: Reads, id: string): Promise<CommentView | null> {
  const [row] = await db.$queryRaw<
    Row[]
  >`SELECT ${columns} FROM comments c ${joins} WHERE c.id = ${id}::uuid`;
  return row ? viewOf(row, 'author') : null;
}

/**
 * What an author has under an article: the comments that wait, newest first, the ids of those that readers see, and
 * the texts of those that can still be changed.
 */
export type OwnComments = {
  comments: CommentView[];
  mine: string[];
  editable: { id: string; body: string }[];
};

const ownAtOnce = 200;
/** On a page that shows an author those that readers see, too. */
const ownVisibleAtOnce = 25;
const held = Prisma.sql`('HELD')`;
const visibleOrHeld = Prisma.sql`('PUBLISHED', 'APPROVED', 'HELD')`;

/** The author's latest comments under an article. For the author alone. */
export async function readOwn(
  db: Reads,
  articleId: string,
  authorId: string,
  editMinutes: number,
): Promise<OwnComments> {
  const [waiting, listed, editable] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT ${columns} FROM (${ownIds(articleId, authorId, held, ownAtOnce)}) AS picked ${picked}
      ORDER BY c.id DESC`,
    db.$queryRaw<{ id: string }[]>(ownIds(articleId, authorId, visible, ownAtOnce)),
    db.$queryRaw<{ id: string; body: string }[]>`
      SELECT c.id, r.source AS body
      FROM (${ownIds(articleId, authorId, visibleOrHeld, ownVisibleAtOnce)}) AS recent
      JOIN comments c ON c.id = recent.id AND c.created_at > clock_timestamp() - make_interval(mins => ${editMinutes}::int)
      JOIN comment_revisions r ON r.comment_id = c.id AND r.no = c.revision_no`,
  ]);
  return {
    comments: waiting.map((row) => viewOf(row, 'author')),
    mine: listed.map((row) => row.id),
    editable,
  };
}

/** The author's latest comments under an article: all that wait, then those that readers see. For the author alone. */
export async function readOwnInFull(db: Reads, articleId: string, authorId: string): Promise<CommentView[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM (
      (${ownIds(articleId, authorId, held, ownAtOnce)})
      UNION ALL (${ownIds(articleId, authorId, visible, ownVisibleAtOnce)})
    ) AS picked ${picked}
    ORDER BY c.status = 'HELD' DESC, c.id DESC`;
  return rows.map((row) => viewOf(row, 'author'));
}

function ownIds(articleId: string, authorId: string, statuses: Prisma.Sql, atMost: number): Prisma.Sql {
  return Prisma.sql`
    SELECT x.id FROM comments x
    WHERE x.author_id = ${authorId}::uuid AND x.article_id = ${articleId} AND x.status IN ${statuses}
    ORDER BY x.id DESC LIMIT ${atMost}`;
}
