import { join } from 'node:path';
import type { Env } from '#lib/settings.ts';
import { UnreadableDatabaseError } from './database.ts';
import { startLake } from './server.ts';

type Settings = { env: Env; /** Whether the site hears of what changes. */ tellSite: boolean };

/**
 * Starts the lake that the settings name, over the data folder. Throws an Error whose message says what to put right:
 * content is hosted, the port is taken, another lake has the folder open, a file is damaged.
 */
export async function startEmbeddedLake({ env, tellSite }: Settings): ReturnType<typeof startLake> {
  const { content, siteUrl } = env;
  if (content.mode === 'hosted') {
    throw new Error(
      'SANITY_PROJECT_ID is set: content comes from hosted Sanity, and no embedded lake is needed.',
    );
  }
  const dir = join(env.dataDir, 'lake');
  try {
    return await startLake({
      dir,
      port: content.lakePort,
      siteUrl,
      projectId: content.projectId,
      dataset: content.dataset,
      lakeSecret: content.lakeSecret,
      tokens: [
        { token: content.readToken, name: 'app-reader', role: 'viewer' },
        { token: content.writeToken, name: 'app-writer', role: 'editor' },
      ],
      webhook: tellSite ? { url: `${siteUrl}/api/webhooks/sanity`, secret: content.webhookSecret } : null,
    });
  } catch (error) {
    throw new Error(explain(error, content.lakePort, dir), { cause: error });
  }
}

function explain(error: unknown, port: number, dir: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${port} is taken: set LAKE_PORT to a free one.`;
  if (error instanceof Error && /database is locked/.test(error.message))
    return `Another lake is running over ${dir}: stop it, or set GAZETTE_DATA to another folder.`;
  if (error instanceof UnreadableDatabaseError) return error.message;
  return `The content lake could not start: ${error instanceof Error ? error.message : String(error)}`;
}
