import { createHash } from 'node:crypto';
import { foldName } from '#lib/auth/display-name.ts';
import { prepare } from '#lib/comments/content/prepare.ts';
import { stateAt } from '#lib/comments/discussion.ts';
import { firstStatus, transition, type Event } from '#lib/comments/moderation/transitions.ts';
import { judge } from '#lib/comments/policy/judge.ts';
import { defaultConfig } from '#lib/comments/policy/config.ts';
import type { ArticleFacts } from '#lib/comments/ports/article.ts';
import { mirrorAndLock, type LockedArticle } from '#lib/comments/store/article.ts';
import { readFacts } from '#lib/comments/store/facts.ts';
import type { Tx } from '#lib/comments/store/transaction.ts';
import { addReport } from '#lib/comments/store/reports.ts';
import {
  featureComment,
  findForChange,
  findParent,
  insertComment,
  moveComment,
} from '#lib/comments/store/write.ts';
import { createDb, type Db } from '#lib/create-db.ts';
import { articles } from './articles.ts';
import { authors } from './authors.ts';
import { discussions } from './discussions.ts';
import { moderatorKey, readers, type ReaderKey } from './discussions/readers.ts';
import type { SampleComment } from './discussions/write.ts';
import { articleId } from './documents.ts';
import { fingerprint } from './pictures/kit/random.ts';
import { sections } from './sections.ts';
import { settings } from './settings.ts';
import { loadViews } from './views.ts';

type Options = {
  /** Of a database that has its tables. */
  readonly databaseUrl: string;
  /** Gets a line for people. */
  readonly log: (line: string) => void;
};

type Loaded =
  | { ok: true; value: { comments: number; readers: number } }
  | { ok: false; error: 'comments_not_empty' };

const minute = 60_000;
/** After how many minutes a moderator takes a comment down, and an author takes one back. */
const rejectedAfter = 45;
const withdrawnAfter = 90;
/** Longest wait for a moderator who lets a comment in, in minutes. */
const longestWait = 15;

/**
 * Fills a database without comments with the discussions of the sample edition, and with its readers' views; leaves one
 * that has any as it is.
 *
 * Comments go the way of readers' own: the policy judges each as of its time, and every count and record is kept by
 * the code that keeps them for readers. One transaction: an interrupted load leaves nothing. Throws what the database
 * throws, and where a sample comment could not have been posted.
 */
export async function loadDiscussions({ databaseUrl, log }: Options): Promise<Loaded> {
  const db = createDb(databaseUrl);
  try {
    return await load(db, new Date(), log);
  } finally {
    await db.$disconnect();
  }
}

