import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '#scripts/services/ports.ts';
import { ensureSecrets } from '#lib/secrets.ts';
import { parseEnv } from '#lib/settings.ts';
import { startEmbeddedLake } from '#sanity/lake/embedded.ts';
import type { SanityClient } from '@sanity/client';
import { lakeOf } from '../../support/lake.ts';

/** A publication’s data folder, and the settings that name it. */
export type Publication = { dataDir: string; settings: Record<string, string> };

export async function newPublication(): Promise<Publication> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gazette-content-'));
  const [port] = await freePorts(1);
  return { dataDir, settings: { GAZETTE_DATA: dataDir, LAKE_PORT: String(port) } };
}

/** Starts its lake, as `npm start` does. */
export async function openPublication({ dataDir, settings }: Publication): Promise<{
  url: string;
  client: SanityClient;
  token: string;
  close(): Promise<void>;
}> {
  const env = parseEnv(settings, ensureSecrets);
  const lake = await startEmbeddedLake({ env, tellSite: false });
  const client = lakeOf({ lake: lake.url, dataDir });
  return { url: lake.url, client, token: client.config().token ?? '', close: () => lake.close() };
}

/** Runs a command as a person does, with these settings and no others of Gazette’s. */
export async function run(
  args: string[],
  settings: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const env: NodeJS.ProcessEnv = { ...process.env, CI: '1', ...settings };
  for (const name of Object.keys(env))
    if (name.startsWith('SANITY_') && !(name in settings)) delete env[name];
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output };
}
