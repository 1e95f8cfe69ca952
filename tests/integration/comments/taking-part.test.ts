import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import { defaultConfig } from '../../../lib/comments/policy/config.ts';
import type { Result } from '../../../lib/comments/result.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { edit } from '../../../lib/comments/service/edit.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { post } from '../../../lib/comments/service/post.ts';
import { react } from '../../../lib/comments/service/react.ts';
import { report } from '../../../lib/comments/service/report.ts';
import { withdraw } from '../../../lib/comments/service/withdraw.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { decodeCursor } from '../../../lib/comments/store/cursor.ts';
import { readLiked } from '../../../lib/comments/store/reactions.ts';
import { readRoots } from '../../../lib/comments/store/read.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

/** What readers do to comments once they are there: like, report, edit. Over a real PostgreSQL. */

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
  [ann, bob, moderator] = [await makeReader(db), await makeReader(db), await makeReader(db, 'MODERATOR')];
});
afterAll(async () => {
  expect(await findDrift(db)).toEqual([]);
  await database.close();
});

let articles = 0;
const newArticle = () => `taking-part-${(articles += 1)}`;
let texts = 0;
const say = async (articleId = newArticle(), body = `Number ${(texts += 1)} of the thoughts`, author = ann) =>
  value(await post(context, author, { articleId, parentId: null, body, clientKey: freshKey() })).comment;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}
const code = <T>(result: Result<T>) => (result.ok ? 'ok' : result.error.code);
const set = (articleId: string, mode: string) => contextOf(db, { [articleId]: { article: { mode } } });
const stored = (id: string) =>
  db.comment.findUniqueOrThrow({ where: { id }, include: { stats: true, revisions: true, reports: true } });

describe('liking', () => {
  test('counts once however often, and can be taken back', async () => {
    const comment = await say();
    for (let again = 0; again < 2; again += 1)
      expect(value(await react(context, bob, comment.id, true))).toEqual({
        id: comment.id,
        liked: true,
        likes: 1,
      });
    expect(await readLiked(db, comment.articleId, bob.id)).toEqual([comment.id]);
    expect(value(await react(context, moderator, comment.id, true)).likes).toBe(2);
    for (let again = 0; again < 2; again += 1)
      expect(value(await react(context, bob, comment.id, false)).likes).toBe(1);
    expect(await readLiked(db, comment.articleId, bob.id)).toEqual([]);
    const [thread] = (await readRoots(db, comment.articleId, 'newest', null)).comments;
    expect(thread?.likes).toBe(1);
  });

  test('orders threads, those first that most readers like, page after page', async () => {
    const article = newArticle();
    const liked: string[] = [];
    for (let index = 0; index < 30; index += 1) {
      const { id } = await say(article);
      if (index % 7 === 0) liked.push(id);
    }
    for (const [index, id] of liked.entries())
      for (const by of [bob, moderator].slice(0, index === 2 ? 2 : 1))
        value(await react(context, by, id, true));
    const first = await readRoots(db, article, 'liked', null);
    const second = await readRoots(db, article, 'liked', decodeCursor('liked', first.nextCursor ?? ''));
    const all = [...first.comments, ...second.comments];
    expect(all.slice(0, 5).map(({ id }) => id)).toEqual([
      liked[2],
      ...liked.filter((_, index) => index !== 2).toReversed(),
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(30);
    expect(second.nextCursor).toBeNull();
  });

  test('and the opposite, a hundred times at once by a few: the count is the number of those who like it', async () => {
    const comment = await say();
    const readers = await Promise.all(Array.from({ length: 5 }, () => makeReader(db)));
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        react(context, readers[index % 5] ?? bob, comment.id, index % 3 > 0),
      ),
    );
    const { stats } = await stored(comment.id);
    expect(stats?.likes).toBe(await db.reaction.count({ where: { commentId: comment.id } }));
  });

  test('is refused for one’s own, for what nobody sees, and where nothing may change', async () => {
    const comment = await say();
    expect(code(await react(context, ann, comment.id, true))).toBe('own_comment');
    expect(code(await react(context, bob, randomUUID(), true))).toBe('comment_not_found');
    expect(code(await react(set(comment.articleId, 'closed'), bob, comment.id, true))).toBe(
      'discussion_closed',
    );
    expect(code(await react(set(comment.articleId, 'off'), bob, comment.id, true))).toBe('comment_not_found');
    const suspended = await makeReader(db, 'READER', { suspendedUntil: new Date(Date.now() + 60_000) });
    expect(code(await react(context, suspended, comment.id, true))).toBe('account_suspended');
    value(await withdraw(context, ann, comment.id));
    expect(code(await react(context, bob, comment.id, true))).toBe('comment_not_found');
  });
});

