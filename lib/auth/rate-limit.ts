import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';

export type Limit = { scope: string; max: number; seconds: number };

const rows = z.array(z.object({ count: z.number().int(), resetsAt: z.date() })).length(1);

/**
 * Counts one attempt of `subject` and says whether it is within the limit: at most `max` in `seconds`, counted from
 * the first. One statement, so that attempts at the same moment are each counted. The subject is kept hashed.
 */
export async function countAttempt(
  { scope, max, seconds }: Limit,
  subject: string,
): Promise<{ ok: true } | { ok: false; retryAt: Date }> {
  const key = createHmac('sha256', env.auth.secret).update(`${scope}\0${subject}`).digest('hex');
  const [row] = rows.parse(
    await db.$queryRaw`
      INSERT INTO rate_limits AS r (key, count, resets_at)
      VALUES (${key}, 1, now() + make_interval(secs => ${seconds}))
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN r.resets_at <= now() THEN 1 ELSE r.count + 1 END,
        resets_at = CASE WHEN r.resets_at <= now() THEN excluded.resets_at ELSE r.resets_at END
      RETURNING count, resets_at AS "resetsAt"`,
  );
  if (!row) throw new Error('the database returned no row for an upsert');
  // The first attempt of a window is a good moment to forget windows that are over.
  if (row.count === 1) await db.rateLimit.deleteMany({ where: { resetsAt: { lt: new Date() } } });
  return row.count <= max ? { ok: true } : { ok: false, retryAt: row.resetsAt };
}
