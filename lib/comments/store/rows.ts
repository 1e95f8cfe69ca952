import { Prisma } from '#prisma/generated/client.ts';
import { parse } from '../content/parse.ts';
import { isVisible } from '../moderation/transitions.ts';
import type { Role, Status } from '../policy/types.ts';
import type { CommentAuthor, CommentState, CommentView } from '../view.ts';

/** A comment as the queries of this folder select it. */
export type Row = {
  id: string;
  articleId: string;
  parentId: string | null;
  rootId: string;
  status: Status;
  createdAt: Date;
  editedAt: Date | null;
  authorId: string | null;
  authorName: string | null;
  authorRole: Role | null;
  authorByline: string | null;
  authorExpertise: string | null;
  newcomer: boolean;
  featuredAt: Date | null;
  source: string | null;
  likes: number;
  visibleReplies: number;
  answeredId: string | null;
  answeredName: string | null;
};

/** Statuses that readers see, for a WHERE. The same as `isVisible`. */
export const visible = Prisma.sql`('PUBLISHED', 'APPROVED')`;

/**
 * Whether a comment of `comments c` by `users u` is one of the first three of somebody who came in the last 30 days.
 * Earlier comments are only counted for such accounts, and never more than three.
 */
const newcomer = Prisma.sql`
  CASE WHEN u.created_at > now() - interval '30 days' THEN (
    SELECT count(*) FROM (
      SELECT FROM comments n WHERE n.author_id = u.id AND n.id < c.id AND n.status IN ${visible}
      ORDER BY n.id DESC LIMIT 3
    ) AS earlier) < 3
  ELSE false END`;

/** The columns of Row, from `comments c` and the tables that `joins` adds. */
export const columns = Prisma.sql`
  c.id, c.article_id AS "articleId", c.parent_id AS "parentId", c.root_id AS "rootId", c.status,
  c.created_at AS "createdAt", c.edited_at AS "editedAt", c.author_id AS "authorId",
  coalesce(u.display_name, c.author_name) AS "authorName", u.role AS "authorRole", r.source, s.likes, s.visible_replies AS "visibleReplies",
  a.id AS "answeredId", CASE WHEN a.status IN ${visible} THEN coalesce(au.display_name, a.author_name) END AS "answeredName",
  u.byline_id AS "authorByline", u.expertise AS "authorExpertise", c.featured_at AS "featuredAt",
  ${newcomer} AS newcomer`;

/** Who wrote `comments c`, and whom it answers, who is only looked up where that isn't the root. */
export const people = Prisma.sql`
  LEFT JOIN users u ON u.id = c.author_id
  LEFT JOIN comments a ON a.id = c.parent_id AND c.parent_id <> c.root_id
  LEFT JOIN users au ON au.id = a.author_id`;

/** All by primary key. */
export const joins = Prisma.sql`
  JOIN comment_stats s ON s.comment_id = c.id
  LEFT JOIN comment_revisions r ON r.comment_id = c.id AND r.no = c.revision_no
  ${people}`;

/**
 * The same for the rows of a subquery called `picked`. A list picks its ids first, with a LIMIT, so that the planner
 * knows how few rows there are: joining first, it has been seen to walk a whole table beside the index.
 */
export const picked = Prisma.sql`JOIN comments c ON c.id = picked.id ${joins}`;

/**
 * What a reader gets of a comment. Text and author of one that isn't visible are left out, unless it is held and
 * shown to its author.
 */
export function viewOf(row: Row, shownTo: 'everybody' | 'author' = 'everybody'): CommentView {
  const state = stateOf(row.status, shownTo);
  const shown = state === 'visible' || state === 'held';
  return {
    id: row.id,
    articleId: row.articleId,
    parentId: row.parentId,
    rootId: row.rootId,
    state,
    author: shown && row.authorName !== null ? authorOf(row, row.authorName) : null,
    inReplyTo: shown && row.answeredId !== null ? { id: row.answeredId, name: row.answeredName } : null,
    body: shown ? row.source : null,
    content: shown && row.source !== null ? parse(row.source).tree : null,
    likes: shown ? row.likes : 0,
    pick: state === 'visible' && row.featuredAt !== null,
    createdAt: row.createdAt.toISOString(),
    editedAt: shown ? (row.editedAt?.toISOString() ?? null) : null,
  };
}

function authorOf(row: Row, name: string): CommentAuthor {
  const staff = row.authorRole !== null && row.authorRole !== 'READER';
  return {
    id: row.authorId,
    name,
    staff,
    byline: row.authorByline,
    expertise: row.authorExpertise,
    newcomer: row.newcomer && !staff,
  };
}

function stateOf(status: Status, shownTo: 'everybody' | 'author'): CommentState {
  if (isVisible(status)) return 'visible';
  if (status === 'HELD' && shownTo === 'author') return 'held';
  if (status === 'WITHDRAWN') return 'withdrawn';
  // Whether a moderator refused it or still reads it is nobody's business.
  return status === 'ERASED' ? 'erased' : 'removed';
}
