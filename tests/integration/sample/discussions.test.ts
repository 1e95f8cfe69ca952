import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDrift } from '#lib/comments/store/counters.ts';
import { readQueue } from '#lib/comments/store/queue.ts';
import { articles } from '#sanity/sample/articles.ts';
import { articleId } from '#sanity/sample/documents.ts';
import { loadDiscussions } from '#sanity/sample/load-discussions.ts';
import { discussed } from '#sanity/sample/pictures/list.ts';
import { everything, startDatabase, type TestDatabase } from '../comments/support.ts';

let database: TestDatabase;
let loadedAt: Date;

beforeAll(async () => {
  database = await startDatabase();
  loadedAt = new Date();
  const loaded = await loadDiscussions({ databaseUrl: database.url, log: () => {} });
  expect(loaded).toMatchObject({ ok: true });
});
afterAll(() => database.close());

test('every article that is to be discussed is, and its count is what readers see', async () => {
  const { db } = database;
  const kept = await db.articleDiscussion.findMany();
  expect(kept.map((row) => row.articleId).sort()).toEqual(
    discussed.map(({ slug }) => articleId(slug)).sort(),
  );
  for (const { slug, mode } of discussed) {
    const row = kept.find((candidate) => candidate.articleId === articleId(slug));
    expect(row, slug).toMatchObject({ mode: mode.toUpperCase() });
    expect(row?.visibleCount, slug).toBeGreaterThanOrEqual(7);
  }
  const total = await db.comment.count();
  expect(total).toBeGreaterThanOrEqual(120);
  expect(total).toBeLessThanOrEqual(190);
});

test('every count is what counting anew gives', async () => {
  expect(await findDrift(database.db)).toEqual([]);
  expect(await database.db.reaction.count()).toBeGreaterThan(100);
});

test('comments came after their article and before now, replies after what they answer, ids in that order', async () => {
  const comments = await database.db.comment.findMany({ orderBy: { id: 'asc' }, include: { parent: true } });
  for (const [i, comment] of comments.entries()) {
    const article = articles.find(({ slug }) => articleId(slug) === comment.articleId);
    const published = loadedAt.getTime() - (article?.hoursAgo ?? 0) * 3_600_000;
    expect(comment.createdAt.getTime()).toBeGreaterThan(published);
    expect(comment.createdAt.getTime()).toBeLessThan(loadedAt.getTime() + 60_000);
    if (comment.parent)
      expect(comment.createdAt.getTime()).toBeGreaterThan(comment.parent.createdAt.getTime());
    const before = comments[i - 1];
    if (before) expect(comment.createdAt.getTime()).toBeGreaterThanOrEqual(before.createdAt.getTime());
    // The first 48 bits of the id are the same time.
    expect(Number.parseInt(comment.id.replaceAll('-', '').slice(0, 12), 16)).toBe(
      comment.createdAt.getTime(),
    );
  }
});

test('moderators find comments that wait, each with its reason', async () => {
  const { comments } = await readQueue(database.db, 'held', everything, null);
  expect(comments.length).toBeGreaterThanOrEqual(2);
  for (const comment of comments) expect(comment.findings.length).toBeGreaterThan(0);
  const ended = await database.db.comment.groupBy({ by: ['status'], _count: true });
  const count = Object.fromEntries(ended.map((row) => [row.status, row._count]));
  expect(count).toMatchObject({ REJECTED: 1, WITHDRAWN: 1 });
  for (const queue of ['reported', 'appeals'] as const)
    expect((await readQueue(database.db, queue, everything, null)).comments).toHaveLength(1);
  expect(await database.db.comment.count({ where: { featuredAt: { not: null } } })).toBe(3);
  expect(await database.db.commentRevision.count({ where: { comment: { status: 'WITHDRAWN' } } })).toBe(0);
});

test('nobody of the sample has an address that mail reaches', async () => {
  const users = await database.db.user.findMany({ include: { accounts: true, sessions: true } });
  expect(users.length).toBeGreaterThanOrEqual(30);
  for (const { email, emailVerified, accounts, sessions } of users) {
    expect(email).toMatch(/@readers\.example\.org$/);
    expect([emailVerified, accounts.length, sessions.length]).toEqual([null, 0, 0]);
  }
});

test('a second load changes nothing', async () => {
  const before = [await database.db.comment.count(), await database.db.user.count()];
  const again = await loadDiscussions({ databaseUrl: database.url, log: () => {} });
  expect(again).toEqual({ ok: false, error: 'comments_not_empty' });
  expect([await database.db.comment.count(), await database.db.user.count()]).toEqual(before);
});
