import { runCommand } from './services/command.ts';
import { openContent } from './services/content.ts';
import { startPostgres } from './services/postgres.ts';

/**
 * `npm run search:rebuild`: makes what readers search anew from the published articles. It is kept in step by itself; this is
 * for a database that was restored from an older backup while the site runs, or that somebody worked on by hand.
 */
await runCommand(async () => {
  const content = await openContent('read');
  try {
    const { env } = await import('../lib/env.ts');
    const closeDatabase = await startUnlessRunning(env);
    try {
      const { migrate } = await import('../prisma/migrate.ts');
      await migrate(env.database.url);
      const { db } = await import('../lib/db.ts');
      const { rebuild } = await import('../lib/search/keep.ts');
      const articles = await import('../sanity/queries/search.ts');
      const { indexed } = await rebuild(db, articles);
      console.log(`${indexed} articles of ${content.name} can be searched.`);
      await db.$disconnect();
    } finally {
      await closeDatabase();
    }
  } finally {
    await content.close();
  }
});

async function startUnlessRunning({
  database,
  dataDir,
}: typeof import('../lib/env.ts').env): Promise<() => Promise<void>> {
  if (database.mode === 'external') return async () => {};
  const { ensureSecrets } = await import('../lib/secrets.ts');
  const { postgresPassword: password } = ensureSecrets(dataDir);
  const server = await startPostgres({ dataDir, port: database.port, password });
  return server.reused ? async () => {} : () => server.stop();
}
