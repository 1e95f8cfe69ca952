import { Prisma } from '#prisma/generated/client.ts';
import type { Db } from '#lib/db.ts';
import type { Tally } from './batch.ts';

/** The only code that knows where views are kept. */

type Executor = Pick<Db, '$executeRaw'>;
type Reader = Pick<Db, '$queryRaw'>;

/** How long it is known in which hour an article was read, in days. */
const daysByHour = 7;

/**
 * Adds views to those that are kept, by the hour and in all, in one statement. Rows are taken in the order of their ids, so
 * that servers that write at once wait for each other and never in a circle.
 */
export async function addViews(db: Executor, tallies: readonly Tally[]): Promise<void> {
  await db.$executeRaw`
    WITH added AS MATERIALIZED (
      SELECT * FROM unnest(
        ${tallies.map(({ articleId }) => articleId)}::text[],
        ${tallies.map(({ hour }) => hour)}::timestamptz[],
        ${tallies.map(({ views }) => views)}::int[]
      ) AS t (article_id, hour, views)
    ), by_hour AS (
      INSERT INTO article_views_by_hour AS h (article_id, hour, views)
      SELECT article_id, hour, sum(views) FROM added GROUP BY article_id, hour ORDER BY article_id, hour
      ON CONFLICT (hour, article_id) DO UPDATE SET views = h.views + excluded.views
    )
    INSERT INTO article_views AS v (article_id, views)
    SELECT article_id, sum(views) FROM added GROUP BY article_id ORDER BY article_id
    ON CONFLICT (article_id) DO UPDATE SET views = v.views + excluded.views`;
}

/** Drops the hours that no list looks at any more. What an article has in all stays. */
export async function forgetOldHours(db: Executor, now: Date): Promise<void> {
  await db.$executeRaw`DELETE FROM article_views_by_hour WHERE hour < ${daysBefore(now, daysByHour)}`;
}

/** How often each of these articles was read; those that never were are left out. */
export async function readViews(
  db: Reader,
  articleIds: readonly string[],
): Promise<{ articleId: string; views: number }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT article_id AS "articleId", views FROM article_views WHERE article_id = ANY(${[...articleIds]}::text[])`);
}

/**
 * The articles that readers read most, best first: those of the past 24 hours, then, where these are few, those of the past
 * week. A view weighs half as much after 12 hours, so that the morning's story makes room for the evening's.
 */
export async function rankByViews(db: Reader, now: Date, atMost: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ articleId: string }[]>`
    SELECT article_id AS "articleId"
    FROM (
      SELECT article_id, hour, views * power(0.5, extract(epoch FROM ${now}::timestamptz - hour) / 43200) AS weight
      FROM article_views_by_hour
      WHERE hour > ${daysBefore(now, daysByHour)}
    ) AS weighed
    GROUP BY article_id
    ORDER BY sum(weight) FILTER (WHERE hour > ${daysBefore(now, 1)}) DESC NULLS LAST, sum(weight) DESC, article_id
    LIMIT ${atMost}`;
  return rows.map(({ articleId }) => articleId);
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
