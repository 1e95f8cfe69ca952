import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type SanityClient } from '@sanity/client';
import { z } from 'zod';
import { ensureSecrets, unusedSecrets } from '../../lib/secrets.ts';
import { parseEnv, type Env } from '../../lib/settings.ts';
import { startEmbeddedLake } from '../../sanity/lake/embedded.ts';
import { checkDataFolder } from './checks.ts';
import { SetupError } from './setup-error.ts';

type Purpose = 'read' | 'write';

export type Content = {
  /** Sees everything as it is stored, drafts too. */
  client: SanityClient;
  dataset: string;
  embedded: boolean;
  /** For people: `the embedded content store in .data`. */
  name: string;
  /** Ends what was started for this command alone. */
  close(): Promise<void>;
};

/**
 * The content that the settings name, ready to be read or written: hosted Sanity, the embedded lake that runs, or the
 * one in the data folder, started for as long as this takes. Throws SetupError where that can't be.
 */
export async function openContent(purpose: Purpose): Promise<Content> {
  const env = readSettings(purpose);
  const { content } = env;
  const embedded = content.mode === 'embedded';
  const close = embedded ? await startUnlessRunning(env, content.apiHost) : async () => {};
  const client = createClient({
    projectId: content.projectId,
    dataset: content.dataset,
    apiVersion: content.apiVersion,
    token: tokenFor(purpose, content),
    useCdn: false,
    perspective: 'raw',
    ...(embedded && { apiHost: content.apiHost, useProjectHostname: false }),
  });
  const name = embedded
    ? `the embedded content store in ${process.env.GAZETTE_DATA || '.data'}`
    : `Sanity project ${content.projectId}, dataset ${content.dataset}`;
  const opened = { client, dataset: content.dataset, embedded, name, close };
  try {
    await client.fetch('count(*[0...1])');
  } catch (error) {
    await close();
    throw explained(error, opened);
  }
  return opened;
}

/**
 * The settings, for a command that is about content alone: in a hosted publication nothing embedded is looked at. Throws
 * SetupError where they name an embedded lake that isn’t there to be read, SettingsError where they can’t work.
 */
export function readSettings(purpose: Purpose): Env {
  if (existsSync('.env')) process.loadEnvFile('.env');
  // Settings are parsed as a whole, those of parts that have no use for content too.
  if (process.env.SANITY_PROJECT_ID) return parseEnv(process.env, () => unusedSecrets);
  const dataDir = process.env.GAZETTE_DATA || '.data';
  if (purpose === 'read' && !existsSync(join(dataDir, 'lake')))
    throw new SetupError(
      `There is no content in ${dataDir} yet: run "npm start" once, or name another folder with GAZETTE_DATA.`,
    );
  checkDataFolder(dataDir);
  return parseEnv(process.env, ensureSecrets);
}

function tokenFor(purpose: Purpose, content: Env['content']): string {
  const token = purpose === 'write' ? content.writeToken : (content.readToken ?? content.writeToken);
  if (token) return token;
  const setting = purpose === 'write' ? 'SANITY_WRITE_TOKEN' : 'SANITY_READ_TOKEN';
  const access = purpose === 'write' ? 'editor' : 'viewer';
  throw new SetupError(
    `${setting} is not set: make a token with ${access} access for project "${content.projectId}" in sanity.io/manage.`,
  );
}

async function startUnlessRunning(env: Env, apiHost: string): Promise<() => Promise<void>> {
  if (await lakeAnswers(apiHost)) return async () => {};
  try {
    // The site isn't told: it looks at all of its content again at its next start.
    const lake = await startEmbeddedLake({ env, tellSite: false });
    return () => lake.close();
  } catch (error) {
    throw new SetupError(error instanceof Error ? error.message : String(error));
  }
}

/** Whether a lake answers at this base of its API. */
export async function lakeAnswers(apiHost: string): Promise<boolean> {
  try {
    return (await fetch(`${apiHost}/gazette/health`, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

const failure = z.object({
  statusCode: z.number().optional(),
  response: z.object({ statusCode: z.number() }).optional(),
  message: z.string(),
});

/** What went wrong between a client and the content, as a sentence for the person who runs a command. */
export function explained(
  error: unknown,
  { name, embedded, dataset }: Omit<Content, 'client' | 'close'>,
): SetupError {
  if (error instanceof SetupError) return error;
  const { statusCode, response, message = String(error) } = failure.safeParse(error).data ?? {};
  switch (statusCode ?? response?.statusCode) {
    case 401:
      return new SetupError(
        embedded
          ? `Another Gazette’s content store answers, which does not know the tokens of this data folder: set LAKE_PORT, or GAZETTE_DATA, as that one has them.`
          : `${name}: the token is refused: check SANITY_READ_TOKEN and SANITY_WRITE_TOKEN.`,
      );
    case 403:
      return new SetupError(`${name}: the token may not do this: ${message}`);
    case 404:
      return new SetupError(
        `${name}: there is no dataset "${dataset}": correct SANITY_PROJECT_ID or SANITY_DATASET.`,
      );
    case undefined:
      return new SetupError(`${name}: ${message}`);
    default:
      return new SetupError(`${name} refuses: ${message}`);
  }
}
