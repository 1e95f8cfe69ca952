import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildDirOf } from '../../lib/instance.ts';
import type { Instance } from './instance.ts';
import { startSite } from './site.ts';

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
  const child = await startSite({
    GAZETTE_DATA: dataDir,
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    PGPORT: new URL(instance.databaseUrl).port,
  });
  const { site } = child;
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
      await child.stop();
      // The search index is in the database that both share: it is to hold the instance's own stories again.
      await refreshAt(instance.site);
      for (const path of [dataDir, buildDir]) rmSync(path, { recursive: true, force: true });
    },
  };
}
