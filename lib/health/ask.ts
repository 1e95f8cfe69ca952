import { access, constants } from 'node:fs/promises';
import { z } from 'zod';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { processEnding } from '#lib/jobs/ending.ts';
import { askedSeldom } from './asked-seldom.ts';
import { inTime } from './in-time.ts';
import { reachable } from './reachable.ts';
import { reportOf, type Parts, type Report } from './report.ts';

/** How long a part may take to answer, in milliseconds. */
const patience = 1000;

/** The migrations that were there when the site was built; see next.config.ts. */
const expected = (process.env.GAZETTE_MIGRATIONS ?? '').split(' ').filter(Boolean);

const count = z.tuple([z.object({ applied: z.number() })]);

/** Whether the site can take requests, and which of its parts it reaches. Takes about a second at most, and never throws. */
export async function askReadiness(): Promise<Report> {
  const [stored, content, redis, mail] = await Promise.all([
    askDatabase(),
    askContent(),
    askRedis(),
    askMail(),
  ]);
  return reportOf({ ...stored, content, redis, mail, ending: processEnding().aborted });
}

const askDatabase = askedSeldom(async (): Promise<Pick<Parts, 'database' | 'migrations'>> => {
  let migrations: Parts['migrations'] = 'unknown';
  const up = await inTime(async () => {
    const [{ applied }] = count.parse(
      await db.$queryRaw`
        SELECT count(*)::int AS applied FROM _prisma_migrations
        WHERE migration_name = ANY(${expected}::text[]) AND finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    migrations = applied === expected.length ? 'applied' : 'pending';
  }, patience);
  return { database: up ? 'up' : 'down', migrations };
}, 500);

// Of hosted Sanity a publication has a number of requests a month: twice a minute is 90,000 of those.
const askContent = askedSeldom(
  async (): Promise<Parts['content']> => {
    const { content } = env;
    const base = content.mode === 'embedded' ? content.apiHost : `https://${content.projectId}.api.sanity.io`;
    return upOrDown(async () => {
      const answer = await fetch(`${base}/v${content.apiVersion}/data/query/${content.dataset}?query=true`, {
        headers: content.readToken ? { Authorization: `Bearer ${content.readToken}` } : {},
        signal: AbortSignal.timeout(patience),
        cache: 'no-store',
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`the content store answers ${answer.status}`);
    });
  },
  env.content.mode === 'embedded' ? 500 : 30_000,
);

const askRedis = askedSeldom(async (): Promise<Parts['redis']> => {
  const { redisUrl } = env;
  return redisUrl === null ? 'unused' : upOrDown(() => reachable(redisUrl, 6379, patience));
}, 5000);

const askMail = askedSeldom(async (): Promise<Parts['mail']> => {
  const { mail, dataDir } = env;
  return upOrDown(() =>
    mail.mode === 'smtp'
      ? reachable(mail.url, mail.url.startsWith('smtps:') ? 465 : 587, patience)
      : access(dataDir, constants.W_OK),
  );
}, 30_000);

async function upOrDown(work: () => Promise<unknown>): Promise<'up' | 'down'> {
  return (await inTime(work, patience)) ? 'up' : 'down';
}