describe('reporting', () => {
  const abuse = { reason: 'abuse', note: null } as const;
  const tell = (id: string, by: Reader | string, on = context) =>
    report(on, typeof by === 'string' ? { hash: Buffer.from(by) } : { id: by.id }, id, abuse);

  test('by three readers takes a comment down until a moderator has read it; once each', async () => {
    const comment = await say();
    const readers = await Promise.all(Array.from({ length: 3 }, () => makeReader(db)));
    for (const reader of [...readers.slice(0, 2), ...readers.slice(0, 2)])
      expect(value(await tell(comment.id, reader)).held).toBe(false);
    expect(value(await tell(comment.id, readers[2] ?? bob)).held).toBe(true);
    expect(await stored(comment.id)).toMatchObject({ status: 'HELD', stats: { openReports: 3 } });
    expect((await readRoots(db, comment.articleId, 'newest', null)).total).toBe(0);
    // It isn't there for readers any more, so it can't be reported, and nobody learns why.
    expect(code(await tell(comment.id, bob))).toBe('comment_not_found');
  });

  test('what a moderator approved stays, and the reporters count for less', async () => {
    const [comment, other] = [await say(), await say()];
    const readers = await Promise.all(Array.from({ length: 3 }, () => makeReader(db)));
    for (const reader of readers) value(await tell(comment.id, reader));
    const { version } = await stored(comment.id);
    value(await moderate(context, moderator, comment.id, { action: 'approve', version }));
    expect(await stored(comment.id)).toMatchObject({ status: 'APPROVED', stats: { openReports: 0 } });
    expect((await stored(comment.id)).reports.map(({ upheld }) => upheld)).toEqual([false, false, false]);
    for (const reader of readers) expect(value(await tell(other.id, reader)).held).toBe(false);
    expect((await stored(other.id)).status).toBe('PUBLISHED');
    for (let stranger = 0; stranger < 20; stranger += 1) value(await tell(comment.id, `${stranger}`));
    expect(await stored(comment.id)).toMatchObject({ status: 'APPROVED', stats: { openReports: 20 } });
  });

  test('a moderator who agrees upholds the reports', async () => {
    const comment = await say();
    value(await tell(comment.id, bob));
    value(
      await moderate(context, moderator, comment.id, { action: 'reject', version: 1, reasonCode: 'abuse' }),
    );
    expect(await stored(comment.id)).toMatchObject({
      stats: { openReports: 0 },
      reports: [{ upheld: true }],
    });
  });

  test('one’s own, or what is hidden, is refused; withdrawing ends the reports', async () => {
    const comment = await say();
    expect(code(await tell(comment.id, ann))).toBe('own_comment');
    expect(code(await tell(comment.id, bob, set(comment.articleId, 'off')))).toBe('comment_not_found');
    value(await tell(comment.id, bob, set(comment.articleId, 'closed')));
    value(await withdraw(context, ann, comment.id));
    expect(await stored(comment.id)).toMatchObject({
      stats: { openReports: 0 },
      reports: [{ upheld: null }],
    });
  });

  test('many at once: each counts once, and the comment is held once', async () => {
    const comment = await say();
    const readers = await Promise.all(Array.from({ length: 8 }, () => makeReader(db)));
    const results = await Promise.all([...readers, ...readers].map((reader) => tell(comment.id, reader)));
    expect(results.filter((result) => result.ok && result.value.held)).toHaveLength(1);
    const { status, version, stats, reports } = await stored(comment.id);
    expect([status, version, stats?.openReports]).toEqual(['HELD', 2, reports.length]);
  });
});

