import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { queueNames } from '#lib/comments/desk-view.ts';
import { nobodyOutside } from '#lib/comments/ports/outside.ts';
import { defaultConfig } from '#lib/comments/policy/config.ts';
import type { Context } from '#lib/comments/service/context.ts';
import { post } from '#lib/comments/service/post.ts';
import { countQueues, readQueue } from '#lib/comments/store/queue.ts';
import { readReplies, readRoots, readThreadAround } from '#lib/comments/store/read.ts';
import type { CommentView } from '#lib/comments/view.ts';
import { createDb, type Db } from '#lib/create-db.ts';
import { query } from '../support/database.ts';
import { addArticle } from '../support/discussion.ts';
import { startInstance, type Instance } from '../support/instance.ts';
import { articleOf, readerId, seedMany, type Many } from '../support/many-comments.ts';
import { startBareSite } from './bare-site.ts';
import { runBench, type Bench } from './bench.ts';
import { bareRoute } from './comments/bare-route.ts';
import { compare, count, heading, interleaved } from './comments/measure.ts';
import { makeOnlyQueues } from './comments/only-queues.ts';

/**
 * `npm run bench:comments`: whether a discussion costs the same however large it is, on 1,000,000 comments with a
 * thread of 10,000, in one run on one machine; and what posting costs through the whole site beside the least that a
 * Next site can do. Prints ratios, and ends with 1 where one of them misses its target.
 *
 * `--small` takes a fiftieth of all that. `--data folder` keeps the instance and its comments there for the next time.
 */
const { small, data } = parseArgs({
  options: { small: { type: 'boolean', default: false }, data: { type: 'string' } },
}).values;
const many: Many = small
  ? { comments: 20_000, thread: 1_000, roots: 1_000, readers: 1_000 }
  : { comments: 1_000_000, thread: 10_000, roots: 10_000, readers: 20_000 };
const rounds = small ? 60 : 200;
const everything = { articleId: null, authorId: null, words: null, name: null };

const began = performance.now();
const tell = (what: string) => console.log(`${((performance.now() - began) / 1000).toFixed(0)} s  ${what}`);

tell('Starting a Gazette …');
await runBench(data, async ({ dataDir, atEnd }) => {
  const started = await startInstance({ dataDir });
  atEnd(() => started.stop());
  const { instance } = started;
  const smallArticles = await seedOnce(instance);
  const db = createDb(instance.databaseUrl);
  atEnd(() => db.$disconnect());
  await reading(db, smallArticles);
  await moderating(db, instance);
  await postingHere(db, instance);
  await postingThere(instance, atEnd);
});

/** Seeds the instance, unless an earlier run has. Gives how many small articles there are. */
async function seedOnce({ dataDir, databaseUrl }: Instance): Promise<number> {
  const marker = join(dataDir, 'bench-comments.json');
  if (existsSync(marker)) {
    const kept = JSON.parse(readFileSync(marker, 'utf8')) as { many: Many; smallArticles: number };
    if (JSON.stringify(kept.many) === JSON.stringify(many)) return kept.smallArticles;
    throw new Error(`${dataDir} has other comments than this run wants: name another folder.`);
  }
  tell(`Writing ${many.comments.toLocaleString('en-GB')} comments …`);
  const smallArticles = await seedMany(databaseUrl, many);
  writeFileSync(marker, JSON.stringify({ many, smallArticles }));
  tell('Written.');
  return smallArticles;
}

