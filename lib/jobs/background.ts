import { doTasks } from '#lib/comments/outbox/do-tasks.ts';
import { handlers } from '#lib/comments/outbox/handlers.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log/log.ts';
import { jobs } from './registry.ts';
import { runJobs } from './run.ts';

/**
 * Does what is due: mails, fresh pages, and jobs. A fault of one part doesn't keep the other from its
 * work. Ends soon after `signal` says so, with what it holds.
 */
export async function doBackgroundWork(signal: AbortSignal): Promise<void> {
  const parts = await Promise.allSettled([
    doTasks(db, handlers, signal),
    runJobs(db, env.database.url, jobs, signal),
  ]);
  for (const part of parts)
    if (part.status === 'rejected') log.error('Work in the background failed', { error: part.reason });
}
