import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Env } from '../lib/settings.ts';
import { exportContent } from './services/backup/content-copy.ts';
import { dumpDatabase } from './services/backup/dump-database.ts';
import { isBackup, writeManifest } from './services/backup/manifest.ts';
import { readCommand, runCommand } from './services/command.ts';
import { openDatabase } from './services/database.ts';
import { SetupError } from './services/setup-error.ts';

/**
 * `npm run backup [folder]`: everything that readers and editors made (accounts, discussions, content, pictures and files), in
 * a folder of its own under `backups`, or under the one named. The site may run meanwhile. See docs/backup.md.
 */
const usage = 'npm run backup -- [folder] [--keep <how many>]';

/** How old what a backup that was cut off left behind must be to be cleared away, in milliseconds. */
const abandoned = 24 * 3_600_000;

const named = /^gazette-\d{4}-\d\d-\d\dT[\d-]+Z$/;

// Addresses of readers and drafts are in it.
process.umask(0o077);

await runCommand(async () => {
  const { parent, keep } = parseCommand();
  const madeAt = new Date().toISOString();
  const folder = join(parent, `gazette-${madeAt.slice(0, 19).replaceAll(':', '-')}Z`);
  if (existsSync(folder)) throw new SetupError(`${folder} exists already: wait a second.`);
  // A backup that was cut off must not look like one.
  const partial = `${folder}.partial`;
  mkdirSync(partial, { recursive: true });
  try {
    const { url, env, close } = await openDatabase();
    const database = await closingAfter(close, () => dumpDatabase(url, join(partial, 'database')));
    // After the database: what is said of an article that is gone by now shows nowhere; an article can do without comments.
    await exportContent(join(partial, 'content.tar.gz'));
    await writeManifest(partial, { madeAt, content: nameOf(env), database });
    renameSync(partial, folder);
    const rows = Object.values(database.tables).reduce((sum, some) => sum + some, 0);
    console.log(`${folder}: ${rows} rows of the database, and the content.`);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  tidy(parent, keep);
});

async function closingAfter<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await close();
  }
}

function nameOf({ content }: Env): string {
  return content.mode === 'embedded'
    ? 'the embedded content store'
    : `Sanity project ${content.projectId}, dataset ${content.dataset}`;
}

/** Removes all but the latest `keep` backups, and what was cut off long ago. */
function tidy(parent: string, keep: number | null): void {
  const names = readdirSync(parent).toSorted();
  for (const name of names.filter((one) => one.endsWith('.partial') && named.test(one.slice(0, -8))))
    if (Date.now() - statSync(join(parent, name)).mtimeMs > abandoned)
      rmSync(join(parent, name), { recursive: true });
  if (keep === null) return;
  const whole = names.filter((name) => named.test(name) && isBackup(join(parent, name)));
  for (const name of whole.slice(0, -keep)) {
    rmSync(join(parent, name), { recursive: true });
    console.log(`Removed ${join(parent, name)}.`);
  }
}

function parseCommand(): { parent: string; keep: number | null } {
  return readCommand(usage, () => {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { keep: { type: 'string' } },
    });
    if (positionals.length > 1) throw new Error('It takes one folder.');
    const keep = values.keep === undefined ? null : Number(values.keep);
    if (keep !== null && !(Number.isInteger(keep) && keep > 0))
      throw new Error('--keep takes a number of backups, at least 1.');
    return { parent: positionals[0] ?? 'backups', keep };
  });
}
