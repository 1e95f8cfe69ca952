import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import type { Context } from '../../../lib/comments/service/context.ts';
import { deleteAccount } from '../../../lib/comments/service/delete-account.ts';
import { eraseAccount } from '../../../lib/comments/service/erase.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { react } from '../../../lib/comments/service/react.ts';
import { report } from '../../../lib/comments/service/report.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import type { Remains } from '../../../lib/comments/store/erase.ts';
import { readRoots } from '../../../lib/comments/store/read.ts';
import {
  contextOf,
  freshKey,
  makeReader,
  say as sayIn,
  startDatabase,
  type TestDatabase,
} from './support.ts';

let database: TestDatabase;
let db: Db;
let context: Context;
let moderator: Reader;
type Reader = Awaited<ReturnType<typeof makeReader>>;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
  context = contextOf(db, { premoderated: { article: { mode: 'premoderated' } } });
  moderator = await makeReader(db, 'MODERATOR');
});
afterAll(async () => {
  await database.close();
});

const say = async (author: Reader, articleId: string, parentId: string | null = null) =>
  (await sayIn(context, author, { articleId, parentId, body: `Secret words ${freshKey()}` })).id;

let article = 0;

/** Somebody who did everything that one can do, and somebody who answered. */
async function somebody() {
  article += 1;
  const here = `erased-${article}`;
  const [ann, bob] = [await makeReader(db), await makeReader(db)];
  const answered = await say(ann, here);
  const answer = await say(bob, here, answered);
  const own = await say(ann, here, answer);
  const alone = await say(ann, here);
  const held = await say(ann, 'premoderated');
  const rejected = await say(ann, here);
  const verdict = { action: 'reject', reasonCode: 'abuse', note: 'Dear Ann', version: 1 } as const;
  await moderate(context, moderator, rejected, verdict);
  await react(context, ann, answer, true);
  await react(context, bob, alone, true);
  await report(context, { id: ann.id }, answer, { reason: 'spam', note: 'Ann thinks so' });
  await report(context, { id: bob.id }, alone, { reason: 'spam', note: null });
  await db.ignore.create({ data: { userId: ann.id, ignoredId: bob.id } });
  await db.session.create({
    data: { userId: ann.id, sessionToken: freshKey(), expires: new Date('2999-01-01') },
  });
  return { here, ann, bob, answered, answer, own, alone, held, rejected };
}

const later = () => new Date(Date.now() + 60_000);

/** Every row of the database that has a word in it. */
async function traces(word: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE $1`,
      `%${word}%`,
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}

describe('deleting an account', () => {
  test.each(['record', 'nothing'] as const)(
    'leaves %s: nobody’s name, address or word',
    async (remains: Remains) => {
      const { here, ann, bob, answered, answer, own, alone, held, rejected } = await somebody();
      expect(await deleteAccount(context, ann.id, remains)).toEqual({
        ok: true,
        value: { email: ann.email },
      });
      expect(await db.session.count({ where: { userId: ann.id } })).toBe(0);
      expect(await db.user.count({ where: { email: ann.email } })).toBe(0);
      expect(await eraseAccount(db, { userId: ann.id, remains }, later())).toBe(true);

      await db.outbox.deleteMany();
      expect(await traces(ann.id)).toEqual([]);
      expect(await traces(ann.displayName ?? '')).toEqual([]);
      expect(await traces('Dear Ann')).toEqual([]);
      expect(
        await db.commentRevision.count({
          where: { commentId: { in: [answered, own, alone, held, rejected] } },
        }),
      ).toBe(0);
      expect(await findDrift(db)).toEqual([]);

      const { comments, total } = await readRoots(db, here, 'oldest', null);
      expect(total).toBe(1);
      expect(comments).toMatchObject([
        {
          id: answered,
          state: 'erased',
          author: null,
          body: null,
          replies: [{ id: answer, author: { id: bob.id } }],
        },
      ]);
      const left = await db.comment.findMany({
        where: { id: { in: [answered, own, alone, held, rejected] } },
      });
      expect(left.map(({ id }) => id).toSorted()).toEqual(
        remains === 'record' ? [answered, own, alone, held, rejected].toSorted() : [answered],
      );
      expect(left.every(({ status, authorId }) => status === 'ERASED' && authorId === null)).toBe(true);
    },
  );

  test('goes on where it was cut off, and again is no harm', async () => {
    const { ann, here } = await somebody();
    for (let count = 0; count < 25; count += 1) await say(ann, here);
    await deleteAccount(context, ann.id, 'record');
    // Its time is over before it begins: nothing of it is lost.
    expect(await eraseAccount(db, { userId: ann.id, remains: 'record' }, new Date(0))).toBe(false);
    let queries = 0;
    const failing = db.$extends({
      query: {
        comment: {
          update: ({ args, query }) => {
            queries += 1;
            if (queries === 30) throw new Error('killed');
            return query(args);
          },
        },
      },
    }) as unknown as Db;
    await expect(eraseAccount(failing, { userId: ann.id, remains: 'record' }, later())).rejects.toThrow(
      'killed',
    );
    const left = await db.comment.count({ where: { authorId: ann.id } });
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(29);
    expect(await findDrift(db)).toEqual([]);
    await Promise.allSettled(
      [1, 2].map(() => eraseAccount(db, { userId: ann.id, remains: 'record' }, later())),
    );
    expect(await eraseAccount(db, { userId: ann.id, remains: 'record' }, later())).toBe(true);
    expect(await db.user.count({ where: { id: ann.id } })).toBe(0);
    expect(await findDrift(db)).toEqual([]);
  });

  test('frees address and name for a new account', async () => {
    const { ann } = await somebody();
    await deleteAccount(context, ann.id, 'nothing');
    await eraseAccount(db, { userId: ann.id, remains: 'nothing' }, later());
    const { email, displayName, displayNameFolded } = ann;
    await db.user.create({ data: { email, displayName, displayNameFolded } });
  });

  test('isn’t for people of the newsroom, the last administrator among them', async () => {
    const admin = await makeReader(db, 'ADMIN');
    for (const person of [admin, moderator])
      expect(await deleteAccount(context, person.id, 'nothing')).toMatchObject({
        error: { code: 'newsroom_account' },
      });
    expect(await db.user.count({ where: { id: admin.id } })).toBe(1);
  });
});
