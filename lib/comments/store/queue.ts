import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import { foldName } from '#lib/auth/display-name.ts';
import { parse } from '../content/parse.ts';
import {
  mostCounted,
  type DeskComment,
  type DeskEvent,
  type DeskFilter,
  type DeskPage,
  type DeskReport,
  type QueueCounts,
  type QueueName,
} from '../desk-view.ts';
import type { Finding, Role, Status } from '../policy/types.ts';
import { encodeCursor, type Place } from './cursor.ts';

/**
 * What moderators read, four queries a page. Each list is a range of an index of its own; a filter is looked for along
 * it.
 */

type Reads = Pick<Db, '$queryRaw'>;

const atOnce = 25;
/** Of an author, so many of the latest comments are counted. */
const historyLength = 50;

/** A page of a list, from `after` on. */
export async function readQueue(
  db: Reads,
  queue: QueueName,
  filter: DeskFilter,
  after: Place | null,
): Promise<DeskPage> {
  const rows = await db.$queryRaw<DeskRow[]>`
    SELECT ${columns} FROM (${idsOf(queue, filter, after)} LIMIT ${atOnce + 1}) AS picked ${joins}
    ORDER BY picked.rank DESC, ${oldestFirst.has(queue) ? Prisma.sql`c.id` : Prisma.sql`c.id DESC`}`;
  const page = rows.slice(0, atOnce);
  const last = page.at(-1);
  return {
    comments: await complete(db, page),
    nextCursor: rows.length > atOnce && last ? encodeCursor(queue, { id: last.id, likes: last.rank }) : null,
  };
}

/** One comment as the desk has it; null where there is none. */
export async function readForDesk(db: Reads, id: string): Promise<DeskComment | null> {
  const rows = await db.$queryRaw<DeskRow[]>`
    SELECT ${columns} FROM (SELECT ${id}::uuid AS id, 0 AS rank) AS picked ${joins}`;
  return (await complete(db, rows))[0] ?? null;
}

