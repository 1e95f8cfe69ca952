import {
  Prisma,
  type DiscussionAudience,
  type DiscussionLinks,
  type DiscussionMode,
  type DiscussionSensitivity,
} from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import { resolveDiscussion, type EffectiveDiscussion, type ResolvedDiscussion } from '../discussion.ts';
import type { ArticleFacts } from '../ports/article.ts';
import { newId } from './id.ts';
import { addTask } from './outbox.ts';
import type { Tx } from './transaction.ts';

/** An article's discussion while its lock is held. */
export type LockedArticle = {
  articleId: string;
  path: string;
  discussion: Omit<ResolvedDiscussion, 'prompt'>;
  /** The database's clock, the same for every server of the site. */
  now: Date;
};

type Row = {
  articleId: string;
  headline: string;
  syncedAt: Date;
  path: string;
  mode: DiscussionMode;
  sensitivity: DiscussionSensitivity;
  audience: DiscussionAudience;
  links: DiscussionLinks;
  holdNewcomers: boolean;
  slowSeconds: number;
  closesAt: Date | null;
  moderatedMode: DiscussionMode | null;
  now: Date;
};

/**
 * Mirrors what the CMS said at `askedAt`, unless something newer is known, and locks the article. From here to the
 * end of the transaction nothing else in this discussion changes.
 */
export async function mirrorAndLock(tx: Tx, facts: ArticleFacts, askedAt: Date): Promise<LockedArticle> {
  const resolved = resolveDiscussion(facts);
  const known = await findAndLock(tx, facts.articleId);
  if (known && (known.syncedAt >= askedAt || saysTheSame(known, facts, resolved))) return known;
  await tx.$executeRaw`
    INSERT INTO article_discussions AS d
      (article_id, headline, path, mode, sensitivity, audience, links, hold_newcomers, slow_seconds, closes_at, synced_at)
    VALUES (${facts.articleId}, ${facts.headline}, ${facts.path},
      ${toMode[resolved.mode]}::"DiscussionMode", ${toSensitivity[resolved.sensitivity]}::"DiscussionSensitivity",
      ${toAudience[resolved.audience]}::"DiscussionAudience", ${toLinks[resolved.links]}::"DiscussionLinks",
      ${resolved.holdNewcomers}, ${resolved.slowSeconds}, ${resolved.closesAt}, ${askedAt})
    ON CONFLICT (article_id) DO UPDATE SET
      headline = excluded.headline, path = excluded.path, mode = excluded.mode,
      sensitivity = excluded.sensitivity, audience = excluded.audience, links = excluded.links,
      hold_newcomers = excluded.hold_newcomers, slow_seconds = excluded.slow_seconds, closes_at = excluded.closes_at, synced_at = excluded.synced_at
    WHERE d.synced_at < excluded.synced_at
      AND (d.headline, d.path, d.mode, d.sensitivity, d.audience, d.links, d.hold_newcomers, d.slow_seconds,
          d.closes_at)
        IS DISTINCT FROM (excluded.headline, excluded.path, excluded.mode, excluded.sensitivity, excluded.audience,
          excluded.links, excluded.hold_newcomers, excluded.slow_seconds, excluded.closes_at)`;
  return lock(tx, facts.articleId);
}

/** Locks an article that has comments. Throws where it has none: then there is nothing to change. */
export async function lock(tx: Tx, articleId: string): Promise<LockedArticle> {
  const article = await findAndLock(tx, articleId);
  if (!article) throw new Error(`The article ${articleId} has no discussion.`);
  return article;
}

/** With what the CMS said, whatever a moderator decided since. */
type Mirrored = LockedArticle & {
  headline: string;
  syncedAt: Date;
  mirroredMode: ResolvedDiscussion['mode'];
  /** By a moderator: no time closes it. */
  overruled: boolean;
};

/** The columns of Row. */
const columns = Prisma.sql`
  article_id AS "articleId", headline, synced_at AS "syncedAt", path, mode, sensitivity, audience, links,
  hold_newcomers AS "holdNewcomers", slow_seconds AS "slowSeconds", closes_at AS "closesAt",
  moderated_mode AS "moderatedMode", clock_timestamp() AS now`;

