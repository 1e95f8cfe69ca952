import { Prisma, type ModerationAction } from '#prisma/generated/client.ts';
import { isVisible } from '../moderation/transitions.ts';
import type { Judgement } from '../policy/judge.ts';
import type { Status } from '../policy/types.ts';
import { countVisible, relist } from './counters.ts';
import { newId } from './id.ts';
import { noteReply } from './notices.ts';
import { addTask, type Task } from './outbox.ts';
import { resolveReports } from './reports.ts';
import { columns, people, viewOf, type Row } from './rows.ts';
import type { CommentView } from '../view.ts';
import type { Tx } from './transaction.ts';

/** Every change to comments. All of it happens under the article's lock (`lock` in article.ts). */

/** Replies to comments this deep become their siblings, so that no chain of replies is ever too long. */
const maxDepth = 8;
/** How long a refused attempt is remembered, in days. */
const refusedDays = 30;

/** Where an answer to a comment belongs; null for a comment that can't be answered here. */
export type Place = { parentId: string; rootId: string; depth: number };

export async function findParent(
  tx: Pick<Tx, 'comment'>,
  articleId: string,
  parentId: string,
): Promise<Place | null> {
  const parent = await tx.comment.findUnique({
    where: { id: parentId },
    select: { id: true, articleId: true, parentId: true, rootId: true, depth: true, status: true },
  });
  if (!parent || parent.articleId !== articleId || !isVisible(parent.status)) return null;
  return parent.depth < maxDepth || parent.parentId === null
    ? { parentId: parent.id, rootId: parent.rootId, depth: parent.depth + 1 }
    : { parentId: parent.parentId, rootId: parent.rootId, depth: parent.depth };
}

/** Whether a comment can be answered under an article. */
export async function isReplyable(
  db: Pick<Tx, 'comment'>,
  articleId: string,
  parentId: string,
): Promise<boolean> {
  return (await findParent(db, articleId, parentId)) !== null;
}

const verdictOf = { accept: 'ACCEPT', hold: 'HOLD', reject: 'REJECT' } as const;

/** Remembers for a while why an attempt was refused; what was written isn't kept. */
export async function saveRefusal(
  tx: Tx,
  attempt: { articleId: string; authorId: string; judgement: Judgement; now: Date },
): Promise<void> {
  await tx.decision.create({
    data: {
      ...decisionOf(attempt),
      expiresAt: new Date(attempt.now.getTime() + refusedDays * 86_400_000),
    },
  });
}

function decisionOf({ articleId, authorId, judgement, now }: Parameters<typeof saveRefusal>[1]) {
  return {
    id: newId(now),
    articleId,
    authorId,
    verdict: verdictOf[judgement.verdict],
    findings: judgement.findings,
    policyVersion: judgement.policyVersion,
    bodyHash: Buffer.from(judgement.bodyHash, 'hex'),
    createdAt: now,
  };
}

export type NewComment = {
  articleId: string;
  authorId: string;
  place: Place | null;
  status: Status;
  source: string;
  clientKey: string;
  requestHash: string;
  judgement: Judgement;
  /** The text's sketch; none for one that isn't to be compared. */
  bands: readonly bigint[];
  now: Date;
};

/**
 * Adds a comment with its first revision, the decision about it and its place in every count: one statement, as each
 * costs a way to the database and back while the article is locked. Gives it as its author sees it.
 */
export async function insertComment(tx: Tx, comment: NewComment): Promise<CommentView> {
  const { articleId, authorId, place, status, source, judgement, now } = comment;
  const id = newId(now);
  const decisionId = newId(now);
  const bodyHash = Buffer.from(judgement.bodyHash, 'hex');
  const shown = isVisible(status);
  const rootId = place?.rootId ?? id;
  const [row] = await tx.$queryRaw<[Row]>`
    WITH decision AS (
      INSERT INTO decisions
        (id, article_id, author_id, comment_id, verdict, findings, policy_version, body_hash, created_at)
      VALUES (${decisionId}::uuid, ${articleId}, ${authorId}::uuid, ${id}::uuid,
        ${verdictOf[judgement.verdict]}::"Verdict", ${JSON.stringify(judgement.findings)}::jsonb,
        ${judgement.policyVersion}, ${bodyHash}, ${now})
    ), comment AS (
      INSERT INTO comments (id, article_id, author_id, parent_id, root_id, depth, status, listed, client_key,
        request_hash, body_hash, created_at)
      VALUES (${id}::uuid, ${articleId}, ${authorId}::uuid, ${place?.parentId ?? null}::uuid,
        ${rootId}::uuid, ${place?.depth ?? 0}, ${status}::"CommentStatus", ${shown}, ${comment.clientKey},
        ${Buffer.from(comment.requestHash, 'hex')}, ${bodyHash}, ${now})
    ), revision AS (
      INSERT INTO comment_revisions (comment_id, no, source, body_hash, decision_id, created_at)
      VALUES (${id}::uuid, 1, ${source}, ${bodyHash}, ${decisionId}::uuid, ${now})
    ), stats AS (
      INSERT INTO comment_stats (comment_id, article_id, is_root_listed)
      VALUES (${id}::uuid, ${articleId}, ${shown && place === null})
    ), fingerprint AS (
      INSERT INTO comment_fingerprints (band, comment_id)
      SELECT DISTINCT own.band, ${id}::uuid FROM unnest(${comment.bands.map(String)}::bigint[]) AS own (band)
    ), event AS (
      INSERT INTO moderation_events (id, comment_id, actor_id, action, to_status, version, created_at)
      VALUES (${newId(now)}::uuid, ${id}::uuid, ${authorId}::uuid, 'POST', ${status}::"CommentStatus", 1, ${now})
    )${shown ? shownIn(articleId, place?.rootId ?? null, now) : Prisma.empty}
    SELECT ${columns}
    FROM (SELECT ${id}::uuid AS id, ${articleId}::text AS article_id, ${place?.parentId ?? null}::uuid AS parent_id,
        ${rootId}::uuid AS root_id, ${status}::"CommentStatus" AS status, ${now}::timestamptz AS created_at,
        NULL::timestamptz AS edited_at, ${authorId}::uuid AS author_id, NULL::text AS author_name,
        NULL::timestamptz AS featured_at) c
    CROSS JOIN (SELECT ${source}::text AS source) r
    CROSS JOIN (SELECT 0 AS likes, 0 AS visible_replies) s
    ${people}`;
  if (shown && place !== null) await noteReply(tx, id, now);
  return viewOf(row, 'author');
}

