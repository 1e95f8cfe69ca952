import { accessSync, constants, mkdirSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import type { Env } from '../../lib/settings.ts';
import { SetupError } from './setup-error.ts';

/** Makes the data folder and shows that it can be written to. Throws SetupError. */
export function checkDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    // A full disk or a read-only mount passes the check above.
    const probe = join(dataDir, '.writable');
    writeFileSync(probe, 'yes');
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new SetupError(
      `The data folder ${dataDir} can’t be written to${reason}: make it writable, or choose another with GAZETTE_DATA=/some/folder.`,
    );
  }
}

const failure = z.object({ code: z.string() });

/** Connects once to a PostgreSQL server of the operator's. Throws SetupError saying what to change in DATABASE_URL. */
export async function checkDatabase(url: string): Promise<void> {
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${hostname}:${port || 5432}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    const code = failure.safeParse(error).data?.code;
    throw new SetupError(
      code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ETIMEDOUT'
        ? `DATABASE_URL: no PostgreSQL server answers at ${where}: start it, or correct the address.`
        : code === '28P01' || code === '28000'
          ? `DATABASE_URL: the server at ${where} refuses the user "${username}": correct the name or the password.`
          : code === '3D000'
            ? `DATABASE_URL: there is no database "${pathname.slice(1)}" at ${where}: create it, or correct the name.`
            : `DATABASE_URL: the server at ${where} can’t be used: ${error instanceof Error ? error.message : String(error)}.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** Asks hosted Sanity one question. Throws SetupError saying which setting to change. */
export async function checkHostedSanity(content: Extract<Env['content'], { mode: 'hosted' }>): Promise<void> {
  const { projectId, dataset, apiVersion, readToken } = content;
  const url = `https://${projectId}.api.sanity.io/v${apiVersion}/data/query/${dataset}?query=${encodeURIComponent('count(*[0...1])')}`;
  let response: Response;
  try {
    response = await fetch(url, {
      headers: readToken ? { Authorization: `Bearer ${readToken}` } : {},
      signal: AbortSignal.timeout(10_000),
    });
  } catch {
    throw new SetupError(
      `SANITY_PROJECT_ID: Sanity can’t be reached for the project "${projectId}": check the id and this machine’s connection, or unset it to run on the embedded content store.`,
    );
  }
  if (response.ok) return;
  const message =
    response.status === 401 || response.status === 403
      ? `SANITY_READ_TOKEN: Sanity refuses the token for the project "${projectId}": make one with read access in sanity.io/manage.`
      : response.status === 404
        ? `SANITY_PROJECT_ID, SANITY_DATASET: Sanity has no dataset "${dataset}" in a project "${projectId}": correct them.`
        : `Sanity answers ${response.status} for the project "${projectId}": try again later, or see status.sanity.io.`;
  throw new SetupError(message);
}
