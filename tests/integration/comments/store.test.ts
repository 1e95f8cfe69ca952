import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../../lib/create-db.ts';
import { Prisma } from '../../../prisma/generated/client.ts';
import { deleteDraft, readDraft, saveDraft } from '../../../lib/comments/drafts.ts';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import type { Result } from '../../../lib/comments/result.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post, type PostInput } from '../../../lib/comments/service/post.ts';
import { withdraw } from '../../../lib/comments/service/withdraw.ts';
import { findDrift, recount } from '../../../lib/comments/store/counters.ts';
import { decodeCursor, type Place } from '../../../lib/comments/store/cursor.ts';
import { newId } from '../../../lib/comments/store/id.ts';
import { doTasks, type Outcome } from '../../../lib/comments/outbox/do-tasks.ts';
import { purge } from '../../../lib/comments/store/purge.ts';
import { readQueue } from '../../../lib/comments/store/queue.ts';
import {
  readOwn,
  readOwnInFull,
  readReplies,
  readRoots,
  readThreadAround,
} from '../../../lib/comments/store/read.ts';
import type { CommentPage, Sort } from '../../../lib/comments/view.ts';
import { everything, contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

/** Comments over a real PostgreSQL. Each test has an article of its own. */

let database: TestDatabase;
let db: Db;
let context: Context;
type Reader = Awaited<ReturnType<typeof makeReader>>;
let reader: Reader;
let moderator: Reader;
let articles = 0;
const newArticle = () => `article-${(articles += 1)}`;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  context = contextOf(db, {
    premoderated: { article: { mode: 'premoderated' } },
    closed: { article: { mode: 'closed' } },
    over: { article: { closesAt: '2026-01-02T00:00:00Z' } },
    sensitive: { article: { sensitivity: 'sensitive' } },
    unpublished: null,
  });
  reader = await makeReader(db);
  moderator = await makeReader(db, 'MODERATOR');
});
afterAll(async () => {
  await database.close();
});

