import { Client } from 'pg';
import { z } from 'zod';
import type { Db } from '#lib/db.ts';
import { log } from '#lib/log/log.ts';
import type { Job } from './registry.ts';

/** A number of our own among PostgreSQL's advisory locks; the second one is the job's name, hashed. */
const lockSpace = 0x6a6f6273;

const never = new AbortController().signal;

/**
 * Runs those jobs that are due and that no other process runs. The lock belongs to a connection of its own, so that it
 * goes with the process that held it, however that ends. Resolves with the names of those that it ran.
 */
export async function runJobs(
  db: Db,
  databaseUrl: string,
  jobs: readonly Job[],
  signal: AbortSignal = never,
): Promise<string[]> {
  const ran: string[] = [];
  for (const job of await dueJobs(db, jobs)) {
    if (signal.aborted) break;
    if (await runLocked(db, databaseUrl, job, signal)) ran.push(job.name);
  }
  return ran;
}

async function dueJobs(db: Db, jobs: readonly Job[]): Promise<Job[]> {
  const rows = await db.$queryRaw<{ name: string; age: number }[]>`
    SELECT name, extract(epoch FROM clock_timestamp() - started_at)::float8 AS age FROM job_runs`;
  const ages = new Map(rows.map(({ name, age }) => [name, age]));
  return jobs.filter(({ name, every }) => (ages.get(name) ?? Infinity) >= every);
}

async function runLocked(db: Db, connectionString: string, job: Job, signal: AbortSignal): Promise<boolean> {
  const client = new Client({ connectionString, application_name: `gazette job ${job.name}` });
  // A connection that is lost while the job runs ends the lock, not the process.
  client.on('error', (error) => log.warn('The lock of a job was lost', { job: job.name, error }));
  await client.connect();
  try {
    const answer = await client.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS locked', [
      lockSpace,
      job.name,
    ]);
    const { locked } = lockAnswer.parse(answer.rows[0]);
    // Another process may have run it between the question and the lock.
    if (!locked || (await dueJobs(db, [job])).length === 0) return false;
    await noteStart(db, job.name);
    const lastError = await job.run(db, signal).then(
      () => null,
      (error: unknown) => {
        log.error('A job failed', { job: job.name, error });
        return String(error).slice(0, 500);
      },
    );
    await db.jobRun.update({ where: { name: job.name }, data: { finishedAt: new Date(), lastError } });
    return true;
  } finally {
    await client.end();
  }
}

const lockAnswer = z.object({ locked: z.boolean() });

async function noteStart(db: Db, name: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO job_runs (name, started_at) VALUES (${name}, clock_timestamp())
    ON CONFLICT (name) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL`;
}
