import { existsSync } from 'node:fs';
import type { Db } from '#lib/db.ts';
import { ensureSecrets } from '../../lib/secrets.ts';
import { parseEnv, type Env } from '../../lib/settings.ts';
import { startPostgres } from './postgres.ts';

/**
 * Runs a command's work with the database of the settings, brought up to date. Starts the embedded server where it
 * isn't running, and stops it again; one that runs, as under `npm start`, is used and left alone.
 */
export async function withDatabase(work: (db: Db) => Promise<void>): Promise<void> {
  const { url, close } = await openDatabase();
  try {
    const { migrate } = await import('../../prisma/migrate.ts');
    await migrate(url);
    const { db } = await import('../../lib/db.ts');
    try {
      await work(db);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await close();
  }
}

/** The database of the settings as it is, running; `close` ends what was started for this command alone. */
export async function openDatabase(): Promise<{ url: string; env: Env; close: () => Promise<void> }> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const env = parseEnv(process.env, ensureSecrets);
  return { url: env.database.url, env, close: await startUnlessRunning(env) };
}

async function startUnlessRunning({ database, dataDir }: Env): Promise<() => Promise<void>> {
  if (database.mode === 'external') return async () => {};
  const { postgresPassword: password } = ensureSecrets(dataDir);
  const server = await startPostgres({ dataDir, port: database.port, password });
  return server.reused ? async () => {} : () => server.stop();
}