let texts = 0;
const text = () => `A thought of its own, number ${(texts += 1)}`;
const input = (articleId: string, changed: Partial<PostInput> = {}): PostInput => ({
  articleId,
  parentId: null,
  body: text(),
  clientKey: freshKey(),
  ...changed,
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
const code = <T>(result: Result<T>) => (result.ok ? 'ok' : result.error.code);

const say = async (articleId: string, changed: Partial<PostInput> = {}, author: Reader = reader) =>
  value(await post(context, author, input(articleId, changed))).comment;
const decide = (
  id: string,
  action: 'approve' | 'restore' | 'reject',
  version: number,
  by: Reader = moderator,
) =>
  moderate(
    context,
    by,
    id,
    action === 'reject' ? { action, version, reasonCode: 'abuse' } : { action, version },
  );

/** Rows as they would be after a long discussion, made faster than by posting. */
async function fill(articleId: string, roots: number, repliesEach: number): Promise<string[]> {
  await say(articleId);
  await db.$executeRaw`DELETE FROM moderation_events WHERE comment_id IN (SELECT id FROM comments WHERE article_id = ${articleId})`;
  await db.comment.deleteMany({ where: { articleId } });
  const at = new Date('2026-03-01T00:00:00Z');
  const rows: { id: string; rootId: string; parentId: string | null }[] = [];
  for (let root = 0; root < roots; root += 1) {
    const id = newId(at);
    rows.push({ id, rootId: id, parentId: null });
    for (let reply = 0; reply < repliesEach; reply += 1)
      rows.push({ id: newId(at), rootId: id, parentId: id });
  }
  for (let from = 0; from < rows.length; from += 2000) {
    const part = rows.slice(from, from + 2000);
    await db.comment.createMany({
      data: part.map((row) => ({
        ...row,
        articleId,
        authorId: reader.id,
        depth: row.parentId ? 1 : 0,
        status: 'PUBLISHED' as const,
        listed: true,
        clientKey: row.id,
        requestHash: Buffer.from(''),
        bodyHash: Buffer.from(row.id),
        createdAt: at,
      })),
    });
    await db.commentRevision.createMany({
      data: part.map(({ id }) => ({
        commentId: id,
        no: 1,
        source: `Text of ${id}`,
        bodyHash: Buffer.from(id),
        createdAt: at,
      })),
    });
    await db.commentStats.createMany({
      data: part.map(({ id, parentId }) => ({
        commentId: id,
        articleId,
        isRootListed: parentId === null,
        visibleReplies: parentId === null ? repliesEach : 0,
      })),
    });
  }
  await db.articleDiscussion.update({ where: { articleId }, data: { visibleCount: rows.length } });
  return rows.filter((row) => row.parentId === null).map((row) => row.id);
}

/** How many queries `work` makes. */
async function countQueries<T>(
  work: (reads: Pick<Db, '$queryRaw'>) => Promise<T>,
): Promise<{ queries: number; result: T }> {
  let queries = 0;
  const reads = {
    $queryRaw: ((...args: Parameters<Db['$queryRaw']>) => {
      queries += 1;
      return db.$queryRaw(...args);
    }) as Db['$queryRaw'],
  };
  const result = await work(reads);
  return { queries, result };
}

describe('posting', () => {
  test('a comment is there at once, as it was written', async () => {
    const article = newArticle();
    const comment = await say(article, { body: 'Well *said*, 👍\r\n' });
    expect(comment).toMatchObject({
      articleId: article,
      parentId: null,
      rootId: comment.id,
      state: 'visible',
      body: 'Well *said*, 👍',
      author: { id: reader.id, name: reader.displayName, staff: false },
    });
    const page = await readRoots(db, article, 'newest', null);
    expect(page).toMatchObject({ total: 1, nextCursor: null });
    expect(page.comments[0]).toMatchObject({ id: comment.id, replies: [], replyCount: 0 });
    expect(Math.abs(Date.parse(comment.createdAt) - Date.now())).toBeLessThan(60_000);
  });

  test('a reply names whom it answers where that isn’t the root', async () => {
    const article = newArticle();
    const root = await say(article);
    const reply = await say(article, { parentId: root.id }, moderator);
    const deeper = await say(article, { parentId: reply.id });
    expect(reply).toMatchObject({ parentId: root.id, rootId: root.id, inReplyTo: null });
    expect(deeper).toMatchObject({
      parentId: reply.id,
      rootId: root.id,
      inReplyTo: { id: reply.id, name: moderator.displayName },
    });
    const [thread] = (await readRoots(db, article, 'newest', null)).comments;
    expect(thread?.replies.map(({ id }) => id)).toEqual([reply.id, deeper.id]);
    expect(thread?.replyCount).toBe(2);
  });

  test('a chain of 30 replies is kept, at most 8 deep', async () => {
    const article = newArticle();
    const root = await say(article);
    let parentId = root.id;
    for (let reply = 0; reply < 30; reply += 1) parentId = (await say(article, { parentId }, moderator)).id;
    const { _max, _count } = await db.comment.aggregate({
      where: { articleId: article },
      _max: { depth: true },
      _count: true,
    });
    expect(_max.depth).toBe(8);
    expect(_count).toBe(31);
    expect((await readRoots(db, article, 'newest', null)).comments[0]?.replyCount).toBe(30);
  });

  test('articles that aren’t published, or closed, take none', async () => {
    expect(code(await post(context, reader, input('unpublished')))).toBe('article_not_found');
    expect(code(await post(context, reader, input('closed')))).toBe('discussion_closed');
    expect(code(await post(context, reader, input('over')))).toBe('discussion_closed');
  });

  test('an older answer of the CMS never replaces a newer one', async () => {
    const article = newArticle();
    await say(article);
    const late = post(
      {
        ...context,
        findArticle: async (id) => {
          const open = await context.findArticle(id);
          // Meanwhile an editor closes the discussion, and somebody else's request hears of it first.
          await post(contextOf(db, { [article]: { article: { mode: 'closed' } } }), reader, input(article));
          return open;
        },
      },
      reader,
      input(article),
    );
    expect(code(await late)).toBe('discussion_closed');
  });

  test('parents that are elsewhere, unknown or not visible can’t be answered, and look the same', async () => {
    const article = newArticle();
    const elsewhere = await say(newArticle());
    const gone = await say(article);
    value(await withdraw(context, reader, gone.id));
    const held = await say('premoderated');
    for (const parentId of [elsewhere.id, gone.id, randomUUID()])
      expect(code(await post(context, reader, input(article, { parentId })))).toBe('parent_unavailable');
    expect(code(await post(context, reader, input('premoderated', { parentId: held.id })))).toBe(
      'parent_unavailable',
    );
  });

  test('a refused attempt makes no comment, keeps no text, and is remembered with every reason', async () => {
    const article = newArticle();
    const body = `[a](javascript:alert(1))${'x'.repeat(6000)}`;
    expect(code(await post(context, reader, input(article, { body })))).toBe('too_long');
    expect(await db.comment.count({ where: { articleId: article } })).toBe(0);
    const decision = await db.decision.findFirstOrThrow({ where: { articleId: article } });
    expect(decision).toMatchObject({ verdict: 'REJECT', authorId: reader.id, commentId: null });
    expect(JSON.stringify(decision.findings)).toContain('linkScheme');
    expect(JSON.stringify(decision)).not.toContain('xxx');
    expect(decision.expiresAt?.getTime()).toBeGreaterThan(Date.now());
  });

  test('whoever is too fast is told so, and fills nothing', async () => {
    const hasty = await makeReader(db);
    const article = newArticle();
    const slow: Context = {
      ...context,
      rules: async () => ({ ...defaultConfig, rates: [{ count: 3, seconds: 60 }] }),
    };
    for (let index = 0; index < 3; index += 1) value(await post(slow, hasty, input(article)));
    const before = await db.decision.count();
    expect(code(await post(slow, hasty, input(article)))).toBe('rate_limited');
    expect(await db.decision.count()).toBe(before);
  });

  test('a suspended account posts nothing', async () => {
    const suspended = await makeReader(db, 'READER', { suspendedUntil: new Date(Date.now() + 60_000) });
    expect(code(await post(context, suspended, input(newArticle())))).toBe('account_suspended');
  });
});

describe('one key, one comment', () => {
  test('20 times at once', async () => {
    const article = newArticle();
    const same = input(article);
    const results = await Promise.all(Array.from({ length: 20 }, () => post(context, reader, same)));
    expect(new Set(results.map((result) => value(result).comment.id)).size).toBe(1);
    expect(results.filter((result) => value(result).created)).toHaveLength(1);
    expect((await readRoots(db, article, 'newest', null)).total).toBe(1);
  });

  test('with another text it is refused, and for another author it is another key', async () => {
    const article = newArticle();
    const first = input(article);
    value(await post(context, reader, first));
    expect(code(await post(context, reader, { ...first, body: 'Something else' }))).toBe('client_key_reused');
    expect(value(await post(context, moderator, first)).created).toBe(true);
  });

  test('20 authors at once on one article: each comment counts once', async () => {
    const article = newArticle();
    const authors = await Promise.all(Array.from({ length: 20 }, () => makeReader(db)));
    await Promise.all(authors.map((author) => post(context, author, input(article)).then(value)));
    expect((await readRoots(db, article, 'newest', null)).total).toBe(20);
    expect(await findDrift(db)).toEqual([]);
  });
});

describe('what others see of a comment that waits', () => {
  test('nothing; its author sees it', async () => {
    const article = newArticle();
    const premoderating = contextOf(db, { [article]: { article: { mode: 'premoderated' } } });
    const { comment } = value(await post(premoderating, reader, input(article, { body: 'A waiting word' })));
    expect(comment).toMatchObject({ state: 'held', body: 'A waiting word' });
    expect(await readRoots(db, article, 'newest', null)).toEqual({
      comments: [],
      nextCursor: null,
      total: 0,
      hasPicks: false,
    });
    expect(await readReplies(db, comment.id, null)).toEqual({ comments: [], nextCursor: null });
    expect(await readThreadAround(db, comment.id)).toBeNull();
    expect(await readOwn(db, article, moderator.id, 5)).toEqual({ comments: [], mine: [], editable: [] });
    expect((await readOwn(db, article, reader.id, 0)).comments.map(({ id }) => id)).toEqual([comment.id]);

    const queued = (await readQueue(db, 'held', everything, null)).comments.find(
      ({ id }) => id === comment.id,
    );
    expect(queued).toMatchObject({
      version: 1,
      status: 'HELD',
      findings: [{ code: 'premoderated_discussion' }],
    });
    value(await decide(comment.id, 'approve', 1));
    expect(await readRoots(db, article, 'newest', null)).toMatchObject({
      total: 1,
      comments: [{ state: 'visible' }],
    });
    expect(await readOwn(db, article, reader.id, 0)).toEqual({
      comments: [],
      mine: [comment.id],
      editable: [],
    });
  });

  test('an author’s own are read at once: what waits, then what others see, nobody else’s', async () => {
    const article = newArticle();
    const premoderating = contextOf(db, { [article]: { article: { mode: 'premoderated' } } });
    const waiting = async () =>
      value(await post(premoderating, reader, input(article, { body: text() }))).comment.id;
    const [first, second] = [await waiting(), await waiting()];
    const seen = [(await say(article)).id, (await say(article)).id];
    await say(article, {}, moderator);
    value(await withdraw(context, reader, (await say(article)).id));
    const { queries, result } = await countQueries((reads) => readOwnInFull(reads, article, reader.id));
    expect(queries).toBe(1);
    expect(result.map(({ id, state }) => [id, state])).toEqual([
      [second, 'held'],
      [first, 'held'],
      [seen[1], 'visible'],
      [seen[0], 'visible'],
    ]);
    expect(result.every(({ body }) => body !== null)).toBe(true);
  });

  test('a newcomer waits where the article is sensitive, a moderator doesn’t', async () => {
    const newcomer = await makeReader(db);
    expect((await say('sensitive', {}, newcomer)).state).toBe('held');
    expect((await say('sensitive', {}, moderator)).state).toBe('visible');
  });
});

describe('withdrawing', () => {
  test('takes the text away at once, also from the database', async () => {
    const article = newArticle();
    const comment = await say(article, { body: 'A regretted word' });
    const { comment: after } = value(await withdraw(context, reader, comment.id));
    expect(after).toMatchObject({ state: 'withdrawn', body: null, content: null, author: null });
    expect(await readRoots(db, article, 'newest', null)).toMatchObject({ comments: [], total: 0 });
    expect(await db.commentRevision.count({ where: { commentId: comment.id } })).toBe(0);
    expect(code(await withdraw(context, reader, comment.id))).toBe('ok');
    expect(await db.moderationEvent.count({ where: { commentId: comment.id, action: 'WITHDRAW' } })).toBe(1);
  });

  test('under visible replies a tombstone stays, until the last of them goes', async () => {
    const article = newArticle();
    const root = await say(article, { body: 'A regretted root' });
    const reply = await say(article, { parentId: root.id }, moderator);
    value(await withdraw(context, reader, root.id));
    const page = await readRoots(db, article, 'newest', null);
    expect(page).toMatchObject({
      total: 1,
      comments: [{ id: root.id, state: 'withdrawn', author: null, body: null }],
    });
    expect(JSON.stringify(page)).not.toContain('regretted');
    expect((await readThreadAround(db, reply.id))?.thread.replies.map(({ id }) => id)).toEqual([reply.id]);
    value(await withdraw(context, moderator, reply.id));
    expect(await readRoots(db, article, 'newest', null)).toMatchObject({ comments: [], total: 0 });
    expect(await findDrift(db)).toEqual([]);
  });

  test('is for the author alone, and tells nobody of what they can’t see', async () => {
    const comment = await say(newArticle());
    const held = await say('premoderated');
    expect(code(await withdraw(context, moderator, comment.id))).toBe('not_allowed');
    expect(code(await withdraw(context, moderator, held.id))).toBe('comment_not_found');
    expect(code(await withdraw(context, moderator, randomUUID()))).toBe('comment_not_found');
  });
});

describe('moderating', () => {
  test('readers and contributors can’t, and don’t learn what there is', async () => {
    const comment = await say(newArticle());
    expect(code(await decide(comment.id, 'reject', 1, reader))).toBe('not_allowed');
    expect(code(await decide(randomUUID(), 'reject', 1, reader))).toBe('not_allowed');
    const contributor = await makeReader(db, 'CONTRIBUTOR');
    expect(code(await decide(comment.id, 'reject', 1, contributor))).toBe('not_allowed');
  });

  test('rejecting a root leaves its replies under a tombstone; restoring brings it back', async () => {
    const article = newArticle();
    const root = await say(article, { body: 'A rejected root' });
    await say(article, { parentId: root.id });
    value(await decide(root.id, 'reject', 1));
    const page = await readRoots(db, article, 'newest', null);
    expect(page).toMatchObject({
      total: 1,
      comments: [{ state: 'removed', body: null, author: null, replyCount: 1 }],
    });
    expect(JSON.stringify(page)).not.toContain('rejected root');
    value(await decide(root.id, 'restore', 2));
    expect(await readRoots(db, article, 'newest', null)).toMatchObject({
      total: 2,
      comments: [{ state: 'visible', body: 'A rejected root' }],
    });
    expect(await findDrift(db)).toEqual([]);
  });

  test('of two moderators at once, one acts and the other hears who did', async () => {
    const other = await makeReader(db, 'EDITOR');
    const comment = await say('premoderated');
    const results = await Promise.all([
      decide(comment.id, 'approve', 1),
      decide(comment.id, 'reject', 1, other),
    ]);
    expect(results.map(code).toSorted()).toEqual(['ok', 'version_conflict']);
    const winner = results[0]?.ok ? moderator : other;
    const lost = results.find((result) => !result.ok);
    expect(lost?.ok === false && lost.error.message).toContain(winner.displayName);
  });

  test('what can’t be done is said so', async () => {
    const comment = await say(newArticle());
    expect(code(await decide(comment.id, 'restore', 1))).toBe('illegal_transition');
    value(await withdraw(context, reader, comment.id));
    expect(code(await decide(comment.id, 'approve', 2))).toBe('illegal_transition');
  });

  test('a reply and the rejection of its parent at the same moment leave every count right', async () => {
    for (let round = 0; round < 10; round += 1) {
      const article = newArticle();
      const root = await say(article);
      const [reply, rejection] = await Promise.all([
        post(context, moderator, input(article, { parentId: root.id })),
        decide(root.id, 'reject', 1),
      ]);
      expect(rejection.ok).toBe(true);
      expect(['ok', 'parent_unavailable']).toContain(code(reply));
      const page = await readRoots(db, article, 'newest', null);
      expect(page.total).toBe(reply.ok ? 1 : 0);
      expect(page.comments).toHaveLength(reply.ok ? 1 : 0);
    }
    expect(await findDrift(db)).toEqual([]);
  });
});

test('after anything that can happen, in any order, every count is right', async () => {
  const step = fc.record({
    what: fc.constantFrom('post', 'reply', 'reply', 'withdraw', 'approve', 'reject', 'restore'),
    pick: fc.nat(30),
    held: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const article = newArticle();
      const ids: string[] = [];
      for (const { what, pick, held } of steps) {
        const target = ids[pick % Math.max(ids.length, 1)];
        const mode = held ? 'premoderated' : 'open';
        const posting = contextOf(db, { [article]: { article: { mode } } });
        if (what === 'post' || (what === 'reply' && target)) {
          const parentId = what === 'reply' && target ? target : null;
          const result = await post(posting, reader, input(article, { parentId }));
          if (result.ok) ids.push(result.value.comment.id);
        } else if (target && what === 'withdraw') {
          await withdraw(context, reader, target);
        } else if (target && (what === 'approve' || what === 'reject' || what === 'restore')) {
          const { version } = await db.comment.findUniqueOrThrow({ where: { id: target } });
          await decide(target, what, version);
        }
      }
      expect(await findDrift(db)).toEqual([]);
      const listed = await collect(article, 'oldest');
      expect(listed.filter(({ state }) => state === 'visible')).toHaveLength(listed[0]?.total ?? 0);
    }),
    { numRuns: 15 },
  );
}, 240_000);

test('counts that are wrong are found, named and set right; those that are right are left alone', async () => {
  const article = newArticle();
  const [root = ''] = await fill(article, 2, 3);
  await db.$executeRaw`
    UPDATE comment_stats SET likes = 7, visible_replies = 1, open_reports = 2, is_root_listed = false
    WHERE comment_id = ${root}::uuid`;
  await db.$executeRaw`UPDATE article_discussions SET visible_count = 99 WHERE article_id = ${article}`;
  await db.$executeRaw`UPDATE comments SET status = 'REJECTED', listed = false WHERE id = ${root}::uuid`;
  const drift = await findDrift(db);
  expect(drift).toContainEqual({ what: 'visible_count', id: article, kept: 99, counted: 7 });
  expect(drift).toContainEqual({ what: 'listed', id: root, kept: 0, counted: 1 });
  expect(drift.filter(({ id }) => id === root)).toHaveLength(4);

  expect((await recount(db)).articles).toBe(1);
  expect(await findDrift(db)).toEqual([]);
  expect(await recount(db)).toEqual({ mended: 0, articles: 0 });
});

/** Every comment of an article as a reader pages through it, with the total that the first page said. */
async function collect(articleId: string, sort: Sort) {
  const found: { id: string; state: string; total: number }[] = [];
  let after: Place | null = null;
  let total: number | null = null;
  for (;;) {
    const page: CommentPage = await readRoots(db, articleId, sort, after);
    total ??= page.total;
    for (const thread of page.comments) {
      found.push({ id: thread.id, state: thread.state, total });
      let cursor = thread.repliesCursor;
      const replies = [...thread.replies];
      while (cursor) {
        const more = await readReplies(db, thread.id, decodeCursor('replies', cursor));
        replies.push(...more.comments);
        cursor = more.nextCursor;
      }
      for (const reply of replies) found.push({ id: reply.id, state: reply.state, total });
    }
    if (!page.nextCursor) return found;
    after = decodeCursor(sort, page.nextCursor);
  }
}

describe('reading', () => {
  test('pages hold everything once, in order, both ways, also while others write', async () => {
    const article = newArticle();
    const roots = await fill(article, 60, 5);
    expect((await collect(article, 'oldest')).map(({ id }) => id).filter((id) => roots.includes(id))).toEqual(
      roots,
    );
    const first = await readRoots(db, article, 'newest', null);
    await say(article);
    const second = await readRoots(db, article, 'newest', decodeCursor('newest', first.nextCursor ?? ''));
    const seen = [...first.comments, ...second.comments].map(({ id }) => id);
    expect(seen).toEqual(roots.toReversed().slice(0, 50));
    expect(new Set((await collect(article, 'newest')).map(({ id }) => id)).size).toBe(361);
  });

  test('a page is at most 4 queries, in a thread of ten and of ten thousand', async () => {
    const small = newArticle();
    const large = newArticle();
    await fill(small, 2, 4);
    const roots = await fill(large, 100, 99);
    for (const article of [small, large]) {
      const { queries, result } = await countQueries((reads) => readRoots(reads, article, 'newest', null));
      expect(queries).toBeLessThanOrEqual(4);
      for (const thread of result.comments) expect(thread.replies).toHaveLength(3);
    }
    const last = roots[50] ?? '';
    const replies = await readReplies(db, last, null);
    expect(replies.comments).toHaveLength(25);
    const middle = (await readReplies(db, last, decodeCursor('replies', replies.nextCursor ?? '')))
      .comments[10];
    const { queries, result } = await countQueries((reads) => readThreadAround(reads, middle?.id ?? ''));
    expect(queries).toBeLessThanOrEqual(4);
    expect(result?.thread.id).toBe(last);
    expect(result?.thread.replies[5]?.id).toBe(middle?.id);
    expect(result?.earlier).toBe(true);
  });

  test('a list reads a few rows of each table, however many there are', async () => {
    const article = newArticle();
    const roots = await fill(article, 500, 20);
    await db.$executeRawUnsafe('ANALYZE');
    const most: number[] = [];
    const reads = {
      $queryRaw: (async (...args: Parameters<Db['$queryRaw']>) => {
        const [strings, ...values] = args;
        if (!('raw' in strings)) throw new Error('not a template');
        const { sql, values: flat } = Prisma.sql(strings, ...values);
        let place = 0;
        const numbered = sql.replaceAll('?', () => `$${(place += 1)}`);
        const explained = await db.$queryRawUnsafe(`EXPLAIN (ANALYZE, FORMAT JSON) ${numbered}`, ...flat);
        most.push(mostRows(planShape.parse(explained)[0]['QUERY PLAN'][0].Plan));
        return db.$queryRaw(...args);
      }) as Db['$queryRaw'],
    };
    const middle = roots[250] ?? '';
    await readRoots(reads, article, 'newest', null);
    await readRoots(reads, article, 'oldest', { id: middle, likes: 0 });
    await readRoots(reads, article, 'liked', { id: middle, likes: 3 });
    await readRoots(reads, article, 'picks', null);
    await readReplies(reads, middle, null);
    await readThreadAround(reads, middle);
    await readQueue(reads, 'held', everything, null);
    expect(most.length).toBeGreaterThan(8);
    // A page has a hundred comments, and of a newcomer's three earlier ones are counted.
    for (const rows of most) expect(rows).toBeLessThan(400);
  });
});

type Plan = {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number | undefined;
  Plans?: Plan[] | undefined;
};
const plan: z.ZodType<Plan> = z.lazy(() =>
  z.object({
    'Actual Rows': z.number(),
    'Actual Loops': z.number(),
    'Rows Removed by Filter': z.number().optional(),
    Plans: z.array(plan).optional(),
  }),
);
const planShape = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: plan })]) })]);

