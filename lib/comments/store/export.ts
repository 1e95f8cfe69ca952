import type { Db } from '#lib/db.ts';
import { ruleOf } from '../mail/words.ts';
import { findingWords } from '../policy/finding-words.ts';
import type { Finding } from '../policy/types.ts';

/**
 * Everything that is kept of a reader, for that reader: see docs/readers-data.md. Of others only what everybody can
 * read; nothing says which moderator decided, nor what moderators note for each other.
 */

type Reads = Pick<
  Db,
  | 'user'
  | 'comment'
  | 'reaction'
  | 'report'
  | 'ignore'
  | 'accountEvent'
  | 'decision'
  | 'pendingComment'
  | 'replyNotice'
>;

const atOnce = 200;

/** The account itself; null where it is gone. */
export async function readAccountData(db: Reads, userId: string) {
  return db.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      displayName: true,
      name: true,
      email: true,
      emailVerified: true,
      image: true,
      role: true,
      createdAt: true,
      replyMail: true,
      expertise: true,
      premoderated: true,
      suspendedUntil: true,
      bannedAt: true,
      accounts: { select: { provider: true, providerAccountId: true, createdAt: true } },
      sessions: { select: { createdAt: true, expires: true } },
    },
  });
}

/** Every comment with every version of its text that is kept, and what was decided about it, in words. */
export async function* readCommentsData(db: Reads, userId: string) {
  for (let after: string | null = null; ;) {
    const rows: Awaited<ReturnType<typeof commentPage>> = await commentPage(db, userId, after);
    for (const { revisions, moderationEvents, stats, appeal, article, ...comment } of rows)
      yield {
        ...comment,
        article,
        likes: stats?.likes ?? 0,
        texts: revisions.map(({ decision, ...revision }) => ({
          ...revision,
          rules: decision && decisionInWords(decision),
        })),
        history: moderationEvents.map(({ reasonCode, ...event }) => ({
          ...event,
          reason: reasonCode === null ? null : ruleOf(reasonCode),
        })),
        appeal,
      };
    const last = rows.at(-1);
    if (rows.length < atOnce || !last) return;
    after = last.id;
  }
}

function commentPage(db: Reads, userId: string, after: string | null) {
  return db.comment.findMany({
    where: { authorId: userId, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: {
      id: true,
      status: true,
      createdAt: true,
      editedAt: true,
      parentId: true,
      featuredAt: true,
      article: { select: { headline: true, path: true } },
      stats: { select: { likes: true } },
      revisions: {
        orderBy: { no: 'asc' },
        select: {
          no: true,
          source: true,
          createdAt: true,
          decision: { select: { verdict: true, findings: true } },
        },
      },
      moderationEvents: {
        orderBy: { version: 'asc' },
        select: { action: true, toStatus: true, reasonCode: true, note: true, createdAt: true },
      },
      appeal: { select: { text: true, createdAt: true, decidedAt: true, granted: true } },
    },
  });
}

function decisionInWords({ verdict, findings }: { verdict: string; findings: unknown }) {
  return {
    verdict,
    // Without what was found: word lists would no longer work if they were known.
    reasons: (findings as Finding[])
      .filter(({ shadow }) => !shadow)
      .map(({ code }) => findingWords({ code })),
  };
}

/** Attempts to post that the rules refused, for as long as they are remembered. */
export async function readRefusalsData(db: Reads, userId: string) {
  const rows = await db.decision.findMany({
    where: { authorId: userId, commentId: null },
    orderBy: { createdAt: 'asc' },
    take: mostOfRest,
    select: { createdAt: true, verdict: true, findings: true },
  });
  return rows.map(({ createdAt, ...decision }) => ({ createdAt, ...decisionInWords(decision) }));
}

/** Refusals expire after weeks, and few readers are told of anything: more than this nobody has. */
const mostOfRest = 10_000;

/** Which comments the reader likes. */
export async function* readLikesData(db: Reads, userId: string) {
  for (let after: string | null = null; ;) {
    const rows: { commentId: string; createdAt: Date }[] = await db.reaction.findMany({
      where: { userId, ...(after === null ? {} : { commentId: { gt: after } }) },
      orderBy: { commentId: 'asc' },
      take: atOnce,
      select: { commentId: true, createdAt: true },
    });
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < atOnce || !last) return;
    after = last.commentId;
  }
}

/** What the reader reported, and whether a moderator agreed. */
export async function* readReportsData(db: Reads, userId: string) {
  for (let after: string | null = null; ;) {
    const rows: Awaited<ReturnType<typeof reportPage>> = await reportPage(db, userId, after);
    for (const { id: _id, ...row } of rows) yield row;
    const last = rows.at(-1);
    if (rows.length < atOnce || !last) return;
    after = last.id;
  }
}

function reportPage(db: Reads, userId: string, after: string | null) {
  return db.report.findMany({
    where: { reporterId: userId, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: {
      id: true,
      commentId: true,
      reason: true,
      note: true,
      createdAt: true,
      resolvedAt: true,
      upheld: true,
    },
  });
}

/** Whom the reader doesn't read; by the name that everybody sees. */
export async function readIgnoresData(db: Reads, userId: string) {
  const rows = await db.ignore.findMany({
    where: { userId },
    orderBy: { createdAt: 'asc' },
    take: mostOfRest,
    select: { createdAt: true, ignored: { select: { displayName: true } } },
  });
  return rows.map(({ createdAt, ignored }) => ({ name: ignored.displayName, createdAt }));
}

/** What was decided about the account, as the reader was told. */
export async function readAccountDecisionsData(db: Reads, userId: string) {
  return db.accountEvent.findMany({
    where: { userId, action: { in: ['WARN', 'SUSPEND', 'BAN', 'LIFT'] } },
    orderBy: { id: 'asc' },
    take: mostOfRest,
    select: { action: true, until: true, text: true, commentId: true, createdAt: true },
  });
}

/** Comments that wait for the reader's address to be confirmed. */
export async function readPendingData(db: Reads, email: string) {
  return db.pendingComment.findMany({
    where: { email, body: { not: '' } },
    orderBy: { createdAt: 'asc' },
    take: mostOfRest,
    select: { articleId: true, parentId: true, body: true, name: true, createdAt: true, expiresAt: true },
  });
}

/** Replies that the reader was told of, or is to be, by mail. */
export async function readNoticesData(db: Reads, userId: string) {
  return db.replyNotice.findMany({
    where: { readerId: userId },
    orderBy: { createdAt: 'asc' },
    take: mostOfRest,
    select: { commentId: true, createdAt: true, settledAt: true },
  });
}
