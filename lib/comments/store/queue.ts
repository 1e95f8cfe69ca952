import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import type { Finding, Status } from '../policy/types.ts';
import type { CommentView } from '../view.ts';
import { encodeCursor, type Place } from './cursor.ts';
import { columns, picked, viewOf, type Row } from './rows.ts';

/** A comment as moderators see it: with the version to act on, and why it waits. */
type QueuedComment = CommentView & { status: Status; version: number; findings: Finding[] };

export type Queue = { comments: QueuedComment[]; nextCursor: string | null };

type QueuedRow = Row & { version: number; findings: Finding[] | null };

const atOnce = 50;

/** Comments that wait for a moderator, those that wait longest first. For moderators alone. */
export async function readQueue(db: Pick<Db, '$queryRaw'>, after: Place | null): Promise<Queue> {
  const beyond = after === null ? Prisma.empty : Prisma.sql`AND x.id > ${after.id}::uuid`;
  const rows = await db.$queryRaw<QueuedRow[]>`
    SELECT ${columns}, c.version, d.findings
    FROM (
      SELECT x.id FROM comments x WHERE x.status = 'HELD' ${beyond} ORDER BY x.id LIMIT ${atOnce + 1}
    ) AS picked ${picked}
    LEFT JOIN decisions d ON d.id = r.decision_id
    ORDER BY c.id`;
  const page = rows.slice(0, atOnce);
  const last = page.at(-1);
  return {
    comments: page.map((row) => ({
      ...viewOf(row, 'author'),
      status: row.status,
      version: row.version,
      findings: row.findings ?? [],
    })),
    nextCursor: rows.length > atOnce && last ? encodeCursor('queue', last) : null,
  };
}
