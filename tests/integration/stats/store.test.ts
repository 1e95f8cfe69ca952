import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDb } from '#lib/create-db.ts';
import { addViews, forgetOldHours, rankByViews, readViews } from '#lib/stats/store.ts';
import { startDatabase, type TestDatabase } from '../comments/support.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.$executeRaw`TRUNCATE article_views, article_views_by_hour`;
});

const now = new Date('2026-11-27T09:30:00Z');
/** The start of the hour that many hours ago. */
const ago = (hours: number) => new Date(Date.parse('2026-11-27T09:00:00Z') - hours * 3_600_000);
const viewed = (articleId: string, hours: number, views: number) => ({ articleId, hour: ago(hours), views });
const ranked = () => rankByViews(database.db, now, 5);

test('what servers count at once adds up, whatever the order of their articles', async () => {
  const { db } = database;
  const servers = [db, createDb(database.url), createDb(database.url)];
  const ids = Array.from({ length: 40 }, (_, i) => `article-${i}`);
  await Promise.all(
    Array.from({ length: 60 }, (_, i) => {
      const order = i % 2 === 0 ? ids : ids.toReversed();
      return addViews(
        servers[i % servers.length] ?? db,
        order.map((id) => viewed(id, i % 3, 2)),
      );
    }),
  );
  for (const server of servers.slice(1)) await server.$disconnect();
  const views = await readViews(db, ids);
  expect(views).toHaveLength(40);
  expect(new Set(views.map((row) => row.views))).toEqual(new Set([120]));
  const [sum] = await db.$queryRaw<{ views: number }[]>`
    SELECT sum(views)::int AS views FROM article_views_by_hour`;
  expect(sum?.views).toBe(40 * 120);
});

test('one batch may name an article in two hours', async () => {
  await addViews(database.db, [viewed('a', 0, 3), viewed('a', 1, 4), viewed('a', 0, 1)]);
  expect(await readViews(database.db, ['a', 'never-read'])).toEqual([{ articleId: 'a', views: 8 }]);
});

test('the table stays small: a week by the hour, and one number for each article', async () => {
  await addViews(database.db, [
    viewed('a', 24 * 7 - 1, 5),
    viewed('a', 24 * 7 + 1, 7),
    viewed('b', 24 * 30, 2),
  ]);
  await forgetOldHours(database.db, now);
  expect(await database.db.articleViewsByHour.count()).toBe(1);
  expect(await readViews(database.db, ['a'])).toEqual([{ articleId: 'a', views: 12 }]);
  expect(await readViews(database.db, ['b'])).toEqual([{ articleId: 'b', views: 2 }]);
});

test('most read: what was read today comes before what was read more in the week', async () => {
  await addViews(database.db, [viewed('week', 30, 900), viewed('today', 20, 3), viewed('earlier', 100, 400)]);
  expect(await ranked()).toEqual(['today', 'week', 'earlier']);
});

test('most read: of the same day the later views weigh more', async () => {
  await addViews(database.db, [viewed('morning', 12, 100), viewed('now', 0, 60)]);
  expect(await ranked()).toEqual(['now', 'morning']);
});

test('most read: nothing older than a week', async () => {
  await addViews(database.db, [viewed('old', 24 * 7 + 2, 100)]);
  expect(await ranked()).toEqual([]);
});
