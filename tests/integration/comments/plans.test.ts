import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDb, type Db } from '../../../lib/create-db.ts';
import { queueNames } from '../../../lib/comments/desk-view.ts';
import { edit } from '../../../lib/comments/service/edit.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post } from '../../../lib/comments/service/post.ts';
import { react } from '../../../lib/comments/service/react.ts';
import { report } from '../../../lib/comments/service/report.ts';
import { withdraw } from '../../../lib/comments/service/withdraw.ts';
import { readNews } from '../../../lib/comments/store/news.ts';
import { claimTasks, dueKinds } from '../../../lib/comments/store/outbox.ts';
import { readPast } from '../../../lib/comments/store/past.ts';
import { purge } from '../../../lib/comments/store/purge.ts';
import { countQueues, readForDesk, readQueue } from '../../../lib/comments/store/queue.ts';
import { rankByComments, readVisibleCounts } from '../../../lib/comments/store/ranking.ts';
import { readLiked, readLikesOf } from '../../../lib/comments/store/reactions.ts';
import {
  locate,
  readOwn,
  readOwnInFull,
  readReplies,
  readRoots,
  readThreadAround,
} from '../../../lib/comments/store/read.ts';
import { articleOf, readerId, seedMany } from '../../support/many-comments.ts';
import { notePlans, plansOf, stepsOf, type Noted } from '../../support/plans.ts';
import { contextOf, startDatabase, type TestDatabase } from './support.ts';

/**
 * What the database does for each thing that readers, moderators and the site itself ask of it, on tens of thousands
 * of comments: never more than a little, along an index. The database says so itself.
 */

const many = { comments: 40_000, thread: 5_000, roots: 5_000, readers: 2_000 };
/** A page is made of so many statements at most. */
const statements = 4;
/** More rows than this are never looked at for one list; the discussions here have more. */
const rowsAtMost = 3_000;
/** Large by nature. The others may be small enough to be read whole. */
const large = new Set([
  'comments',
  'comment_revisions',
  'comment_stats',
  'decisions',
  'moderation_events',
  'reactions',
]);

let database: TestDatabase;
let db: Db;
let context: ReturnType<typeof contextOf>;
let middle: string;
let someRoot: string;
let deepRoot: string;
let held: string;

beforeAll(async () => {
  database = await startDatabase();
  await seedMany(database.url, many);
  await notePlans(database.url);
  db = createDb(database.url);
  context = contextOf(db);
  const thread = await db.comment.findMany({
    where: { articleId: articleOf.thread, listed: true, parentId: { not: null } },
    orderBy: { id: 'asc' },
    skip: many.thread / 2,
    take: 1,
  });
  middle = thread[0]?.id ?? '';
  someRoot = thread[0]?.rootId ?? '';
  const roots = await db.comment.findMany({
    where: { articleId: articleOf.roots, listed: true },
    orderBy: { id: 'asc' },
    skip: many.roots / 2,
    take: 1,
  });
  deepRoot = roots[0]?.id ?? '';
  held = (await db.comment.findFirst({ where: { status: 'HELD' } }))?.id ?? '';
  expect([middle, someRoot, deepRoot, held].map((id) => id.length)).toEqual([36, 36, 36, 36]);
});
afterAll(async () => {
  await db.$disconnect();
  await database.close();
});

/** What is wrong with how a statement was carried out, in words. */
function faultsOf({ sql, plan }: Noted): string[] {
  return stepsOf(plan).flatMap((step) => {
    const table = step['Relation Name'] ?? '';
    const looked =
      ((step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0)) * (step['Actual Loops'] ?? 1);
    if (step['Node Type'] === 'Seq Scan' && large.has(table)) return [`reads all of ${table}: ${sql}`];
    return looked > rowsAtMost ? [`looks at ${looked} rows (${step['Node Type']} ${table}): ${sql}`] : [];
  });
}

const nobody = { articleId: null, authorId: null, words: null, name: null };
const place = (id: string, likes = 1) => ({ id, likes });

