import { Prisma } from '#prisma/generated/client.ts';
import { bandsInCommon } from '../content/sketch.ts';
import { historyLength, type Config, type Facts, type Role } from '../policy/types.ts';
import { firstIdAt } from './id.ts';
import { visible } from './rows.ts';
import type { Tx } from './transaction.ts';

/** What is known of an author and of what is going on, when somebody posts or edits. */
export type KnownFacts = Pick<Facts, 'author' | 'history' | 'lookAlikes' | 'pace'>;

/** The comment that an author made with a key before, and what was sent then (hexadecimal). */
export type Earlier = { id: string; requestHash: string };

export type About = {
  authorId: string;
  articleId: string;
  /** Of the text, hexadecimal. */
  bodyHash: string;
  /** The text's sketch. */
  bands: readonly bigint[];
  /** Of a new comment. */
  clientKey?: string;
  now: Date;
};

type Row = {
  role: Role;
  displayName: string | null;
  createdAt: Date;
  suspendedUntil: Date | null;
  bannedAt: Date | null;
  premoderated: boolean;
  visible: number;
  rejected: number;
  recentlyRejected: number;
  attempts: Date[];
  lastHere: Date | null;
  saidBefore: Date | null;
  lookAlikes: number;
  recent: number;
  earlier: number;
  since: Date | null;
  earlierId: string | null;
  earlierHash: string | null;
};

/** How many comments with one band are looked at, and how many of an article beside those of a rush. */
const sharersAtMost = 60;
const usualFrom = 60;
/** A limit that is part of the text, so that the plan is made for it and can be kept. */
const fixed = (limit: number) => Prisma.raw(String(Math.trunc(limit)));

/**
 * Everything that the policy has to know from the database, in one query along indexes, whose cost doesn't grow with
 * the discussion. No author where the account is gone. `earlier`: what the author made with this key before.
 */
export async function readFacts(
  tx: Pick<Tx, '$queryRaw'>,
  { authorId, articleId, bodyHash, bands, clientKey, now }: About,
  {
    lookAlikeHours,
    spikeMinutes,
    spikeComments,
  }: Pick<Config, 'lookAlikeHours' | 'spikeMinutes' | 'spikeComments'>,
): Promise<{ known: KnownFacts; earlier: Earlier | null }> {
  const hour = new Date(now.getTime() - 3_600_000);
  const alikeSince = new Date(now.getTime() - lookAlikeHours * 3_600_000);
  const spikeSince = new Date(now.getTime() - spikeMinutes * 60_000);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT u.role, u.display_name AS "displayName", u.created_at AS "createdAt",
      u.suspended_until AS "suspendedUntil", u.banned_at AS "bannedAt", u.premoderated,
      past.visible, past.rejected, past.recently_rejected AS "recentlyRejected",
      past.attempts || refused.attempts AS attempts, past.last_here AS "lastHere", past.said_before AS "saidBefore",
      alike.accounts AS "lookAlikes", pace.recent, pace.earlier, pace.since,
      mine.id AS "earlierId", encode(mine.request_hash, 'hex') AS "earlierHash"
    FROM users u
    LEFT JOIN comments mine ON mine.author_id = u.id AND mine.client_key = ${clientKey ?? null}
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE c.status IN ${visible})::int AS visible,
        count(*) FILTER (WHERE c.status = 'REJECTED')::int AS rejected,
        count(*) FILTER (WHERE c.status = 'REJECTED' AND c.no <= 10)::int AS recently_rejected,
        coalesce(array_agg(c.created_at) FILTER (WHERE c.created_at > ${hour}), '{}') AS attempts,
        max(c.created_at) FILTER (WHERE c.article_id = ${articleId}) AS last_here,
        max(c.created_at) FILTER (WHERE c.article_id = ${articleId} AND c.status <> 'WITHDRAWN'
          AND c.body_hash = ${Buffer.from(bodyHash, 'hex')}) AS said_before
      FROM (
        SELECT x.status, x.created_at, x.article_id, x.body_hash, row_number() OVER (ORDER BY x.id DESC) AS no
        FROM comments x WHERE x.author_id = u.id ORDER BY x.id DESC LIMIT ${fixed(historyLength)}
      ) c
    ) past
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(d.created_at), '{}') AS attempts FROM (
        SELECT x.created_at FROM decisions x
        WHERE x.author_id = u.id AND x.created_at > ${hour} AND x.verdict = 'REJECT'
        ORDER BY x.created_at DESC LIMIT ${fixed(historyLength)}
      ) d
    ) refused
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT coalesce(c.author_id::text, c.author_name))::int AS accounts
      FROM (
        SELECT f.comment_id
        FROM unnest(${bands.map(String)}::bigint[]) AS own (band)
        CROSS JOIN LATERAL (
          SELECT x.comment_id FROM comment_fingerprints x
          WHERE x.band = own.band AND x.comment_id >= ${firstIdAt(alikeSince)}::uuid
          ORDER BY x.comment_id DESC LIMIT ${fixed(sharersAtMost)}
        ) f
        GROUP BY f.comment_id HAVING count(*) >= ${bandsInCommon}
      ) f
      JOIN comments c ON c.id = f.comment_id AND c.author_id IS DISTINCT FROM u.id
    ) alike
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE c.created_at > ${spikeSince})::int AS recent,
        count(*) FILTER (WHERE c.created_at <= ${spikeSince})::int AS earlier, min(c.created_at) AS since
      FROM (
        SELECT x.created_at FROM comments x WHERE x.article_id = ${articleId} ORDER BY x.id DESC LIMIT ${fixed(spikeComments + usualFrom)}
      ) c
    ) pace
    WHERE u.id = ${authorId}::uuid`;
  if (!row)
    return {
      known: { author: null, history: none, lookAlikes: 0, pace: { recent: 0, usual: 0 } },
      earlier: null,
    };
  const { role, displayName, createdAt, suspendedUntil, bannedAt, premoderated, lookAlikes } = row;
  const {
    recent,
    earlier,
    since,
    visible: seen,
    rejected,
    recentlyRejected,
    attempts,
    lastHere,
    saidBefore,
  } = row;
  const span = since ? (spikeSince.getTime() - since.getTime()) / 60_000 : 0;
  return {
    known: {
      author: { role, displayName, createdAt, suspendedUntil, bannedAt, premoderated },
      history: { visible: seen, rejected, recentlyRejected, attempts, lastHere, saidBefore },
      lookAlikes,
      // A span that is shorter than the one it is compared with says little.
      pace: { recent, usual: earlier / Math.max(1, span / spikeMinutes) },
    },
    earlier:
      row.earlierId !== null && row.earlierHash !== null
        ? { id: row.earlierId, requestHash: row.earlierHash }
        : null,
  };
}

const none: Facts['history'] = {
  visible: 0,
  rejected: 0,
  recentlyRejected: 0,
  attempts: [],
  lastHere: null,
  saidBefore: null,
};
