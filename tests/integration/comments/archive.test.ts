import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Found } from '../../../lib/comments/archive/archived.ts';
import { readGazette } from '../../../lib/comments/archive/gazette-lines.ts';
import { Addresses } from '../../../lib/comments/archive/match.ts';
import { readDisqus } from '../../../lib/comments/archive/read-disqus.ts';
import { readWordPress } from '../../../lib/comments/archive/read-wordpress.ts';
import { readText, spool } from '../../../lib/comments/archive/spool.ts';
import { importComments } from '../../../lib/comments/service/import.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { readAll } from '../../../lib/comments/store/exported.ts';
import { readRoots } from '../../../lib/comments/store/read.ts';
import type { Db } from '../../../lib/create-db.ts';
import { contextOf, makeReader, startDatabase, type TestDatabase } from './support.ts';

/** Comments that come from other systems, leave, and come back. Original files, as those systems write them. */

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
});
afterAll(() => database.close());

const file = (name: string) => readText(`${import.meta.dirname}/archive/${name}.xml`);

async function bring(found: AsyncIterable<Found>, { into = db, dryRun = false } = {}) {
  const addresses = new Addresses();
  addresses.add({ id: 'ferry', path: '/news/the-ferry', formerSlugs: [] });
  addresses.add({ id: 'light', path: '/news/the-lighthouse', formerSlugs: ['the-old-name'] });
  const spooled = await spool(found);
  try {
    const { findArticle } = contextOf(into);
    return await importComments(spooled, { db: into, addresses, findArticle, dryRun, now: () => new Date() });
  } finally {
    await spooled.remove();
  }
}

async function exported(from: Db, addresses = true): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readAll(from, { addresses })) lines.push(JSON.stringify(line));
  return lines;
}

const readersSee = (articleId: string) => readRoots(db, articleId, 'oldest', null);

test('a trial says what an import does, and does nothing; a second import adds nothing', async () => {
  await makeReader(db, 'EDITOR', { email: 'editor@example.org' });
  const users = await db.user.count();
  const trial = await bring(readWordPress(file('wordpress')), { dryRun: true });
  expect(trial).toMatchObject({ articles: 1, added: 5, there: 0, accounts: 2 });
  expect(await db.comment.count()).toBe(0);
  expect(await db.user.count()).toBe(users);
  expect(await db.articleDiscussion.count()).toBe(0);

  expect(await bring(readWordPress(file('wordpress')))).toEqual(trial);
  const again = await bring(readWordPress(file('wordpress')));
  expect(again).toMatchObject({ added: 0, there: 5, accounts: 0 });
  expect(await db.comment.count()).toBe(5);
  expect(await findDrift(db)).toEqual([]);

  expect(trial.leftOut).toEqual([
    { key: 'wordpress:harbour.example:4', why: 'it is a pingback, not a comment' },
    { key: 'wordpress:harbour.example:7', why: 'it has no date' },
  ]);
  expect(trial.changed.map(({ key }) => key)).toEqual(['wordpress:harbour.example:6']);
  expect(trial.unmatched).toMatchObject([
    { comments: 1, article: { title: 'An article that did not move' } },
  ]);
});

test('threads, dates, words, authors and statuses are kept', async () => {
  const rows = await db.comment.findMany({
    where: { articleId: 'ferry' },
    orderBy: { id: 'asc' },
    include: { author: true, parent: true, revisions: true },
  });
  const of = (id: number) => rows.find(({ importKey }) => importKey === `wordpress:harbour.example:${id}`);
  expect(rows.map(({ status }) => status)).toEqual([
    'PUBLISHED',
    'PUBLISHED',
    'REJECTED',
    'PUBLISHED',
    'HELD',
  ]);
  expect(of(3)?.parentId).toBe(of(2)?.id);
  expect(of(3)?.createdAt.toISOString()).toBe('2019-05-02T10:00:00.000Z');
  expect(of(3)?.revisions[0]?.source).toBe("I **disagree**.\n\n> It was on time\n\nIt wasn't & never is.");
  expect(of(3)?.author).toMatchObject({ email: 'ben@example.org', emailVerified: null, displayName: null });
  expect(of(8)).toMatchObject({ depth: 2, authorId: null, authorName: 'Dee' });
  // An editor's address that nobody had to prove makes nobody an editor.
  expect(of(6)).toMatchObject({ authorId: null, authorName: 'Chris', parentId: null });

  const { comments, total } = await readersSee('ferry');
  expect(total).toBe(3);
  expect(comments.map(({ author }) => [author?.name, author?.staff, author?.newcomer])).toEqual([
    ['Ann', false, false],
    ['Chris', false, false],
  ]);
  expect(comments[0]?.replies.map(({ author }) => author?.name)).toEqual(['Ben']);
  expect(JSON.stringify(comments)).not.toMatch(/Waiting to be read|Buy|@/);
});

test('what was deleted at Disqus is an empty place over its answers, found by an article’s former address', async () => {
  const report = await bring(readDisqus(file('disqus')));
  expect(report).toMatchObject({ articles: 1, added: 3, leftOut: [], changed: [], unmatched: [] });
  const { comments, total } = await readersSee('light');
  expect(total).toBe(1);
  expect(comments).toMatchObject([
    { state: 'withdrawn', author: null, body: null, replies: [{ body: 'A woman called **Ida**.' }] },
  ]);
  expect(await db.comment.count({ where: { articleId: 'light', status: 'REJECTED' } })).toBe(1);
  expect(await findDrift(db)).toEqual([]);
});

test('what was exported comes back the same in an empty database, and once', async () => {
  const before = await exported(db);
  expect(before).toHaveLength(1 + 2 + 8);
  const other = await startDatabase();
  try {
    const lines = () => readGazette(Readable.from(before));
    expect(await bring(lines(), { into: other.db })).toMatchObject({ added: 8, leftOut: [], changed: [] });
    expect(await exported(other.db)).toEqual(before);
    expect(await bring(lines(), { into: other.db })).toMatchObject({ added: 0, there: 8 });
    // Nor do they come from where they were before.
    expect(await bring(readDisqus(file('disqus')), { into: other.db })).toMatchObject({ added: 0, there: 3 });
    expect(await findDrift(other.db)).toEqual([]);
  } finally {
    await other.close();
  }
});

test('addresses can be left out', async () => {
  const lines = await exported(db, false);
  expect(lines).toHaveLength(11);
  expect(lines.join('\n')).not.toContain('@');
});

test.each([
  ['entities that grow', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><disqus>&b;</disqus>'],
  ['files elsewhere', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><disqus>&f;</disqus>'],
  ['an entity that isn’t there', '<disqus><post>&secret;</post></disqus>'],
  ['what is cut off', '<disqus><post><message>half'],
  ['elements without end in each other', `<disqus><post>${'<a>'.repeat(1000)}`],
])('%s: the file is refused, and nothing is kept', async (_, xml) => {
  await expect(bring(readDisqus(Readable.from([xml])))).rejects.toThrow(/can't be read at line/);
});

test('a file of another system is refused, and not taken for an empty one', async () => {
  await expect(bring(readDisqus(file('wordpress')))).rejects.toThrow(/no threads of Disqus/);
  await expect(bring(readWordPress(file('disqus')))).rejects.toThrow(/no WordPress site/);
});

test('lines that are none of ours are refused with their number', async () => {
  const lines = ['{"type":"gazette-comments","version":1}', '{"type":"comment","status":"ADMIN"}'];
  await expect(bring(readGazette(Readable.from(lines)))).rejects.toThrow(/Line 2/);
});
