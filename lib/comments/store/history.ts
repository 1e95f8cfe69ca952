import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import { parse } from '../content/parse.ts';
import type { Tree } from '../content/tree.ts';
import { appealDays } from '../moderation/appeals.ts';
import { isVisible } from '../moderation/transitions.ts';
import type { Status } from '../policy/types.ts';
import { encodeCursor, type Place } from './cursor.ts';

/** A comment as its author finds it among all that they wrote. For the author alone. */
export type OwnEntry = {
  id: string;
  state: 'visible' | 'held' | 'rejected' | 'withdrawn';
  /** Null where the text is gone. */
  content: Tree | null;
  /** ISO 8601. */
  createdAt: string;
  article: { id: string; headline: string; path: string };
  /** Why a moderator took it down; null where none did. */
  rejection: { reasonCode: string | null; note: string | null } | null;
  /** `possible`: the author can still ask for another look. Null where there is nothing to appeal. */
  appeal: 'possible' | 'waiting' | 'granted' | 'refused' | 'over' | null;
};

export type History = { entries: OwnEntry[]; nextCursor: string | null };

type Row = {
  id: string;
  status: Status;
  createdAt: Date;
  source: string | null;
  articleId: string;
  headline: string;
  path: string;
  reasonCode: string | null;
  note: string | null;
  rejectedAt: Date | null;
  appealed: boolean;
  granted: boolean | null;
};

const atOnce = 25;

/** What an author wrote, newest first: from the comment `from` on, or after a place. One query. */
export async function readHistory(
  db: Pick<Db, '$queryRaw'>,
  authorId: string,
  { from, after }: { from?: string | null; after?: Place | null },
  now: Date,
): Promise<History> {
  const beyond = after
    ? Prisma.sql`AND x.id < ${after.id}::uuid`
    : from
      ? Prisma.sql`AND x.id <= ${from}::uuid`
      : Prisma.empty;
  const rows = await rowsOf(
    db,
    Prisma.sql`
      SELECT x.id FROM comments x WHERE x.author_id = ${authorId}::uuid ${beyond}
      ORDER BY x.id DESC LIMIT ${atOnce + 1}`,
  );
  const page = rows.slice(0, atOnce);
  const last = page.at(-1);
  return {
    entries: page.map((row) => entryOf(row, now)),
    nextCursor: rows.length > atOnce && last ? encodeCursor('history', { id: last.id, likes: 0 }) : null,
  };
}

/** What moderators took down of what an author wrote under an article, the latest first. */
export async function readRejected(
  db: Pick<Db, '$queryRaw'>,
  authorId: string,
  articleId: string,
  now: Date,
): Promise<OwnEntry[]> {
  const rows = await rowsOf(
    db,
    Prisma.sql`
      SELECT x.id FROM comments x
      WHERE x.author_id = ${authorId}::uuid AND x.article_id = ${articleId} AND x.status = 'REJECTED'
      ORDER BY x.id DESC LIMIT ${atOnce}`,
  );
  return rows.map((row) => entryOf(row, now));
}

/** What a history says of the comments with these ids, the latest first. */
function rowsOf(db: Pick<Db, '$queryRaw'>, ids: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT c.id, c.status, c.created_at AS "createdAt", r.source, d.article_id AS "articleId", d.headline, d.path,
      rejected.reason_code AS "reasonCode", rejected.note, rejected.created_at AS "rejectedAt",
      a.comment_id IS NOT NULL AS appealed, a.granted
    FROM (${ids}) AS picked
    JOIN comments c ON c.id = picked.id
    JOIN article_discussions d ON d.article_id = c.article_id
    LEFT JOIN comment_revisions r ON r.comment_id = c.id AND r.no = c.revision_no
    LEFT JOIN appeals a ON a.comment_id = c.id
    LEFT JOIN LATERAL (
      SELECT e.reason_code, e.note, e.created_at FROM moderation_events e
      WHERE c.status = 'REJECTED' AND e.comment_id = c.id AND e.action = 'REJECT' ORDER BY e.version DESC LIMIT 1
    ) AS rejected ON true
    ORDER BY c.id DESC`;
}

function entryOf(row: Row, now: Date): OwnEntry {
  const { id, status, createdAt, source, articleId, headline, path, reasonCode, note } = row;
  return {
    id,
    state: isVisible(status)
      ? 'visible'
      : status === 'HELD'
        ? 'held'
        : status === 'REJECTED'
          ? 'rejected'
          : 'withdrawn',
    content: source === null ? null : parse(source).tree,
    createdAt: createdAt.toISOString(),
    article: { id: articleId, headline, path },
    rejection: status === 'REJECTED' ? { reasonCode, note } : null,
    appeal: appealOf(row, now),
  };
}

function appealOf({ status, appealed, granted, rejectedAt }: Row, now: Date): OwnEntry['appeal'] {
  if (appealed) return granted === null ? 'waiting' : granted ? 'granted' : 'refused';
  if (status !== 'REJECTED') return null;
  return rejectedAt && canAppeal(rejectedAt, now) ? 'possible' : 'over';
}

/** Whether a rejection is recent enough to be looked at again. */
export function canAppeal(rejectedAt: Date, now: Date): boolean {
  return now.getTime() - rejectedAt.getTime() <= appealDays * 86_400_000;
}