/** The most rows that any step of a plan handled. */
function mostRows(step: Plan): number {
  const own = (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops'];
  return Math.max(own, ...(step.Plans ?? []).map(mostRows));
}

const refreshAll = (refresh: (articleId: string) => Outcome) =>
  doTasks(db, {
    'comments.changed': { run: ({ articleId }) => refresh(articleId), atMost: 100, seconds: 30 },
  });

describe('outside work', () => {
  test('is noted with the change, done once, and kept for later where it fails', async () => {
    await refreshAll(() => undefined);
    const article = newArticle();
    await say(article);
    await say('premoderated');
    const failing = await refreshAll(() => {
      throw new Error('out of order');
    });
    expect(failing).toBe(0);
    const waiting = await db.outbox.findMany({ where: { kind: 'comments.changed', doneAt: null } });
    expect(waiting).toMatchObject([
      { attempts: 1, lastError: 'Error: out of order', payload: { articleId: article } },
    ]);
    await db.outbox.updateMany({ data: { availableAt: new Date(0) } });
    const done: string[] = [];
    const work = () => refreshAll((id) => void done.push(id));
    await Promise.all([work(), work(), work()]);
    expect(done).toEqual([article]);
  });
});

describe('drafts of readers without JavaScript', () => {
  const draft = {
    articleId: 'a',
    parentId: null,
    body: 'Half a thought',
    clientKey: 'key-of-a-draft',
    errorCode: 'too_long' as const,
  };

  test('are found by their token alone, which the database doesn’t have', async () => {
    const token = await saveDraft(db, draft, null);
    expect(await readDraft(db, token)).toEqual(draft);
    expect(await readDraft(db, 'another')).toBeNull();
    const [row] = await db.commentDraft.findMany();
    expect(Buffer.from(row?.tokenHash ?? []).toString('base64url')).not.toBe(token);
    const next = await saveDraft(db, { ...draft, body: 'A whole one' }, token);
    expect(await readDraft(db, token)).toBeNull();
    await deleteDraft(db, next);
    expect(await readDraft(db, next)).toBeNull();
  });

  test('last a day', async () => {
    const token = await saveDraft(db, draft, null);
    await db.commentDraft.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await readDraft(db, token)).toBeNull();
  });
});