/** Ids at places all over a list. */
async function spread(db: Db, articleId: string, replies: boolean): Promise<string[]> {
  const rows = await db.comment.findMany({
    where: { articleId, listed: true, parentId: replies ? { not: null } : null },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const inside = rows.slice(Math.floor(rows.length / 10), -Math.ceil(rows.length / 10));
  return Array.from({ length: 97 }, (_, at) => inside[Math.floor((at * inside.length) / 97)]?.id ?? '');
}

async function reading(db: Db, smallArticles: number): Promise<void> {
  tell('Reading …');
  const at = <T>(list: readonly T[], round: number): T => list[(round * 13) % list.length] as T;
  const place = (id: string) => ({ id, likes: 1 });
  const threads = Array.from({ length: 97 }, (_, n) =>
    articleOf.small(3 * Math.floor((n * smallArticles) / 300)),
  );
  const flat = threads.map((id) => articleOf.small(Number(id.slice(4)) + 1));
  const opened = await db.comment.findMany({
    where: { articleId: { in: threads }, parentId: null },
    select: { id: true, thread: { where: { listed: true }, orderBy: { id: 'asc' }, select: { id: true } } },
  });
  const great = (
    await db.comment.findFirstOrThrow({
      where: { articleId: articleOf.thread, parentId: null },
      select: { id: true },
    })
  ).id;
  const [inThread, inRoots] = await Promise.all([
    spread(db, articleOf.thread, true),
    spread(db, articleOf.roots, false),
  ]);
  const middleOf = ({ thread }: (typeof opened)[number]) => thread[12]?.id ?? thread[0]?.id ?? '';

  const times = await interleaved(
    {
      'small thread': (round) => readReplies(db, at(opened, round).id, null),
      'great thread, first page': () => readReplies(db, great, null),
      'great thread, deep page': (round) => readReplies(db, great, place(at(inThread, round))),
      'small link': (round) => readThreadAround(db, middleOf(at(opened, round))),
      'great link': (round) => readThreadAround(db, at(inThread, round)),
      'small article': (round) => readRoots(db, at(flat, round), 'newest', null),
      ...Object.fromEntries(
        (['newest', 'oldest', 'liked'] as const).flatMap((sort) => [
          [`${sort} first`, () => readRoots(db, articleOf.roots, sort, null)],
          [
            `${sort} deep`,
            (round: number) => readRoots(db, articleOf.roots, sort, place(at(inRoots, round))),
          ],
        ]),
      ),
      'small article with a thread': (round) => readRoots(db, at(threads, round), 'newest', null),
      'article with the great thread': () => readRoots(db, articleOf.thread, 'newest', null),
    },
    rounds,
  );
  const timeOf = (name: string) => (times as Record<string, number>)[name] ?? Number.NaN;
  heading(`A thread of ${many.thread.toLocaleString('en-GB')}`, 'of 25');
  compare('its first page', timeOf('great thread, first page'), timeOf('small thread'), 1.5);
  compare('pages deep in it', timeOf('great thread, deep page'), timeOf('small thread'), 1.5);
  compare('a link into its middle', timeOf('great link'), timeOf('small link'), 1.5);
  compare(
    'the first page of its article',
    timeOf('article with the great thread'),
    timeOf('small article with a thread'),
    1.5,
  );
  heading(`An article with ${many.roots.toLocaleString('en-GB')} threads`, 'of 25');
  for (const sort of ['newest', 'oldest', 'liked']) {
    compare(`${sort}: the first page`, timeOf(`${sort} first`), timeOf('small article'), 1.5);
    compare(`${sort}: pages deep in it`, timeOf(`${sort} deep`), timeOf('small article'), 1.5);
  }

  heading('Statements of a page', '');
  for (const [name, work] of [
    ['threads', (counted: Db) => readRoots(counted, articleOf.thread, 'newest', null)],
    ['replies', (counted: Db) => readReplies(counted, great, place(inThread[40] ?? ''))],
    ['a link', (counted: Db) => readThreadAround(counted, inThread[40] ?? '')],
    ['a list of the desk', (counted: Db) => readQueue(counted, 'held', everything, null)],
  ] as const) {
    let statements = 0;
    const counted = {
      $queryRaw: (...given: Parameters<Db['$queryRaw']>) => {
        statements += 1;
        return db.$queryRaw(...given);
      },
    } as unknown as Db;
    await work(counted);
    count(name, statements, 4);
  }
}

async function moderating(db: Db, { databaseUrl }: Instance): Promise<void> {
  tell('Moderating …');
  const alone = createDb(await makeOnlyQueues(databaseUrl));
  try {
    heading('Lists of the desk', 'alone');
    for (const queue of queueNames) {
      const { full, empty } = await interleaved(
        {
          full: () => readQueue(db, queue, everything, null),
          empty: () => readQueue(alone, queue, everything, null),
        },
        rounds,
      );
      compare(queue, full, empty, 2);
    }
    const { full, empty } = await interleaved(
      { full: () => countQueues(db), empty: () => countQueues(alone) },
      rounds,
    );
    compare('how many wait, up to 500 of each', full, empty, 4);
  } finally {
    await alone.$disconnect();
  }
}

/** Words that no other comment has; of letters alone, as figures could be somebody's telephone number. */
function words(): string {
  const word = () =>
    Array.from({ length: 7 }, () => String.fromCodePoint(97 + Math.floor(Math.random() * 26))).join('');
  return Array.from({ length: 14 }, word).join(' ');
}

async function postingHere(db: Db, instance: Instance): Promise<void> {
  tell('Posting …');
  const context: Context = {
    db,
    rules: async () => ({ ...defaultConfig, rates: [] }),
    outside: nobodyOutside,
    siteUrl: instance.site,
    findArticle: async (articleId) => ({
      articleId,
      headline: `The article ${articleId}`,
      path: `/city/${articleId}`,
      publishedAt: '2026-01-01T00:00:00.000Z',
      authorIds: [],
      article: null,
      section: null,
      site: null,
      moderated: null,
    }),
  };
  const say = async (articleId: string, parentId: string | null, round: number) => {
    const author = { id: readerId(999 - (round % 400)), role: 'READER' as const };
    const result = await post(context, author, {
      articleId,
      parentId,
      body: words(),
      clientKey: randomUUID(),
    });
    if (!result.ok) throw new Error(`A comment was refused: ${result.error.code}`);
    return result.value.comment;
  };
  const great = await db.comment.findFirstOrThrow({
    where: { articleId: articleOf.thread, parentId: null },
    select: { id: true },
  });
  // Each is used once: then it isn't empty any more.
  const empty = await query<{ id: string }>(
    instance.databaseUrl,
    `SELECT article_id AS id FROM article_discussions d WHERE article_id LIKE 'none-%'
      AND NOT EXISTS (SELECT FROM comments c WHERE c.article_id = d.article_id)`,
  );
  const takeEmpty = (): string => {
    const article = empty.pop();
    if (!article) throw new Error(`${instance.dataDir} has no empty articles left: name another folder.`);
    return article.id;
  };
  const openings: CommentView[] = [];
  for (let made = 0; openings.length < rounds * 1.2 + 10; made += 1) {
    const opening = await say(takeEmpty(), null, made);
    if (opening.state === 'visible') openings.push(opening);
  }
  const answer = async (round: number) => {
    const opening = openings[round];
    return opening && say(opening.articleId, opening.id, round);
  };
  const times = await interleaved(
    {
      empty: (round) => say(takeEmpty(), null, round),
      roots: (round) => say(articleOf.roots, null, round),
      'empty thread': answer,
      thread: (round) => say(articleOf.thread, great.id, round),
    },
    rounds,
  );
  heading('Posting, without HTTP', 'into empty');
  compare(`a thread into an article with ${many.roots}`, times.roots, times.empty, 1.3);
  compare(`a reply into a thread of ${many.thread}`, times.thread, times['empty thread'], 1.3);
}

async function postingThere(site: Instance, atEnd: Bench['atEnd']): Promise<void> {
  tell('Posting through the whole site …');
  const named = (kind: string, length: number) =>
    Array.from({ length }, (_, n) => `bench-${kind}-${n}-${Date.now().toString(36)}`);
  // Of what is known of an article for a second, some posts find it and others don't.
  const busy = named('busy', 10);
  const quiet = named('quiet', 200);
  for (const id of [...busy, ...quiet]) await addArticle(site, id);
  const sessions = Array.from({ length: 200 }, (_, n) => ({ reader: readerId(n), token: randomUUID() }));
  for (const { reader, token } of sessions)
    await query(
      site.databaseUrl,
      `INSERT INTO sessions (id, session_token, user_id, expires) VALUES ($1, $2, $3, now() + interval '1 day')`,
      [randomUUID(), token, reader],
    );
  const bare = await startBareSite(bareRoute, { BENCH_DATABASE_URL: site.databaseUrl });
  atEnd(() => bare.stop());
  const sent = async (url: string, body: unknown, headers: Record<string, string>) => {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
    if (response.status !== 201)
      throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  let turn = 0;
  const say = (articleId: string | undefined) => {
    turn += 1;
    const cookie = `next-auth.session-token=${sessions[turn % sessions.length]?.token}`;
    const comment = { articleId, body: words(), clientKey: randomUUID() };
    return sent(`${site.site}/api/comments`, comment, { cookie, origin: site.site });
  };
  // The first comment of all makes an article's row, which is done once.
  for (const id of quiet) await say(id);
  const times = await interleaved(
    {
      bare: () => sent(`${bare.url}/insert`, { key: `bench ${randomUUID()}` }, {}),
      quiet: (round) => say(quiet[round % quiet.length]),
      busy: (round) => say(busy[round % busy.length]),
    },
    rounds * 2,
  );
  heading('Posting, end to end', 'one insert');
  compare('the first comment of a second under an article', times.quiet, times.bare, 2.5);
  compare('one among others', times.busy, times.bare, 2.5);
}
