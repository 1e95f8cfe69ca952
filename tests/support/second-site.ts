import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildDirOf } from '../../lib/instance.ts';
import type { Instance } from './instance.ts';

export type SecondSite = {
  site: string;
  /** As the supervisor has it done at each start: every page is looked at afresh. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * The site of a running instance once more, from a copy of its build, with a content store of the test's own on
 * `lakePort`, which may be stopped, be empty, or not be there at all. Accounts, comments and the search index are those of the instance.
 */
export async function startSecondSite(
  instance: Instance,
  { port, lakePort, authSecret }: { port: number; lakePort: number; authSecret: string },
): Promise<SecondSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gazette-second-'));
  const buildDir = buildDirOf(dataDir);
  cpSync(join(instance.dataDir, 'secrets.json'), join(dataDir, 'secrets.json'));
  cpSync(instance.buildDir, buildDir, {
    recursive: true,
    // What only the next build would need.
    filter: (path) => !/^(cache|dev|trace|diagnostics)$/.test(relative(instance.buildDir, path)),
  });
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GAZETTE_DATA: dataDir,
      PORT: String(port),
      LAKE_PORT: String(lakePort),
      PGPORT: new URL(instance.databaseUrl).port,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const site = `http://localhost:${port}`;
  while (!(await fetch(`${site}/api/health`).then(Boolean, () => false))) {
    if (child.exitCode !== null) throw new Error(`The second site did not start:\n${errors}`);
    await sleep(200);
  }
  const refreshAt = async (at: string) => {
    await fetch(`${at}/api/cache/refresh`, {
      method: 'POST',
      headers: { authorization: `Bearer ${authSecret}` },
    });
  };
  await refreshAt(site);
  return {
    site,
    refresh: () => refreshAt(site),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      // The search index is in the database that both share: it is to hold the instance's own stories again.
      await refreshAt(instance.site);
      for (const path of [dataDir, buildDir]) rmSync(path, { recursive: true, force: true });
    },
  };
}