/**
 * Further parts of the statement that adds a comment which readers see: it is counted, and its pages are made fresh.
 * What it answers is visible, so its thread is listed already.
 */
function shownIn(articleId: string, rootId: string | null, now: Date): Prisma.Sql {
  const task: Task = { kind: 'comments.changed', payload: { articleId } };
  return Prisma.sql`, counted AS (
      UPDATE article_discussions SET visible_count = visible_count + 1 WHERE article_id = ${articleId}
    ), answered AS (
      UPDATE comment_stats SET visible_replies = visible_replies + 1 WHERE comment_id = ${rootId}::uuid
    ), task AS (
      INSERT INTO outbox (id, kind, payload, created_at, available_at)
      VALUES (${newId(now)}::uuid, ${task.kind}, ${JSON.stringify(task.payload)}::jsonb, ${now}, ${now})
    )`;
}

async function addFingerprint(tx: Tx, commentId: string, bands: readonly bigint[]): Promise<void> {
  if (bands.length === 0) return;
  await tx.commentFingerprint.createMany({
    data: Array.from(new Set(bands), (band) => ({ band, commentId })),
  });
}

export type Changing = {
  id: string;
  articleId: string;
  authorId: string | null;
  parentId: string | null;
  rootId: string;
  status: Status;
  version: number;
  revisionNo: number;
  createdAt: Date;
};

/** A comment that is about to change; null where there is none. */
export async function findForChange(tx: Pick<Tx, 'comment'>, id: string): Promise<Changing | null> {
  return tx.comment.findUnique({
    where: { id },
    select: {
      id: true,
      articleId: true,
      authorId: true,
      parentId: true,
      rootId: true,
      status: true,
      version: true,
      revisionNo: true,
      createdAt: true,
    },
  });
}

export type Move = {
  action: ModerationAction;
  to: Status;
  /** Null where the system acts. */
  actorId: string | null;
  reasonCode?: string;
  /** What the author is told beyond the reason. */
  note?: string;
  now: Date;
};

/**
 * Moves a comment to another status, once: a comment that isn't as `comment` says any more is left alone, and the
 * answer is false. The text of what was withdrawn is gone with it.
 */
export async function moveComment(tx: Tx, comment: Changing, move: Move): Promise<boolean> {
  const { id, status, version } = comment;
  const shown = isVisible(move.to);
  const moved = await tx.$executeRaw`
    UPDATE comments c SET status = ${move.to}::"CommentStatus", version = c.version + 1,
      featured_at = CASE WHEN ${shown} THEN c.featured_at END,
      listed = ${shown} OR (c.parent_id IS NULL AND s.visible_replies > 0)
    FROM comment_stats s
    WHERE c.id = ${id}::uuid AND s.comment_id = c.id
      AND c.status = ${status}::"CommentStatus" AND c.version = ${version}`;
  if (moved !== 1) return false;
  if (move.to === 'WITHDRAWN') await tx.commentRevision.deleteMany({ where: { commentId: id } });
  await addEvent(tx, { commentId: id, from: status, version: version + 1, ...move });
  if (move.action !== 'REPORTS') await resolveReports(tx, id, upheldBy[move.to] ?? null, move.now);
  await follow(tx, comment, move.to, move.now);
  return true;
}

/** What a moderator's decision says of the reports; nothing where the author took the comment back. */
const upheldBy: Partial<Record<Status, boolean>> = { APPROVED: false, REJECTED: true };

export type Edit = {
  source: string;
  /** What the policy makes of it: where it was, or held. */
  to: Status;
  judgement: Judgement;
  /** The text's sketch. */
  bands: readonly bigint[];
  /** The author. */
  authorId: string;
  now: Date;
};

