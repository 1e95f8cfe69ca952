import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgesOf } from '../../../components/comments/badges.tsx';
import type { Db } from '../../../lib/create-db.ts';
import type { Result } from '../../../lib/comments/result.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { ignore } from '../../../lib/comments/service/ignore.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post } from '../../../lib/comments/service/post.ts';
import { decodeCursor } from '../../../lib/comments/store/cursor.ts';
import { readRejected } from '../../../lib/comments/store/history.ts';
import { readIgnored } from '../../../lib/comments/store/ignores.ts';
import { readNews } from '../../../lib/comments/store/news.ts';
import { readRoots } from '../../../lib/comments/store/read.ts';
import type { Sort } from '../../../lib/comments/view.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

/** What readers are told of comments beyond their text: who writes, what was picked, what is new. */

let database: TestDatabase;
let db: Db;
let context: Context;
type Reader = Awaited<ReturnType<typeof makeReader>>;
let ann: Reader;
let bob: Reader;
let moderator: Reader;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  context = contextOf(db);
  const longHere = { createdAt: new Date('2020-01-01') };
  [ann, bob, moderator] = [
    await makeReader(db, 'READER', longHere),
    await makeReader(db, 'READER', longHere),
    await makeReader(db, 'MODERATOR', longHere),
  ];
});
afterAll(() => database.close());