const pages: [string, () => Promise<unknown>][] = [
  ...(['newest', 'oldest', 'liked', 'picks'] as const).flatMap((sort): [string, () => Promise<unknown>][] => [
    [`the first threads, ${sort}`, () => readRoots(db, articleOf.roots, sort, null)],
    [`threads in the middle, ${sort}`, () => readRoots(db, articleOf.roots, sort, place(deepRoot))],
    [`the first threads over a great one, ${sort}`, () => readRoots(db, articleOf.thread, sort, null)],
  ]),
  ['the first replies', () => readReplies(db, someRoot, null)],
  ['replies in the middle', () => readReplies(db, someRoot, place(middle))],
  ['a link into the middle', () => readThreadAround(db, middle)],
  ['a link to what opened the thread', () => readThreadAround(db, someRoot)],
  ['where a comment is', () => locate(db, middle)],
  ['one’s own', () => readOwn(db, articleOf.thread, readerId(5), 5)],
  ['one’s own in full', () => readOwnInFull(db, articleOf.thread, readerId(5))],
  ['what one likes', () => readLiked(db, articleOf.thread, readerId(5))],
  ['likes', () => readLikesOf(db, [middle, someRoot, deepRoot])],
  ['what is new', () => readNews(db, articleOf.thread, middle)],
  ['counts beside headlines', () => readVisibleCounts(db, [articleOf.thread, articleOf.small(1)])],
  ['most discussed', () => rankByComments(db, new Date(Date.now() - 7 * 86_400_000), 10)],
  ...queueNames.flatMap((queue): [string, () => Promise<unknown>][] => [
    [`the desk’s list: ${queue}`, () => readQueue(db, queue, nobody, null)],
    [`further down the desk’s list: ${queue}`, () => readQueue(db, queue, nobody, place(middle))],
    [
      `the desk’s list: ${queue}, of one article`,
      () => readQueue(db, queue, { ...nobody, articleId: articleOf.small(7) }, null),
    ],
    [
      `the desk’s list: ${queue}, of one author`,
      () => readQueue(db, queue, { ...nobody, authorId: readerId(5) }, null),
    ],
  ]),
  ['the desk’s search', () => readQueue(db, 'all', { ...nobody, words: 'number 777' }, null)],
  ['the desk’s search by name', () => readQueue(db, 'all', { ...nobody, name: 'Reader 77' }, null)],
  ['one comment at the desk', () => readForDesk(db, middle)],
  ['the desk’s counts', () => countQueues(db)],
  ['the past, for a replay', () => readPast(db, { atMost: 200, before: middle })],
  ['what is due', () => dueKinds(db, ['comments.changed'])],
  ['taking what is due', () => claimTasks(db, 'comments.changed', { atMost: 100, seconds: 30 })],
];

/** A statement that is kept prepared is planned for what it is asked with five times, and then perhaps once for all. */
async function plansWhenKept(work: () => Promise<unknown>): Promise<Noted[]> {
  for (let times = 0; times < 6; times += 1) await work();
  return plansOf(database.dataDir, work);
}

test.each(pages)('%s', async (_name, work) => {
  const noted = await plansOf(database.dataDir, work);
  expect(noted.length).toBeGreaterThan(0);
  expect(noted.length).toBeLessThanOrEqual(statements);
  expect(noted.flatMap(faultsOf)).toEqual([]);
  expect((await plansWhenKept(work)).flatMap(faultsOf)).toEqual([]);
});

const reader = { id: readerId(9), role: 'READER' as const };
const moderator = { id: readerId(10), role: 'MODERATOR' as const };
let posted = '';

/** Under the article's lock each statement keeps others waiting, so that their number is part of what is promised. */
const postReply = async () => {
  const result = await post(context, reader, {
    articleId: articleOf.thread,
    parentId: middle,
    body: `A reply with words enough to be compared with others, ${randomUUID()}`,
    clientKey: randomUUID(),
  });
  posted = result.ok ? result.value.comment.id : '';
  expect(result).toMatchObject({ ok: true });
};
const changes: [string, number, () => Promise<unknown>][] = [
  ['posting a reply into the great thread', 12, postReply],
  ['editing it', 16, () => edit(context, reader, posted, `Other words, and enough of them, ${randomUUID()}`)],
  ['liking', 8, () => react(context, reader, middle, true)],
  ['reporting', 12, () => report(context, { id: reader.id }, middle, { reason: 'abuse', note: null })],
  [
    'rejecting what opened the great thread',
    17,
    () => moderate(context, moderator, someRoot, { action: 'reject', version: 1, reasonCode: 'spam' }),
  ],
  ['approving what waits', 16, () => moderate(context, moderator, held, { action: 'approve', version: 1 })],
  ['withdrawing', 16, () => withdraw(context, reader, posted)],
  ['deleting what has served its time', 8, () => purge(db, new Date())],
];

test.each(changes)('%s', async (_name, most, work) => {
  const noted = await plansOf(database.dataDir, work);
  expect(noted.length).toBeGreaterThan(0);
  expect(noted.map(({ sql }) => sql.slice(0, 90)).slice(most)).toEqual([]);
  expect(noted.flatMap(faultsOf)).toEqual([]);
});

test('posting again and again', async () => {
  expect((await plansWhenKept(postReply)).flatMap(faultsOf)).toEqual([]);
});
