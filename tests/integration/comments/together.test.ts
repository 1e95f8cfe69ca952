import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createDb, type Db } from '../../../lib/create-db.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { addArticle, wireTo } from '../../support/discussion.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { createReader, type TestReader } from '../../support/reader.ts';

/**
 * Readers and moderators do everything at once, by chance, to a whole instance; then the books are checked. The seed
 * is printed: `TOGETHER_SEED` does the same things again, though not in the same moments.
 */

const seed = Number(process.env.TOGETHER_SEED ?? Date.now() % 1_000_000_000);
const operations = 600;
const atOnce = 24;

let instance: Instance;
let db: Db;
let wire: ReturnType<typeof wireTo>;
let readers: TestReader[];
let moderators: TestReader[];
const articles = ['one', 'two', 'waiting'].map((name) => `together-${name}-${seed}-${process.pid}`);

beforeAll(async () => {
  instance = runningInstance();
  db = createDb(instance.databaseUrl);
  wire = wireTo(instance);
  readers = await Promise.all(Array.from({ length: 40 }, () => createReader(instance.databaseUrl)));
  moderators = await Promise.all(
    Array.from({ length: 4 }, () => createReader(instance.databaseUrl, 'MODERATOR')),
  );
  for (const id of articles)
    await addArticle(instance, id, id.includes('waiting') ? { mode: 'premoderated' } : {});
});
afterAll(() => db.$disconnect());

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function chance(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const made = z.object({ comment: z.looseObject({ id: z.string() }) });
/** What was posted and acknowledged. */
type Acknowledged = { id: string; articleId: string; author: TestReader; clientKey: string };

test(`${operations} things at once, seed ${seed}: no fault, nothing lost, nothing double, every count right`, async () => {
  const random = chance(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const posted: Acknowledged[] = [];
  const faults: string[] = [];
  const seen = new Map<string, number>();
  const note = (what: string, response: Response) => {
    seen.set(`${what} ${response.status}`, (seen.get(`${what} ${response.status}`) ?? 0) + 1);
    if (response.status >= 500) faults.push(`${what}: ${response.status}`);
  };

  const post = async () => {
    const author = random() < 0.15 ? oneOf(moderators) : oneOf(readers);
    const parent = random() < 0.6 && posted.length > 0 ? oneOf(posted) : null;
    const articleId = parent?.articleId ?? oneOf(articles);
    const clientKey = randomUUID();
    const words = random() < 0.05 ? 'Buy viagra' : 'A thought';
    const changed = { clientKey, parentId: parent?.id ?? null, body: `${words}, ${clientKey}` };
    // Some devices send everything twice.
    const responses = await Promise.all(
      Array.from({ length: random() < 0.2 ? 2 : 1 }, () => wire.post(articleId, author, changed)),
    );
    const ids = new Set<string>();
    for (const response of responses) {
      note('post', response);
      if (response.ok) ids.add(made.parse(await response.json()).comment.id);
    }
    expect(ids.size).toBeLessThanOrEqual(1);
    for (const id of ids) posted.push({ id, articleId, author, clientKey });
  };
  const decide = async ({ id }: Acknowledged) => {
    const version = 1 + Math.floor(random() * 3);
    const action = oneOf(['approve', 'reject', 'reject', 'restore']);
    note(
      'decide',
      await wire.decide(id, oneOf(moderators), {
        action,
        version,
        ...(action === 'reject' && { reasonCode: 'spam' }),
      }),
    );
  };
  const acts: [number, (comment: Acknowledged) => Promise<void>][] = [
    [
      0.25,
      async ({ id }) => note('like', await wire.like(id, random() < 0.7 ? 'PUT' : 'DELETE', oneOf(readers))),
    ],
    [
      0.12,
      async ({ id }) => {
        const as = random() < 0.8 ? oneOf(readers) : undefined;
        note('report', await wire.json(`/api/comments/${id}/reports`, { reason: 'abuse' }, { as }));
      },
    ],
    [0.25, decide],
    [
      0.15,
      async ({ id, author }) =>
        note(
          'edit',
          await wire.json(
            `/api/comments/${id}`,
            { body: `Changed, ${randomUUID()}` },
            { method: 'PATCH', as: author },
          ),
        ),
    ],
    [
      0.08,
      async ({ id, author }) =>
        note('withdraw', await wire.send(`/api/comments/${id}`, { method: 'DELETE', as: author })),
    ],
    [0.1, async ({ articleId }) => note('read', await wire.send(`/api/comments?article=${articleId}`))],
    [1, async ({ id }) => note('link', await wire.send(`/api/comments/${id}`))],
  ];
  const act = async () => {
    // Of a few comments a lot, so that things meet.
    const comment = posted.length > 0 && random() < 0.65 ? oneOf(posted.slice(-30)) : null;
    if (!comment) return post();
    let draw = random();
    const [, doIt] = acts.find(([share]) => (draw -= share) < 0) ?? [];
    await doIt?.(comment);
  };

  let left = operations;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        await act();
      }
    }),
  );
  console.log(
    `seed ${seed}:`,
    Array.from(seen, ([what, times]) => `${what} ×${times}`)
      .toSorted()
      .join(', '),
  );

  expect(faults).toEqual([]);
  // Everything happened that can happen, or the rest proves little.
  for (const what of ['post 201', 'like 200', 'report 201', 'decide 200', 'edit 200', 'withdraw 200'])
    expect(seen.has(what), what).toBe(true);
  const kept = await db.comment.findMany({
    where: { articleId: { in: articles } },
    select: { id: true, clientKey: true, authorId: true },
  });
  expect(kept.map(({ id }) => id).toSorted()).toEqual([...new Set(posted.map(({ id }) => id))].toSorted());
  expect(new Set(kept.map(({ authorId, clientKey }) => `${authorId} ${clientKey}`)).size).toBe(kept.length);
  // Each change of a comment is one step from the one before.
  const events = await db.moderationEvent.findMany({
    where: { commentId: { in: kept.map(({ id }) => id) } },
    orderBy: [{ commentId: 'asc' }, { version: 'asc' }],
    select: { commentId: true, version: true, fromStatus: true, toStatus: true },
  });
  for (const [, steps] of Map.groupBy(events, ({ commentId }) => commentId))
    for (const [index, step] of steps.entries())
      expect([step.version, step.fromStatus]).toEqual([index + 1, steps[index - 1]?.toStatus ?? null]);
  expect(await findDrift(db)).toEqual([]);
});
