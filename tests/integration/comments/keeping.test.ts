import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import type { ArticleFacts } from '../../../lib/comments/ports/article.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post } from '../../../lib/comments/service/post.ts';
import { mirrorArticles, reconcile } from '../../../lib/comments/service/reconcile.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { deleteExpired, eraseRejected, forgetReporters } from '../../../lib/comments/store/retention.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

/** What is kept of people and of articles: no longer than it should, and no older than it is. */

let database: TestDatabase;
let db: Db;
const never = new AbortController().signal;
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
});
afterAll(() => database.close());

async function write(articleId: string, body: string): Promise<string> {
  const reader = await makeReader(db);
  const written = await post(contextOf(db), reader, {
    articleId,
    parentId: null,
    body,
    clientKey: freshKey(),
  });
  if (!written.ok) throw new Error(JSON.stringify(written));
  return (await db.comment.findFirstOrThrow({ where: { authorId: reader.id } })).id;
}

const facts = (articleId: string, more: Partial<ArticleFacts> = {}): ArticleFacts => ({
  articleId,
  headline: 'A headline',
  path: `/section/${articleId}`,
  publishedAt: '2026-01-01T00:00:00.000Z',
  article: null,
  section: null,
  site: null,
  ...more,
});

test('a comment taken down is erased after its time, with its record kept; an open appeal keeps it', async () => {
  const moderator = await makeReader(db, 'MODERATOR');
  const [taken, appealed, shown] = [
    await write('keeping', 'This was too harsh'),
    await write('keeping', 'So was this, or was it not'),
    await write('keeping', 'While this one stays'),
  ];
  for (const id of [taken, appealed]) {
    const { version } = await db.comment.findUniqueOrThrow({ where: { id } });
    const rejected = await moderate(contextOf(db), moderator, id, {
      action: 'reject',
      version,
      reasonCode: 'abuse',
    });
    expect(rejected.ok).toBe(true);
  }
  await db.appeal.create({ data: { commentId: appealed, text: 'Please look again', createdAt: new Date() } });

  expect(await eraseRejected(db, { now: daysFromNow(29), days: 30 })).toBe(0);
  expect(await eraseRejected(db, { now: daysFromNow(31), days: 30 })).toBe(1);
  expect(await eraseRejected(db, { now: daysFromNow(31), days: 30 })).toBe(0);
  const of = (id: string) => db.comment.findUniqueOrThrow({ where: { id }, include: { revisions: true } });
  expect(await of(taken)).toMatchObject({ status: 'ERASED', authorId: null, revisions: [] });
  expect((await of(appealed)).revisions).toHaveLength(1);
  expect((await of(shown)).status).toBe('PUBLISHED');
  expect(await db.moderationEvent.count({ where: { commentId: taken, action: 'REJECT' } })).toBe(1);
  expect(await db.decision.count({ where: { commentId: taken } })).toBe(0);
  expect(await findDrift(db)).toEqual([]);
});

test('where a signed-out report came from is forgotten, and the report still counts', async () => {
  const id = await write('reported', 'Somebody will report this');
  const hash = new Uint8Array(randomBytes(32));
  await db.report.create({ data: { commentId: id, reporterHash: hash, reason: 'SPAM' } });
  expect(await forgetReporters(db, { now: daysFromNow(1), days: 30 })).toBe(0);
  expect(await forgetReporters(db, { now: daysFromNow(31), days: 30 })).toBe(1);
  expect(await forgetReporters(db, { now: daysFromNow(31), days: 30 })).toBe(0);
  const report = await db.report.findFirstOrThrow({ where: { commentId: id } });
  expect(report.reporterHash).toHaveLength(16);
  await db.report.deleteMany({ where: { commentId: id } });
});

test('only what is over is deleted', async () => {
  const { id: userId } = await makeReader(db);
  for (const [name, expires] of [
    ['over', daysFromNow(-1)],
    ['open', daysFromNow(1)],
  ] as const) {
    await db.session.create({ data: { sessionToken: name, userId, expires } });
    await db.verificationToken.create({ data: { identifier: name, token: name, expires } });
    await db.rateLimit.create({ data: { key: name, count: 1, resetsAt: expires } });
  }
  expect(await deleteExpired(db, { now: new Date() })).toBe(3);
  expect(await db.session.findMany({ select: { sessionToken: true } })).toEqual([{ sessionToken: 'open' }]);
  expect(await db.verificationToken.findMany({ select: { token: true } })).toEqual([{ token: 'open' }]);
  expect(await db.rateLimit.findMany({ select: { key: true } })).toEqual([{ key: 'open' }]);
});

test('what the CMS changed unheard is set right, once; a moderator’s decision stays', async () => {
  await write('changed', 'A comment under one that changes');
  await write('gone', 'A comment under one that goes');
  await write('same', 'A comment under one that stays');
  await db.articleDiscussion.update({ where: { articleId: 'changed' }, data: { moderatedMode: 'CLOSED' } });
  const asked: string[][] = [];
  const cms = async (ids: readonly string[]) => {
    asked.push([...ids]);
    return ids
      .filter((id) => id !== 'gone')
      .map((id) =>
        id === 'changed' ? facts(id, { headline: 'Another', article: { mode: 'premoderated' } }) : facts(id),
      );
  };
  expect(await reconcile(db, cms, never)).toEqual({ changed: 1, unpublished: 1 });
  expect(asked).toHaveLength(1);
  expect(await db.articleDiscussion.findUniqueOrThrow({ where: { articleId: 'changed' } })).toMatchObject({
    headline: 'Another',
    mode: 'PREMODERATED',
    moderatedMode: 'CLOSED',
  });
  expect(await db.articleDiscussion.findUniqueOrThrow({ where: { articleId: 'gone' } })).toMatchObject({
    mode: 'OFF',
  });
  expect(await reconcile(db, cms, never)).toEqual({ changed: 0, unpublished: 0 });

  // Published again, and told by a webhook; an article without comments gets no row.
  const back = async (ids: readonly string[]) => ids.map((id) => facts(id));
  expect(await mirrorArticles(db, back, ['gone', 'never-discussed'])).toEqual({ changed: 1, unpublished: 0 });
  expect(await db.articleDiscussion.findUnique({ where: { articleId: 'never-discussed' } })).toBeNull();
  expect(await db.articleDiscussion.findUniqueOrThrow({ where: { articleId: 'gone' } })).toMatchObject({
    mode: 'OPEN',
  });
});
