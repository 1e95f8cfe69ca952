import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import { appeal } from '../../../lib/comments/service/appeal.ts';
import { moderate } from '../../../lib/comments/service/moderate.ts';
import { withdraw } from '../../../lib/comments/service/withdraw.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { decodeCursor } from '../../../lib/comments/store/cursor.ts';
import { readHistory } from '../../../lib/comments/store/history.ts';
import { contextOf, makeReader, say as sayIn, startDatabase, type TestDatabase } from './support.ts';

/** What readers have of their own: history and appeals. */

let database: TestDatabase;
let db: Db;
let context: ReturnType<typeof contextOf>;
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

const say = async (author: Reader, articleId = 'a') => (await sayIn(context, author, { articleId })).id;
const reject = (id: string) =>
  moderate(context, moderator, id, { action: 'reject', reasonCode: 'abuse', version: 1 });

describe('the history', () => {
  test('has all that one wrote, with where it stands, and nothing of others', async () => {
    const [ann, bob] = [await makeReader(db), await makeReader(db)];
    const visible = await say(ann);
    const held = await say(ann, 'premoderated');
    const rejected = await say(ann);
    const withdrawn = await say(ann);
    await say(bob);
    await reject(rejected);
    await withdraw(context, ann, withdrawn);
    const { entries, nextCursor } = await readHistory(db, ann.id, {}, new Date());
    expect(nextCursor).toBeNull();
    expect(entries).toMatchObject([
      { id: withdrawn, state: 'withdrawn', content: null, appeal: null },
      { id: rejected, state: 'rejected', rejection: { reasonCode: 'abuse' }, appeal: 'possible' },
      { id: held, state: 'held', rejection: null },
      { id: visible, state: 'visible', article: { id: 'a', headline: 'A headline' } },
    ]);
    const from = await readHistory(db, ann.id, { from: held }, new Date());
    expect(from.entries.map(({ id }) => id)).toEqual([held, visible]);
  });

  test('has pages, each comment once', async () => {
    const ann = await makeReader(db);
    const all: string[] = [];
    for (let count = 0; count < 30; count += 1) all.unshift(await say(ann));
    const first = await readHistory(db, ann.id, {}, new Date());
    const after = decodeCursor('history', first.nextCursor ?? '');
    const second = await readHistory(db, ann.id, { after }, new Date());
    expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(all);
    expect(second.nextCursor).toBeNull();
  });
});

describe('an appeal', () => {
  test('is made once, of one’s own rejected comment, and leaves it rejected', async () => {
    const [ann, bob] = [await makeReader(db), await makeReader(db)];
    const id = await say(ann);
    expect(await appeal(context, ann, id, 'Why?')).toMatchObject({ error: { code: 'illegal_transition' } });
    await reject(id);
    expect(await appeal(context, bob, id, 'Why?')).toMatchObject({ error: { code: 'comment_not_found' } });
    expect(await appeal(context, ann, id, ' \u200b ')).toMatchObject({ error: { code: 'empty' } });
    expect(await appeal(context, ann, id, 'x'.repeat(1001))).toMatchObject({ error: { code: 'too_long' } });
    const both = await Promise.all([1, 2].map(() => appeal(context, ann, id, 'It was about the point.')));
    expect(both.map((result) => (result.ok ? 'ok' : result.error.code)).toSorted()).toEqual([
      'appeal_made',
      'ok',
    ]);
    expect(await db.appeal.findUnique({ where: { commentId: id } })).toMatchObject({ granted: null });
    expect(await db.moderationEvent.findMany({ where: { commentId: id, action: 'APPEAL' } })).toMatchObject([
      { actorId: ann.id, fromStatus: 'REJECTED', toStatus: 'REJECTED', version: 3 },
    ]);
    const { entries } = await readHistory(db, ann.id, {}, new Date());
    expect(entries[0]).toMatchObject({ state: 'rejected', appeal: 'waiting' });
    expect(await findDrift(db)).toEqual([]);
  });

  test('is not made after a month', async () => {
    const ann = await makeReader(db);
    const id = await say(ann);
    await reject(id);
    const monthAgo = new Date(Date.now() - 31 * 86_400_000);
    await db.moderationEvent.updateMany({ where: { commentId: id }, data: { createdAt: monthAgo } });
    expect(await appeal(context, ann, id, 'Late')).toMatchObject({ error: { code: 'appeal_over' } });
    expect((await readHistory(db, ann.id, {}, new Date())).entries[0]).toMatchObject({ appeal: 'over' });
  });
});
