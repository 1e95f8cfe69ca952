import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { UnreadableDatabaseError } from './database.ts';
import { startLake } from './server.ts';

/** The lake as a process of its own: prints one line once it answers, ends cleanly on SIGTERM and SIGINT. */

const { content } = env;
if (content.mode === 'hosted') {
  console.error(
    'SANITY_PROJECT_ID is set: content comes from hosted Sanity, and no embedded lake is needed.',
  );
  process.exit(1);
}

try {
  const lake = await startLake({
    dir: join(env.dataDir, 'lake'),
    port: content.lakePort,
    siteUrl: env.siteUrl,
    projectId: content.projectId,
    dataset: content.dataset,
    lakeSecret: content.lakeSecret,
    tokens: [
      { token: content.readToken, name: 'app-reader', role: 'viewer' },
      { token: content.writeToken, name: 'app-writer', role: 'editor' },
    ],
    webhook: { url: `${env.siteUrl}/api/webhooks/sanity`, secret: content.webhookSecret },
  });
  console.log(`lake ready ${lake.url}`);
  const stop = () => {
    lake.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return `Port ${content.mode === 'embedded' ? content.lakePort : ''} is taken: set LAKE_PORT to a free one.`;
  }
  if (error instanceof Error && /database is locked/.test(error.message)) {
    return `Another lake is running over ${join(env.dataDir, 'lake')}: stop it, or set GAZETTE_DATA to another folder.`;
  }
  if (error instanceof UnreadableDatabaseError) return error.message;
  return `The content lake could not start: ${error instanceof Error ? error.message : String(error)}`;
}
