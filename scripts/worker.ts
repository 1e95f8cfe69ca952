import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runCommand } from './services/command.ts';
import { withDatabase } from './services/database.ts';

/** How long the task that it is at may take once it is told to end, in milliseconds. */
const longestEnd = 25_000;

/** How often it looks for work, in milliseconds. */
const every = 2000;

/**
 * `npm run worker`: sends the mails, makes pages fresh and runs the jobs of a site that runs as several instances, each with OUTBOX=worker so
 * that it leaves them to this process. Several workers share the work. Ends on SIGTERM with what it holds.
 *
 * `--failed` shows what was given up, and why; `--retry` has it tried again. Neither keeps running.
 */
await runCommand(async () => {
  const { failed, retry } = parseArgs({
    options: { failed: { type: 'boolean', default: false }, retry: { type: 'boolean', default: false } },
  }).values;
  await withDatabase(async (db) => {
    const { readFailed, retryFailed } = await import('../lib/comments/store/outbox.ts');
    if (failed || retry) {
      if (failed)
        for (const task of await readFailed(db))
          console.log(`${task.kind} ${JSON.stringify(task.payload)}: ${task.lastError}`);
      if (retry) console.log(`${await retryFailed(db)} tasks are tried again.`);
      return;
    }
    const { doBackgroundWork } = await import('../lib/jobs/background.ts');
    const { processEnding } = await import('../lib/jobs/ending.ts');
    const ending = processEnding();
    ending.addEventListener('abort', () => setTimeout(() => process.exit(1), longestEnd).unref());
    console.log('Sending mails and running jobs. Ctrl+C ends it.');
    while (!ending.aborted) {
      await doBackgroundWork(ending);
      await sleep(every, undefined, { signal: ending }).catch(() => undefined);
    }
  });
});
