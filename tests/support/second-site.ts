import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBuild, type Instance } from './instance.ts';
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
  const buildDir = copyBuild(instance, dataDir);
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
