import { Prisma, type DiscussionLinks } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import type { Past } from '../policy/replay.ts';
import { historyLength, type Finding, type Role, type Verdict } from '../policy/types.ts';
import { fromLinks } from './article.ts';
import { firstIdAt } from './id.ts';
import { visible } from './rows.ts';

/** A comment to judge again, and what moderators see of it. */
export type PastComment = Past & {
  id: string;
  headline: string;
  path: string;
  authorName: string | null;
  /** What the policy said; null where it was never asked, as of comments from another system. */
  decided: Verdict | null;
};

/** All comments since a time that still have a text, newest first, so many at once. */
export async function* readAllPast(
  db: Pick<Db, '$queryRaw'>,
  since: Date,
  atOnce = 500,
): AsyncGenerator<readonly PastComment[]> {
  let before: string | undefined;
  do {
    const { comments, next } = await readPast(db, { atMost: atOnce, since, before });
    yield comments;
    before = next ?? undefined;
  } while (before !== undefined);
}

type Row = {
  id: string;
  articleId: string;
  headline: string;
  path: string;
  links: DiscussionLinks;
  createdAt: Date;
  no: number;
  source: string;
  findings: Finding[] | null;
  decided: 'ACCEPT' | 'HOLD' | 'REJECT' | null;
  role: Role | null;
  since: Date | null;
  authorName: string | null;
  visible: number;
  rejected: number;
};

const verdictOf = { ACCEPT: 'accept', HOLD: 'hold', REJECT: 'reject' } as const;

/** Which comments: so many of the latest, of those since a time and before the comment named. */
export type Stretch = { atMost: number; since?: Date | undefined; before?: string | undefined };

/**
 * The latest comments that still have a text, newest first, and where to go on: `next` is null at the end. For
 * moderators and operators alone.
 */
export async function readPast(
  db: Pick<Db, '$queryRaw'>,
  { atMost, since, before }: Stretch,
): Promise<{ comments: PastComment[]; next: string | null }> {
  const from = since ? Prisma.sql`AND x.id >= ${firstIdAt(since)}::uuid` : Prisma.empty;
  const to = before === undefined ? Prisma.empty : Prisma.sql`AND x.id < ${before}::uuid`;
  const rows = await db.$queryRaw<(Omit<Row, 'source'> & { source: string | null })[]>`
    SELECT c.id, c.article_id AS "articleId", a.headline, a.path, a.links, c.created_at AS "createdAt",
      c.revision_no AS no, r.source, d.findings, d.verdict AS decided, u.role, u.created_at AS since,
      coalesce(u.display_name, c.author_name) AS "authorName", past.visible, past.rejected
    FROM (
      SELECT x.id FROM comments x WHERE true ${from} ${to} ORDER BY x.id DESC LIMIT ${atMost}
    ) picked
    JOIN comments c ON c.id = picked.id
    JOIN article_discussions a ON a.article_id = c.article_id
    LEFT JOIN comment_revisions r ON r.comment_id = c.id AND r.no = c.revision_no
    LEFT JOIN decisions d ON d.id = r.decision_id
    LEFT JOIN users u ON u.id = c.author_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE y.status IN ${visible})::int AS visible,
        count(*) FILTER (WHERE y.status = 'REJECTED')::int AS rejected
      FROM (
        SELECT z.status FROM comments z WHERE z.author_id = c.author_id AND z.id < c.id
        ORDER BY z.id DESC LIMIT ${historyLength}
      ) y
    ) past
    ORDER BY c.id DESC`;
  return {
    comments: rows.flatMap(({ source, ...row }) => (source === null ? [] : [pastOf({ ...row, source })])),
    next: rows.length === atMost ? (rows.at(-1)?.id ?? null) : null,
  };
}

function pastOf(row: Row): PastComment {
  const { id, articleId, headline, path, createdAt, source, authorName } = row;
  return {
    id,
    articleId,
    headline,
    path,
    authorName,
    createdAt,
    source,
    on: row.no === 1 ? 'new' : 'edit',
    author: row.role && row.since && { role: row.role, createdAt: row.since },
    history: { visible: row.visible, rejected: row.rejected },
    links: fromLinks[row.links],
    findings: row.findings ?? [],
    decided: row.decided && verdictOf[row.decided],
  };
}