describe('editing', () => {
  const change = (id: string, body: string, by = ann, on = context) => edit(on, by, id, body);

  test('shows the new text, says that it was edited, and keeps the earlier one', async () => {
    const comment = await say(newArticle(), 'I think that it is true.');
    const edited = value(await change(comment.id, 'I think that it is not true.')).comment;
    expect(edited).toMatchObject({ state: 'visible', body: 'I think that it is not true.' });
    expect(edited.editedAt).not.toBeNull();
    const { revisions, version } = await stored(comment.id);
    expect([revisions.length, version]).toEqual([2, 2]);
    const [thread] = (await readRoots(db, comment.articleId, 'newest', null)).comments;
    expect(thread).toMatchObject({ body: 'I think that it is not true.', editedAt: edited.editedAt });
  });

  test('the same text changes nothing, however late', async () => {
    const comment = await say(newArticle(), 'As it was.');
    await db.comment.update({ where: { id: comment.id }, data: { createdAt: new Date(0) } });
    expect(value(await change(comment.id, 'As it was.  \n')).comment.editedAt).toBeNull();
    expect((await stored(comment.id)).version).toBe(1);
  });

  test('is over after five minutes', async () => {
    const [late, last] = [await say(), await say()];
    const before = (seconds: number) => new Date(Date.now() - seconds * 1000);
    await db.comment.update({ where: { id: late.id }, data: { createdAt: before(301) } });
    await db.comment.update({ where: { id: last.id }, data: { createdAt: before(270) } });
    expect(code(await change(late.id, 'Too late'))).toBe('edit_over');
    expect(code(await change(last.id, 'Just in time'))).toBe('ok');
  });

  test('is the author’s alone, and tells nobody else what waits', async () => {
    const article = newArticle();
    const comment = await say(article);
    expect(code(await change(comment.id, 'Not mine', bob))).toBe('not_allowed');
    const held = value(
      await post(set(article, 'premoderated'), ann, {
        articleId: article,
        parentId: null,
        body: 'Waits',
        clientKey: freshKey(),
      }),
    ).comment;
    expect(code(await change(held.id, 'Not mine', bob))).toBe('comment_not_found');
    expect(value(await change(held.id, 'Waits, still')).comment).toMatchObject({
      state: 'held',
      body: 'Waits, still',
    });
    value(await withdraw(context, ann, comment.id));
    expect(code(await change(comment.id, 'Gone'))).toBe('illegal_transition');
  });

  test('into what the rules refuse leaves the comment as it is', async () => {
    const comment = await say(newArticle(), 'Harmless.');
    expect(code(await change(comment.id, '[look](javascript:alert(1))'))).toBe('link_not_allowed');
    expect(code(await change(comment.id, ' \n '))).toBe('empty');
    expect(code(await change(comment.id, 'x'.repeat(defaultConfig.maxLength + 1)))).toBe('too_long');
    expect(await stored(comment.id)).toMatchObject({ status: 'PUBLISHED', version: 1, revisionNo: 1 });
  });

  test('into what a moderator should read takes it down, and gives its author the text', async () => {
    const comment = await say(newArticle(), 'Harmless.');
    const reply = value(
      await post(context, bob, {
        articleId: comment.articleId,
        parentId: comment.id,
        body: 'Indeed',
        clientKey: freshKey(),
      }),
    ).comment;
    const edited = value(await change(comment.id, 'My online casino is open.')).comment;
    expect(edited).toMatchObject({ state: 'held', body: 'My online casino is open.' });
    const page = await readRoots(db, comment.articleId, 'newest', null);
    expect(page).toMatchObject({
      total: 1,
      comments: [{ state: 'removed', body: null, replies: [{ id: reply.id }] }],
    });
  });

  test('what a moderator had approved is read again', async () => {
    const comment = await say();
    value(await moderate(context, moderator, comment.id, { action: 'approve', version: 1 }));
    expect(value(await change(comment.id, 'Another text altogether')).comment.state).toBe('held');
    expect((await stored(comment.id)).status).toBe('HELD');
  });

  test('against a moderator who decides at the same moment: one after the other, and nothing twice', async () => {
    for (let round = 0; round < 5; round += 1) {
      // Somebody else each time: who was rejected several times is read first from then on.
      const author = await makeReader(db);
      const comment = await say(newArticle(), `Said in round ${round}`, author);
      const [edited, decided] = await Promise.all([
        change(comment.id, `Changed in round ${round}`, author),
        moderate(context, moderator, comment.id, { action: 'reject', version: 1, reasonCode: 'spam' }),
      ]);
      const { status } = await stored(comment.id);
      expect([code(edited), code(decided), status]).toEqual(
        decided.ok ? ['illegal_transition', 'ok', 'REJECTED'] : ['ok', 'version_conflict', 'PUBLISHED'],
      );
    }
  });
});
