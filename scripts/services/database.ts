import type { Db } from '#lib/db.ts';
import { startPostgres } from './postgres.ts';

/**
 * Runs a command's work with the database of the settings, brought up to date. Starts the embedded server where it
 * isn't running, and stops it again; one that runs, as under `npm start`, is used and left alone.
 */
export async function withDatabase(work: (db: Db) => Promise<void>): Promise<void> {
  const { env } = await import('../../lib/env.ts');
  const close = await startUnlessRunning(env);
  try {
    const { migrate } = await import('../../prisma/migrate.ts');
    await migrate(env.database.url);
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

async function startUnlessRunning({
  database,
  dataDir,
}: typeof import('../../lib/env.ts').env): Promise<() => Promise<void>> {
  if (database.mode === 'external') return async () => {};
  const { ensureSecrets } = await import('../../lib/secrets.ts');
  const { postgresPassword: password } = ensureSecrets(dataDir);
  const server = await startPostgres({ dataDir, port: database.port, password });
  return server.reused ? async () => {} : () => server.stop();
}