describe('what has served its time', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000 + 60_000);
  const ofPages = { kind: 'comments.changed' };
  const counts = async () => ({
    done: await db.outbox.count({ where: { ...ofPages, doneAt: { not: null } } }),
    due: await db.outbox.count({ where: { ...ofPages, doneAt: null } }),
    refused: await db.decision.count({ where: { verdict: 'REJECT' } }),
    kept: await db.decision.count({ where: { verdict: { not: 'REJECT' } } }),
    drafts: await db.commentDraft.count(),
  });

  test('goes: done tasks and drafts after a day, refusals after 30; all else stays', async () => {
    await purge(db, inDays(365), 100_000);
    await refreshAll(() => undefined);
    await purge(db, inDays(365), 100_000);
    const article = newArticle();
    const comment = await say(article);
    await refreshAll(() => undefined);
    await say(article);
    await post(context, reader, input(article, { body: ' ' }));
    await saveDraft(
      db,
      { articleId: article, parentId: null, body: 'Half', clientKey: 'key-of-half', errorCode: null },
      null,
    );
    const all = await counts();
    expect(all).toMatchObject({ done: 1, due: 1, refused: 1, drafts: 1 });

    expect(await purge(db, new Date())).toBe(0);
    expect(await counts()).toEqual(all);
    expect(await purge(db, inDays(1))).toBe(2);
    expect(await counts()).toEqual({ ...all, done: 0, drafts: 0 });
    expect(await purge(db, inDays(29))).toBe(0);
    expect(await purge(db, inDays(30))).toBe(1);
    expect(await counts()).toEqual({ ...all, done: 0, drafts: 0, refused: 0 });
    expect((await readRoots(db, article, 'oldest', null)).comments[0]?.id).toBe(comment.id);
  });

  test('goes a few rows at a time, each once, also where two begin together', async () => {
    const article = newArticle();
    for (let index = 0; index < 5; index += 1) await post(context, reader, input(article, { body: ' ' }));
    const before = (await counts()).refused;
    await refreshAll(() => undefined);
    await purge(db, inDays(2), 100_000);
    expect(await purge(db, inDays(30), 2)).toBe(2);
    const gone = await Promise.all([purge(db, inDays(30), 2), purge(db, inDays(30), 2)]);
    expect(gone[0] + gone[1]).toBe(before - (await counts()).refused - 2);
    await purge(db, inDays(30));
    expect((await counts()).refused).toBe(0);
  });
});