async function findAndLock(tx: Tx, articleId: string): Promise<Mirrored | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM article_discussions WHERE article_id = ${articleId} FOR NO KEY UPDATE`;
  return row ? mirroredOf(row) : null;
}

function mirroredOf(row: Row): Mirrored {
  return {
    articleId: row.articleId,
    headline: row.headline,
    syncedAt: row.syncedAt,
    mirroredMode: fromMode[row.mode],
    overruled: row.moderatedMode !== null,
    path: row.path,
    discussion: {
      mode: fromMode[row.moderatedMode ?? row.mode],
      sensitivity: fromSensitivity[row.sensitivity],
      audience: fromAudience[row.audience],
      links: fromLinks[row.links],
      holdNewcomers: row.holdNewcomers,
      slowSeconds: row.slowSeconds,
      closesAt: row.moderatedMode ? null : row.closesAt,
    },
    now: row.now,
  };
}

/** The ids of all discussions, in pages. */
export async function* listDiscussions(
  db: Pick<Db, 'articleDiscussion'>,
  atOnce: number,
): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const page = await db.articleDiscussion.findMany({
      where: { articleId: { gt: after } },
      orderBy: { articleId: 'asc' },
      select: { articleId: true },
      take: atOnce,
    });
    const ids = page.map(({ articleId }) => articleId);
    if (ids.length > 0) yield ids;
    if (ids.length < atOnce) return;
    after = ids.at(-1) ?? '';
  }
}

/** Of articles as the CMS has them, those whose discussion is kept otherwise; without those that have none. Locks nothing. */
export async function findOutdated(
  db: Pick<Db, '$queryRaw'>,
  facts: readonly ArticleFacts[],
): Promise<ArticleFacts[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${columns} FROM article_discussions WHERE article_id = ANY(${facts.map(({ articleId }) => articleId)})`;
  const kept = new Map(rows.map((row) => [row.articleId, mirroredOf(row)]));
  return facts.filter((article) => {
    const known = kept.get(article.articleId);
    return known !== undefined && !saysTheSame(known, article, resolveDiscussion(article));
  });
}

/**
 * Notes that readers can't see an article any more: its discussion is off until the CMS says otherwise. What a moderator
 * decided stays. False where that was known, or something newer is.
 */
export async function noteUnpublished(tx: Tx, articleId: string, askedAt: Date): Promise<boolean> {
  const { count } = await tx.articleDiscussion.updateMany({
    where: { articleId, mode: { not: 'OFF' }, syncedAt: { lt: askedAt } },
    data: { mode: 'OFF', syncedAt: askedAt },
  });
  return count > 0;
}

/** What a moderator decided about an article's discussion; null where the CMS decides. */
export async function readModerated(
  db: Pick<Db, 'articleDiscussion'>,
  articleId: string,
): Promise<EffectiveDiscussion['state'] | null> {
  const row = await db.articleDiscussion.findUnique({
    where: { articleId },
    select: { moderatedMode: true },
  });
  return row?.moderatedMode ? fromMode[row.moderatedMode] : null;
}

/** Notes what a moderator decided about a discussion, under its lock; null gives it back to the CMS. */
export async function saveModerated(
  tx: Tx,
  articleId: string,
  decision: { mode: EffectiveDiscussion['state'] | null; actorId: string; now: Date },
): Promise<void> {
  const { actorId, now } = decision;
  const mode = decision.mode && toMode[decision.mode];
  await tx.articleDiscussion.update({ where: { articleId }, data: { moderatedMode: mode } });
  await tx.discussionEvent.create({ data: { id: newId(now), articleId, actorId, mode, createdAt: now } });
  await addTask(tx, { kind: 'comments.changed', payload: { articleId } }, now);
}

/** Nothing of what is mirrored changed: the usual case, for which the row isn't written. */
function saysTheSame(known: Mirrored, { headline, path }: ArticleFacts, now: ResolvedDiscussion): boolean {
  const { discussion } = known;
  return (
    known.headline === headline &&
    known.path === path &&
    known.mirroredMode === now.mode &&
    discussion.sensitivity === now.sensitivity &&
    discussion.audience === now.audience &&
    discussion.links === now.links &&
    discussion.holdNewcomers === now.holdNewcomers &&
    discussion.slowSeconds === now.slowSeconds &&
    (known.overruled || discussion.closesAt?.getTime() === now.closesAt?.getTime())
  );
}

const toMode = { open: 'OPEN', premoderated: 'PREMODERATED', closed: 'CLOSED', off: 'OFF' } as const;
const fromMode = { OPEN: 'open', PREMODERATED: 'premoderated', CLOSED: 'closed', OFF: 'off' } as const;
const toSensitivity = { normal: 'NORMAL', sensitive: 'SENSITIVE', legal: 'LEGAL' } as const;
const fromSensitivity = { NORMAL: 'normal', SENSITIVE: 'sensitive', LEGAL: 'legal' } as const;
const toAudience = { anyone: 'ANYONE', signedIn: 'SIGNED_IN' } as const;
const fromAudience = { ANYONE: 'anyone', SIGNED_IN: 'signedIn' } as const;
const toLinks = { allow: 'ALLOW', hold: 'HOLD', deny: 'DENY' } as const;
export const fromLinks = { ALLOW: 'allow', HOLD: 'hold', DENY: 'deny' } as const;
