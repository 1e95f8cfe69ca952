import { z } from 'zod';
import type { Db } from '#lib/db.ts';
import type { Counter } from './counter.ts';

const rows = z.tuple([z.object({ count: z.number().int(), resetsAt: z.date() })]);

/** How often windows that are over are forgotten, in milliseconds. */
const forgetEvery = 60_000;

/** Counts in the database, by its clock. */
export function postgresCounter(db: Pick<Db, '$queryRaw' | 'rateLimit'>): Counter {
  let forgotten = 0;
  return async (key, seconds) => {
    const [row] = rows.parse(
      await db.$queryRaw`
        INSERT INTO rate_limits AS r (key, count, resets_at)
        VALUES (${key}, 1, now() + make_interval(secs => ${seconds}))
        ON CONFLICT (key) DO UPDATE SET
          count = CASE WHEN r.resets_at <= now() THEN 1 ELSE r.count + 1 END,
          resets_at = CASE WHEN r.resets_at <= now() THEN excluded.resets_at ELSE r.resets_at END
        RETURNING count, resets_at AS "resetsAt"`,
    );
    // The first attempt of a window is a good moment to forget windows that are over.
    if (row.count === 1 && Date.now() - forgotten > forgetEvery) {
      forgotten = Date.now();
      await db.rateLimit.deleteMany({ where: { resetsAt: { lt: new Date() } } });
    }
    return row;
  };
}
