import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import type { LogEntry, LogFilter, LogPage } from '../desk-view.ts';
import { encodeCursor, type Place } from './cursor.ts';

const atOnce = 50;

type LogRow = Omit<LogEntry, 'at'> & { at: Date };

/** What moderators decided about comments, accounts and whole discussions, latest first. For moderators alone. */
export async function readLog(
  db: Pick<Db, '$queryRaw'>,
  { kind, actorId }: LogFilter,
  after: Place | null,
): Promise<LogPage> {
  const wanted = Prisma.sql`
    ${actorId ? Prisma.sql`AND e.actor_id = ${actorId}::uuid` : Prisma.empty}
    ${after ? Prisma.sql`AND e.id < ${after.id}::uuid` : Prisma.empty}
    ORDER BY e.id DESC LIMIT ${atOnce + 1}`;
  const parts = {
    comment: ofComments(wanted),
    account: ofAccounts(wanted),
    discussion: ofDiscussions(wanted),
  };
  const chosen = kind === null ? Object.values(parts) : [parts[kind]];
  // Ids ascend with time, in all three tables alike.
  const rows = await db.$queryRaw<LogRow[]>`
    SELECT * FROM (${Prisma.join(chosen, ' UNION ALL ')}) AS entries ORDER BY id DESC LIMIT ${atOnce + 1}`;
  const page = rows.slice(0, atOnce);
  const last = page.at(-1);
  return {
    entries: page.map((row) => ({ ...row, at: row.at.toISOString() })),
    nextCursor: rows.length > atOnce && last ? encodeCursor('log', { id: last.id, likes: 0 }) : null,
  };
}

/** Decisions; an author's own appeal isn't one. */
function ofComments(wanted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT e.id, 'comment' AS kind, lower(e.action::text) AS action, e.actor_id AS "actorId", a.display_name AS by,
      u.display_name AS about, e.comment_id::text AS "aboutId", e.reason_code AS "reasonCode", e.note AS text,
      e.created_at AS at
    FROM moderation_events e
    JOIN comments c ON c.id = e.comment_id
    LEFT JOIN users a ON a.id = e.actor_id
    LEFT JOIN users u ON u.id = c.author_id
    WHERE e.action IN ('APPROVE', 'REJECT', 'RESTORE', 'FEATURE', 'UNFEATURE', 'APPEAL')
      AND e.actor_id IS DISTINCT FROM c.author_id ${wanted})`;
}

function ofAccounts(wanted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT e.id, 'account', lower(e.action::text), e.actor_id, a.display_name, u.display_name, e.user_id::text, NULL,
      e.text, e.created_at
    FROM account_events e
    LEFT JOIN users a ON a.id = e.actor_id
    LEFT JOIN users u ON u.id = e.user_id
    WHERE TRUE ${wanted})`;
}

function ofDiscussions(wanted: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT e.id, 'discussion', coalesce(lower(e.mode::text), 'cms'), e.actor_id, a.display_name, d.headline,
      e.article_id, NULL, NULL, e.created_at
    FROM discussion_events e
    JOIN article_discussions d ON d.article_id = e.article_id
    LEFT JOIN users a ON a.id = e.actor_id
    WHERE TRUE ${wanted})`;
}