let articles = 0;
const newArticle = () => `reading-${(articles += 1)}`;
let texts = 0;
const say = async (articleId: string, author = ann, parentId: string | null = null) => {
  const body = `Number ${(texts += 1)} of the remarks`;
  return value(await post(context, author, { articleId, parentId, body, clientKey: freshKey() })).comment;
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
const code = <T>(result: Result<T>) => (result.ok ? 'ok' : result.error.code);
const feature = (id: string, at: number) =>
  db.comment.update({ where: { id }, data: { featuredAt: new Date(at) } });
const reject = async (id: string) => {
  const { version } = await db.comment.findUniqueOrThrow({ where: { id } });
  value(await moderate(context, moderator, id, { action: 'reject', version, reasonCode: 'abuse' }));
};

describe('badges', () => {
  const badgesUnder = async (articleId: string, articleAuthors: string[] = []) =>
    (await readRoots(db, articleId, 'oldest', null)).comments.map(
      ({ author }) => author && badgesOf(author, articleAuthors).map(({ word }) => word),
    );

  test('the author of the article is told from those who only work here, and an expert in the newsroom’s words', async () => {
    const article = newArticle();
    const columnist = await makeReader(db, 'CONTRIBUTOR', { bylineId: 'author-ines' });
    const doctor = await makeReader(db, 'READER', {
      createdAt: new Date('2020-01-01'),
      expertise: 'Sleep researcher',
    });
    for (const author of [columnist, moderator, doctor, bob]) await say(article, author);
    expect(await badgesUnder(article, ['author-ines'])).toEqual([
      ['Author'],
      ['Staff'],
      ['Sleep researcher'],
      [],
    ]);
    expect(await badgesUnder(article, ['author-other'])).toEqual([
      ['Staff'],
      ['Staff'],
      ['Sleep researcher'],
      [],
    ]);
  });

  test('the first three comments of somebody who came lately say so; what nobody sees doesn’t count', async () => {
    const article = newArticle();
    const novice = await makeReader(db);
    const removed = await say(article, novice);
    await reject(removed.id);
    for (let index = 0; index < 4; index += 1) await say(article, novice);
    await say(article, bob);
    expect(await badgesUnder(article)).toEqual([['New here'], ['New here'], ['New here'], [], []]);
  });
});

describe('picks', () => {
  test('are marked, and a list of their own: replies too, the latest pick first, page by page', async () => {
    const article = newArticle();
    expect(await readRoots(db, article, 'newest', null)).toMatchObject({ hasPicks: false });
    const root = await say(article);
    const reply = await say(article, bob, root.id);
    await say(article);
    expect((await readRoots(db, article, 'newest', null)).hasPicks).toBe(false);
    const many = await Promise.all(Array.from({ length: 25 }, () => say(article)));
    await feature(root.id, 1_700_000_000_500);
    await feature(reply.id, 1_700_000_000_501);
    // Picked at one moment: then by id.
    for (const { id } of many) await feature(id, 1_700_000_000_000);

    const page = await readRoots(db, article, 'oldest', null);
    expect(page.hasPicks).toBe(true);
    expect(page.comments[0]).toMatchObject({ id: root.id, pick: true, replies: [{ pick: true }] });
    expect(page.comments[1]?.pick).toBe(false);

    const read = async (sort: Sort, cursor: string | null) =>
      readRoots(db, article, sort, cursor === null ? null : decodeCursor(sort, cursor));
    const first = await read('picks', null);
    const second = await read('picks', first.nextCursor);
    const picked = [...first.comments, ...second.comments].map(({ id }) => id);
    expect(picked).toEqual([
      reply.id,
      root.id,
      ...many.map(({ id }) => id).toSorted((a, b) => (a < b ? 1 : -1)),
    ]);
    expect(second.nextCursor).toBeNull();
    expect(first.comments.every(({ replies }) => replies.length === 0)).toBe(true);
  });

  test('one that was taken down is no pick any more, and leaves no trace of having been one', async () => {
    const article = newArticle();
    const root = await say(article);
    await say(article, bob, root.id);
    await feature(root.id, 1_700_000_000_000);
    await reject(root.id);
    expect(await readRoots(db, article, 'picks', null)).toMatchObject({ comments: [], hasPicks: false });
    expect((await readRoots(db, article, 'newest', null)).comments[0]).toMatchObject({
      state: 'removed',
      pick: false,
    });
  });

  test('a place in the list of picks is none in another', () => {
    const cursor = Buffer.from(`1.liked.1700000000000.${randomUUID()}`).toString('base64url');
    expect(decodeCursor('liked', cursor)).toBeNull();
    expect(decodeCursor('picks', cursor)).toBeNull();
  });
});

test('a page costs at most four queries, picks or not', async () => {
  const article = newArticle();
  const root = await say(article);
  await say(article, bob, root.id);
  await feature(root.id, 1_700_000_000_000);
  let asked = 0;
  const counting = {
    $queryRaw: ((...query: Parameters<Db['$queryRaw']>) => {
      asked += 1;
      return db.$queryRaw(...query);
    }) as Db['$queryRaw'],
  };
  for (const sort of ['newest', 'oldest', 'liked', 'picks'] as const) {
    asked = 0;
    await readRoots(counting, article, sort, null);
    expect(asked).toBeLessThanOrEqual(4);
  }
});

test('what came after a comment is told: of what readers see, in the order of time', async () => {
  const article = newArticle();
  const root = await say(article);
  const reply = await say(article, bob, root.id);
  const taken = await say(article);
  const last = await say(article, bob);
  await reject(taken.id);
  await say(newArticle());
  expect(await readNews(db, article, root.id)).toEqual([
    { id: reply.id, rootId: root.id, authorId: bob.id },
    { id: last.id, rootId: last.id, authorId: bob.id },
  ]);
  expect((await readNews(db, article, null)).map(({ id }) => id)).toEqual([root.id, reply.id, last.id]);
  expect(await readNews(db, article, last.id)).toEqual([]);
});

test('what was taken down is told to its author, with the reason, under its article alone', async () => {
  const article = newArticle();
  const kept = await say(article);
  const taken = await say(article);
  const elsewhere = await say(newArticle());
  for (const { id } of [taken, elsewhere]) await reject(id);
  const told = await readRejected(db, ann.id, article, new Date());
  expect(told).toMatchObject([
    { id: taken.id, state: 'rejected', rejection: { reasonCode: 'abuse' }, appeal: 'possible' },
  ]);
  expect(told.map(({ id }) => id)).not.toContain(kept.id);
  expect(await readRejected(db, bob.id, article, new Date())).toEqual([]);
});

test('a reader ignores others and stops: not oneself, not the newsroom, not nobody', async () => {
  expect(code(await ignore(context, ann, bob.id, true))).toBe('ok');
  expect(code(await ignore(context, ann, bob.id, true))).toBe('ok');
  expect(await readIgnored(db, ann.id)).toEqual([{ id: bob.id, name: bob.displayName }]);
  expect(await readIgnored(db, bob.id)).toEqual([]);
  expect(code(await ignore(context, ann, ann.id, true))).toBe('own_account');
  expect(code(await ignore(context, ann, moderator.id, true))).toBe('staff_account');
  expect(code(await ignore(context, ann, randomUUID(), true))).toBe('reader_not_found');
  expect(code(await ignore(context, ann, bob.id, false))).toBe('ok');
  expect(code(await ignore(context, ann, bob.id, false))).toBe('ok');
  expect(await readIgnored(db, ann.id)).toEqual([]);
});