async function load(db: Db, now: Date, log: Options['log']): Promise<Loaded> {
  return db.$transaction(
    async (tx): Promise<Loaded> => {
      if ((await tx.comment.findFirst({ select: { id: true } })) !== null)
        return { ok: false, error: 'comments_not_empty' };
      const ids = await makeReaders(tx, now);
      const locked = new Map<string, LockedArticle>();
      for (const { slug } of discussions) {
        const facts = factsOf(slug, now);
        locked.set(slug, await mirrorAndLock(tx, facts, now));
      }
      const comments = await play(tx, { now, ids, locked });
      await loadViews(tx, now);
      log(`Loaded the sample discussions: ${comments} comments.`);
      return { ok: true, value: { comments, readers: readers.length } };
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
}

async function makeReaders(tx: Tx, now: Date): Promise<Map<ReaderKey, string>> {
  const made = new Map<ReaderKey, string>();
  for (const [i, reader] of readers.entries()) {
    const since = new Date(now.getTime() - (400 - i * 7) * 24 * 60 * minute);
    const user = await tx.user.create({
      data: {
        email: `${reader.key}@readers.example.org`,
        displayName: reader.name,
        displayNameFolded: foldName(reader.name),
        role: 'role' in reader ? reader.role : 'READER',
        expertise: 'expertise' in reader ? reader.expertise : null,
        bylineId: bylineOf(reader.name),
        roleSince: 'role' in reader ? since : null,
        createdAt: since,
      },
      select: { id: true },
    });
    made.set(reader.key, user.id);
  }
  return made;
}

/** The author document of somebody who writes for the edition; null for everybody else. */
function bylineOf(name: string): string | null {
  const author = authors.find((candidate) => candidate.name === name);
  return author ? `author-${author.slug}` : null;
}

/** What the newsroom's settings say of an article, as they will be once the edition is loaded. */
function factsOf(slug: string, now: Date): ArticleFacts {
  const article = articles.find((candidate) => candidate.slug === slug);
  if (!article) throw new Error(`No sample article is called ${slug}.`);
  const section = sections.find((candidate) => candidate.slug === article.section);
  return {
    articleId: articleId(slug),
    headline: article.headline,
    path: `/${article.section}/${slug}`,
    publishedAt: publishedAt(slug, now).toISOString(),
    article: article.discussion ?? null,
    section: section && 'discussion' in section ? section.discussion : null,
    site: settings.discussion,
  };
}

function publishedAt(slug: string, now: Date): Date {
  const article = articles.find((candidate) => candidate.slug === slug);
  if (!article) throw new Error(`No sample article is called ${slug}.`);
  return new Date(now.getTime() - article.hoursAgo * 60 * minute);
}

type Posting = { slug: string; comment: SampleComment; parent: SampleComment | null; time: Date };
type Moderation = { time: Date; event: Event; id: string; actorId: string };
type Stage = {
  now: Date;
  ids: Map<ReaderKey, string>;
  locked: Map<string, LockedArticle>;
};

/** Everything that happened, in the order in which it happened: ids are times, so nothing may come before its turn. */
async function play(tx: Tx, stage: Stage): Promise<number> {
  const { now, ids } = stage;
  const postings = discussions
    .flatMap(({ slug, comments }) => comments.flatMap((comment) => flatten(slug, comment, null, now)))
    .sort((a, b) => a.time.getTime() - b.time.getTime());
  const last = postings.at(-1);
  if (last && last.time >= now) throw new Error(`A comment on ${last.slug} lies in the future.`);

  const made = new Map<SampleComment, string>();
  let waiting: Moderation[] = [];
  const moderateUntil = async (time: Date) => {
    const due = waiting.filter((moderation) => moderation.time <= time);
    waiting = waiting.filter((moderation) => moderation.time > time);
    for (const moderation of due.sort((a, b) => a.time.getTime() - b.time.getTime()))
      await moderate(tx, moderation);
  };
  const later = (time: Date, minutes: number) =>
    new Date(Math.min(now.getTime(), time.getTime() + minutes * minute));

  for (const posting of postings) {
    await moderateUntil(posting.time);
    const { comment, time } = posting;
    const { id, held } = await post(tx, stage, posting, made);
    made.set(comment, id);
    const moderatorId = idOf(ids, moderatorKey);
    if (comment.fate === 'rejected')
      waiting.push({ time: later(time, rejectedAfter), event: 'reject', id, actorId: moderatorId });
    else if (held && comment.fate !== 'waits')
      waiting.push({
        time: later(time, 3 + (fingerprint(comment.text) % (longestWait - 3))),
        event: 'approve',
        id,
        actorId: moderatorId,
      });
    if (comment.fate === 'withdrawn')
      waiting.push({
        time: later(time, withdrawnAfter),
        event: 'withdraw',
        id,
        actorId: idOf(ids, comment.by),
      });
  }
  await moderateUntil(now);
  for (const { comment, time } of postings) await receive(tx, stage, comment, time, made.get(comment));
  return postings.length;
}

function flatten(slug: string, comment: SampleComment, parent: SampleComment | null, now: Date): Posting[] {
  // Nobody writes on the full minute.
  const seconds = fingerprint(comment.text) % 60;
  const time = new Date(publishedAt(slug, now).getTime() + comment.at * minute + seconds * 1000);
  return [
    { slug, comment, parent, time },
    ...(comment.replies ?? []).flatMap((reply) => flatten(slug, reply, comment, now)),
  ];
}

async function post(
  tx: Tx,
  { ids, locked }: Stage,
  { slug, comment, parent, time }: Posting,
  made: Map<SampleComment, string>,
): Promise<{ id: string; held: boolean }> {
  const article = locked.get(slug);
  if (!article) throw new Error(`The discussion of ${slug} isn't there.`);
  const authorId = idOf(ids, comment.by);
  const parentId = parent === null ? null : (made.get(parent) ?? null);
  const place = parentId === null ? null : await findParent(tx, article.articleId, parentId);
  const draft = prepare(comment.text);
  const { mode } = article.discussion;
  const { known } = await readFacts(
    tx,
    { authorId, articleId: article.articleId, bodyHash: draft.bodyHash, bands: [], now: time },
    defaultConfig,
  );
  const judgement = judge(
    'new',
    draft,
    {
      now: time,
      articleId: article.articleId,
      ...known,
      // One that is closed today was open while it was written in.
      discussion: {
        ...article.discussion,
        state: stateAt({ ...article.discussion, mode: mode === 'closed' ? 'open' : mode }, time),
      },
      parent: parent === null ? null : { replyable: place !== null },
      honeypot: false,
      typing: null,
      spam: null,
      toxicity: null,
      edited: null,
    },
    defaultConfig,
  );
  const { verdict, findings } = judgement;
  if (verdict === 'reject')
    throw new Error(
      `The policy refuses a sample comment on ${slug} (${findings.map(({ code }) => code).join()}): ${comment.text.slice(0, 60)}`,
    );
  const { id } = await insertComment(tx, {
    articleId: article.articleId,
    authorId,
    place,
    status: firstStatus(verdict),
    source: draft.source,
    clientKey: `sample-${made.size + 1}`,
    requestHash: createHash('sha256').update(comment.text).digest('hex'),
    judgement,
    bands: [],
    now: time,
  });
  return { id, held: verdict === 'hold' };
}

const actionOf = { approve: 'APPROVE', reject: 'REJECT', withdraw: 'WITHDRAW' } as const;

async function moderate(tx: Tx, { time, event, id, actorId }: Moderation): Promise<void> {
  if (event !== 'approve' && event !== 'reject' && event !== 'withdraw')
    throw new Error(`Nothing in the sample is done by ${event}.`);
  const comment = await findForChange(tx, id);
  if (!comment) throw new Error(`The comment ${id} is not there any more.`);
  const isAuthor = comment.authorId === actorId;
  const next = transition(comment.status, event, { role: isAuthor ? 'READER' : 'MODERATOR', isAuthor });
  if (!next.ok) throw new Error(`A comment that is ${comment.status} can't be moved by ${event}.`);
  const moved = await moveComment(tx, comment, {
    action: actionOf[event],
    to: next.value,
    actorId,
    now: time,
    ...(event === 'reject' ? { reasonCode: 'abuse' } : {}),
  });
  if (!moved) throw new Error(`The comment ${id} changed while it was moved.`);
}

/** What a comment got: likes, a pick, reports, and its author's appeal. */
async function receive(
  tx: Tx,
  stage: Stage,
  comment: SampleComment,
  time: Date,
  id: string | undefined,
): Promise<void> {
  await like(tx, stage, comment, time, id);
  if (id === undefined) return;
  const { ids, now } = stage;
  if (comment.pick) {
    const posted = await findForChange(tx, id);
    const actorId = idOf(ids, moderatorKey);
    if (!posted || !(await featureComment(tx, posted, { featured: true, actorId, now })))
      throw new Error(`The comment ${id} could not be made a pick.`);
  }
  for (const { by, reason, note } of comment.reports ?? [])
    await addReport(tx, { commentId: id, reporter: { id: idOf(ids, by) }, reason, note, now });
  if (comment.appeal)
    await tx.appeal.create({ data: { commentId: id, text: comment.appeal, createdAt: now } });
}

/** As many readers as the comment says liked it, each some minutes after the other; never its author. */
async function like(
  tx: Tx,
  { ids, now }: Stage,
  comment: SampleComment,
  time: Date,
  id: string | undefined,
): Promise<void> {
  const likes = comment.likes ?? 0;
  if (likes === 0 || id === undefined) return;
  const others = readers.filter(({ key }) => key !== comment.by && key !== moderatorKey);
  if (likes > others.length) throw new Error(`There aren't ${likes} readers to like a comment.`);
  const start = fingerprint(comment.text);
  const room = now.getTime() - time.getTime();
  const data = Array.from({ length: likes }, (_, i) => {
    const reader = others[(start + i) % others.length];
    if (!reader) throw new Error('There is nobody to like a comment.');
    return {
      commentId: id,
      userId: idOf(ids, reader.key),
      createdAt: new Date(time.getTime() + (room * (i + 1)) / (likes + 1)),
    };
  });
  await tx.reaction.createMany({ data });
  await tx.commentStats.update({ where: { commentId: id }, data: { likes } });
}

function idOf(ids: Map<ReaderKey, string>, key: ReaderKey): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Nobody is called ${key}.`);
  return id;
}