/** How many comments wait in each list, counted up to a limit, so that a flood costs no more than a trickle. */
export async function countQueues(db: Reads): Promise<QueueCounts> {
  const upTo = (rows: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (${rows} LIMIT ${mostCounted}) AS counted)`;
  const [counts] = await db.$queryRaw<QueueCounts[]>`
    SELECT ${upTo(Prisma.sql`SELECT FROM comments WHERE status = 'HELD'`)} AS held,
      ${upTo(Prisma.sql`SELECT FROM comment_stats WHERE open_reports > 0`)} AS reported,
      ${upTo(Prisma.sql`SELECT FROM appeals WHERE decided_at IS NULL`)} AS appeals,
      ${upTo(Prisma.sql`SELECT FROM comments WHERE status = 'PUBLISHED'`)} AS new`;
  return counts ?? { held: 0, reported: 0, appeals: 0, new: 0 };
}

/** Whoever waits longest comes first; of the rest, what is newest. */
const oldestFirst: ReadonlySet<QueueName> = new Set(['held', 'reported', 'appeals']);

/** The ids of a list after a place, in order, with what ranks them above their ids. */
function idsOf(queue: QueueName, filter: DeskFilter, after: Place | null): Prisma.Sql {
  const wanted = filtered(filter);
  if (queue === 'reported')
    return Prisma.sql`
      SELECT s.comment_id AS id, s.open_reports AS rank
      FROM comment_stats s JOIN comments x ON x.id = s.comment_id
      WHERE s.open_reports > 0 ${wanted}
        ${after ? Prisma.sql`AND s.open_reports <= ${after.likes} AND (s.open_reports < ${after.likes} OR s.comment_id > ${after.id}::uuid)` : Prisma.empty}
      ORDER BY s.open_reports DESC, s.comment_id`;
  if (queue === 'appeals')
    return Prisma.sql`
      SELECT a.comment_id AS id, 0 AS rank
      FROM appeals a JOIN comments x ON x.id = a.comment_id
      WHERE a.decided_at IS NULL ${wanted} ${after ? Prisma.sql`AND a.comment_id > ${after.id}::uuid` : Prisma.empty}
      ORDER BY a.comment_id`;
  const order = oldestFirst.has(queue) ? Prisma.sql`ORDER BY x.id` : Prisma.sql`ORDER BY x.id DESC`;
  const beyond = oldestFirst.has(queue) ? Prisma.sql`>` : Prisma.sql`<`;
  return Prisma.sql`
    SELECT x.id, 0 AS rank FROM comments x
    WHERE ${statusOf[queue]} ${wanted} ${after ? Prisma.sql`AND x.id ${beyond} ${after.id}::uuid` : Prisma.empty}
    ${order}`;
}

const statusOf = {
  held: Prisma.sql`x.status = 'HELD'`,
  new: Prisma.sql`x.status = 'PUBLISHED'`,
  rejected: Prisma.sql`x.status = 'REJECTED'`,
  all: Prisma.sql`TRUE`,
};

function filtered({ articleId, authorId, words, name }: DeskFilter): Prisma.Sql {
  const conditions = [
    articleId && Prisma.sql`AND x.article_id = ${articleId}`,
    authorId && Prisma.sql`AND x.author_id = ${authorId}::uuid`,
    // By an array, so that the few matches are found first and the long list isn't walked for them.
    words &&
      Prisma.sql`AND x.id = ANY(ARRAY(
        SELECT r.comment_id FROM comment_revisions r
        WHERE to_tsvector('simple', r.source) @@ websearch_to_tsquery('simple', ${words}) LIMIT 2000))`,
    name &&
      Prisma.sql`AND x.author_id = ANY(ARRAY(
        SELECT u.id FROM users u WHERE u.display_name_folded LIKE ${`${likeable(foldName(name))}%`} LIMIT 200))`,
  ];
  return Prisma.join(
    conditions.map((condition) => condition || Prisma.empty),
    ' ',
  );
}

/** Text as LIKE takes it, with no sign in it that means something there. */
function likeable(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

type DeskRow = {
  id: string;
  rank: number;
  version: number;
  revisionNo: number;
  status: Status;
  featuredAt: Date | null;
  createdAt: Date;
  editedAt: Date | null;
  articleId: string;
  headline: string;
  path: string;
  likes: number;
  replies: number;
  openReports: number;
  source: string | null;
  findings: Finding[] | null;
  authorId: string | null;
  authorName: string | null;
  authorRole: Role | null;
  authorSince: Date | null;
  expertise: string | null;
  premoderated: boolean | null;
  suspendedUntil: Date | null;
  bannedAt: Date | null;
  parentId: string | null;
  parentName: string | null;
  parentSource: string | null;
  appealText: string | null;
  appealAt: Date | null;
  appealGranted: boolean | null;
};

const columns = Prisma.sql`
  c.id, picked.rank, c.version, c.revision_no AS "revisionNo", c.status, c.featured_at AS "featuredAt",
  c.created_at AS "createdAt", c.edited_at AS "editedAt", c.article_id AS "articleId", d.headline, d.path,
  s.likes, s.visible_replies AS replies, s.open_reports AS "openReports", r.source, j.findings,
  c.author_id AS "authorId", coalesce(u.display_name, c.author_name) AS "authorName", u.role AS "authorRole",
  u.created_at AS "authorSince", u.expertise, u.premoderated, u.suspended_until AS "suspendedUntil",
  u.banned_at AS "bannedAt", c.parent_id AS "parentId", coalesce(pu.display_name, p.author_name) AS "parentName",
  pr.source AS "parentSource", a.text AS "appealText", a.created_at AS "appealAt", a.granted AS "appealGranted"`;

/** All by primary key. */
const joins = Prisma.sql`
  JOIN comments c ON c.id = picked.id
  JOIN comment_stats s ON s.comment_id = c.id
  JOIN article_discussions d ON d.article_id = c.article_id
  LEFT JOIN comment_revisions r ON r.comment_id = c.id AND r.no = c.revision_no
  LEFT JOIN decisions j ON j.id = r.decision_id
  LEFT JOIN users u ON u.id = c.author_id
  LEFT JOIN comments p ON p.id = c.parent_id
  LEFT JOIN comment_revisions pr ON pr.comment_id = p.id AND pr.no = p.revision_no
  LEFT JOIN users pu ON pu.id = p.author_id
  LEFT JOIN appeals a ON a.comment_id = c.id`;

type History = { id: string; visible: number; held: number; rejected: number; warnings: number };

async function complete(db: Reads, rows: DeskRow[]): Promise<DeskComment[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const authors = [...new Set(rows.flatMap(({ authorId }) => authorId ?? []))];
  const edited = rows.flatMap(({ id, revisionNo }) => (revisionNo > 1 ? id : []));
  const [histories, attached, revisions] = await Promise.all([
    readHistories(db, authors),
    readAttached(db, ids),
    edited.length > 0 ? readEarlier(db, edited) : [],
  ]);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    status: row.status,
    featured: row.featuredAt !== null,
    article: { id: row.articleId, headline: row.headline, path: row.path },
    author: authorOf(row, histories.get(row.authorId ?? '')),
    parent:
      row.parentId === null
        ? null
        : {
            id: row.parentId,
            name: row.parentName,
            content: row.parentSource === null ? null : parse(row.parentSource).tree,
          },
    content: row.source === null ? null : parse(row.source).tree,
    earlier: revisions
      .filter(({ id, no }) => id === row.id && no < row.revisionNo)
      .map(({ source, at }) => ({ content: parse(source).tree, at: at.toISOString() })),
    likes: row.likes,
    replies: row.replies,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    findings: row.findings ?? [],
    reports: attached.reports.get(row.id) ?? [],
    events: attached.events.get(row.id) ?? [],
    appeal:
      row.appealText === null || row.appealAt === null
        ? null
        : { text: row.appealText, at: row.appealAt.toISOString(), granted: row.appealGranted },
  }));
}

function authorOf(row: DeskRow, history: History | undefined): DeskComment['author'] {
  if (row.authorId === null || row.authorName === null || !row.authorRole || !row.authorSince) return null;
  return {
    id: row.authorId,
    name: row.authorName,
    role: row.authorRole,
    since: row.authorSince.toISOString(),
    expertise: row.expertise,
    premoderated: row.premoderated ?? false,
    suspendedUntil: row.suspendedUntil?.toISOString() ?? null,
    bannedAt: row.bannedAt?.toISOString() ?? null,
    visible: history?.visible ?? 0,
    held: history?.held ?? 0,
    rejected: history?.rejected ?? 0,
    warnings: history?.warnings ?? 0,
  };
}

async function readHistories(db: Reads, authors: string[]): Promise<Map<string, History>> {
  if (authors.length === 0) return new Map();
  const rows = await db.$queryRaw<History[]>`
    SELECT author.id, past.visible, past.held, past.rejected,
      (SELECT count(*)::int FROM account_events e WHERE e.user_id = author.id AND e.action = 'WARN') AS warnings
    FROM unnest(${authors}::uuid[]) AS author(id)
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE status IN ('PUBLISHED', 'APPROVED'))::int AS visible,
        count(*) FILTER (WHERE status = 'HELD')::int AS held,
        count(*) FILTER (WHERE status = 'REJECTED')::int AS rejected
      FROM (
        SELECT x.status FROM comments x WHERE x.author_id = author.id ORDER BY x.id DESC LIMIT ${historyLength}
      ) AS latest
    ) AS past`;
  return new Map(rows.map((row) => [row.id, row]));
}

type Attached = {
  id: string;
  kind: 'report' | 'event';
  what: string;
  reasonCode: string | null;
  note: string | null;
  by: string | null;
  at: Date;
};

/** Open reports, and what happened to each comment, latest first. */
async function readAttached(
  db: Reads,
  ids: string[],
): Promise<{ reports: Map<string, DeskReport[]>; events: Map<string, DeskEvent[]> }> {
  const rows = await db.$queryRaw<Attached[]>`
    (SELECT x.* FROM unnest(${ids}::uuid[]) AS wanted(id)
    CROSS JOIN LATERAL (
      SELECT r.comment_id AS id, 'report' AS kind, r.reason::text AS what, NULL::text AS "reasonCode", r.note,
        u.display_name AS by, r.created_at AS at
      FROM reports r LEFT JOIN users u ON u.id = r.reporter_id
      WHERE r.comment_id = wanted.id AND r.resolved_at IS NULL ORDER BY r.id DESC LIMIT 20
    ) AS x)
    UNION ALL
    (SELECT e.comment_id, 'event', e.action::text, e.reason_code, e.note, u.display_name, e.created_at
    FROM moderation_events e LEFT JOIN users u ON u.id = e.actor_id
    WHERE e.comment_id = ANY(${ids}::uuid[]) AND e.action <> 'POST' ORDER BY e.id DESC)`;
  const of = (kind: Attached['kind']) =>
    Map.groupBy(
      rows.filter((row) => row.kind === kind),
      ({ id }) => id,
    );
  return {
    reports: new Map(
      Array.from(of('report'), ([id, all]) => [
        id,
        all.map(({ what, note, by, at }) => ({ reason: what.toLowerCase(), note, by, at: at.toISOString() })),
      ]),
    ),
    events: new Map(
      Array.from(of('event'), ([id, all]) => [
        id,
        all.map(({ what, reasonCode, note, by, at }) => ({
          action: what.toLowerCase(),
          by,
          reasonCode,
          note,
          at: at.toISOString(),
        })),
      ]),
    ),
  };
}

async function readEarlier(
  db: Reads,
  ids: string[],
): Promise<{ id: string; no: number; source: string; at: Date }[]> {
  return db.$queryRaw`
    SELECT comment_id AS id, no, source, created_at AS at FROM comment_revisions
    WHERE comment_id = ANY(${ids}::uuid[]) ORDER BY comment_id, no DESC`;
}