/** Gives a comment another text, once, as `moveComment` does; the earlier one stays among its revisions. */
export async function editComment(tx: Tx, comment: Changing, edit: Edit): Promise<boolean> {
  const { id, articleId, status, version } = comment;
  const { to, authorId, judgement, now } = edit;
  const bodyHash = Buffer.from(judgement.bodyHash, 'hex');
  const edited = await tx.$executeRaw`
    UPDATE comments c SET status = ${to}::"CommentStatus", version = c.version + 1, revision_no = c.revision_no + 1,
      body_hash = ${bodyHash}, edited_at = ${now}, featured_at = CASE WHEN ${isVisible(to)} THEN c.featured_at END,
      listed = ${isVisible(to)} OR (c.parent_id IS NULL AND s.visible_replies > 0)
    FROM comment_stats s
    WHERE c.id = ${id}::uuid AND s.comment_id = c.id
      AND c.status = ${status}::"CommentStatus" AND c.version = ${version}`;
  if (edited !== 1) return false;
  const decision = await tx.decision.create({
    data: { ...decisionOf({ articleId, authorId, judgement, now }), commentId: id },
  });
  await tx.commentRevision.createMany({
    data: {
      commentId: id,
      no: comment.revisionNo + 1,
      source: edit.source,
      bodyHash,
      decisionId: decision.id,
      createdAt: now,
    },
  });
  await tx.commentFingerprint.deleteMany({ where: { commentId: id } });
  await addFingerprint(tx, id, edit.bands);
  await addEvent(tx, {
    commentId: id,
    actorId: authorId,
    action: 'EDIT',
    from: status,
    to,
    version: version + 1,
    now,
  });
  await follow(tx, comment, to, now);
  return true;
}

/**
 * Notes on a comment what leaves it where it is, once, as `moveComment` does: a pick made or taken off, an appeal or the
 * answer to one.
 */
export async function noteOnComment(
  tx: Tx,
  comment: Changing,
  noted: { action: ModerationAction; actorId: string | null; note?: string | undefined; now: Date },
  changed: { featuredAt?: Date | null } = {},
): Promise<boolean> {
  const { id, status, version } = comment;
  const { note, ...rest } = noted;
  const { count } = await tx.comment.updateMany({
    where: { id, status, version },
    data: { ...changed, version: version + 1 },
  });
  if (count !== 1) return false;
  await addEvent(tx, {
    commentId: id,
    from: status,
    to: status,
    version: version + 1,
    ...rest,
    ...(note === undefined ? {} : { note }),
  });
  return true;
}

/** Makes a comment that readers see a pick of the newsroom, or no longer one. */
export async function featureComment(
  tx: Tx,
  comment: Changing,
  { featured, actorId, now }: { featured: boolean; actorId: string; now: Date },
): Promise<boolean> {
  const action = featured ? 'FEATURE' : 'UNFEATURE';
  const done = await noteOnComment(
    tx,
    comment,
    { action, actorId, now },
    { featuredAt: featured ? now : null },
  );
  if (done) await addTask(tx, { kind: 'comments.changed', payload: { articleId: comment.articleId } }, now);
  return done;
}

/** What a comment's change means for its thread, the counts and the pages that show it. */
async function follow(tx: Tx, comment: Changing, to: Status, now: Date): Promise<void> {
  const was = isVisible(comment.status);
  const shown = isVisible(to);
  if (comment.parentId === null) await relist(tx, comment.id);
  if (shown !== was) await countVisible(tx, comment, shown ? 1 : -1);
  if (shown && !was && comment.parentId !== null) await noteReply(tx, comment.id, now);
  if (shown || was)
    await addTask(tx, { kind: 'comments.changed', payload: { articleId: comment.articleId } }, now);
}

type Happened = {
  commentId: string;
  actorId: string | null;
  action: ModerationAction;
  from: Status | null;
  to: Status;
  version: number;
  reasonCode?: string;
  note?: string;
  now: Date;
};

/** Notes what happened to a comment. */
async function addEvent(tx: Tx, event: Happened): Promise<void> {
  await tx.moderationEvent.createMany({
    data: {
      id: newId(event.now),
      commentId: event.commentId,
      actorId: event.actorId,
      action: event.action,
      fromStatus: event.from,
      toStatus: event.to,
      version: event.version,
      reasonCode: event.reasonCode ?? null,
      note: event.note ?? null,
      createdAt: event.now,
    },
  });
}

/** Who changed a comment last, and how. */
export async function lastEvent(
  tx: Tx,
  commentId: string,
): Promise<{ action: ModerationAction; name: string | null; byAuthor: boolean } | null> {
  const event = await tx.moderationEvent.findFirst({
    where: { commentId },
    orderBy: { version: 'desc' },
    select: {
      action: true,
      actorId: true,
      actor: { select: { displayName: true } },
      comment: { select: { authorId: true } },
    },
  });
  return (
    event && {
      action: event.action,
      name: event.actor?.displayName ?? null,
      byAuthor: event.actorId !== null && event.actorId === event.comment.authorId,
    }
  );
}
