import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { buildDirOf } from '../../lib/instance.ts';
import { readSecrets } from '../../lib/secrets.ts';
import { acceptBuild } from '../../scripts/services/build.ts';
import { freePorts } from '../../scripts/services/ports.ts';

/**
 * A whole Gazette for tests: site, lake, database, sample content. `npm test` starts one and names its data folder in
 * GAZETTE_TEST_INSTANCE; a test that is run alone starts its own, and the folder and build are kept for the next time.
 */
export type Instance = {
  /** The site's address, without a trailing slash. */
  site: string;
  lake: string;
  /** Absolute path. */
  dataDir: string;
  databaseUrl: string;
  mailDir: string;
  buildDir: string;
  /** The owner's one-time sign-in link, fresh at each start. */
  ownerLink: string;
  /** Process ids, which tests may kill: `scripts/start.ts`, and the parts that it runs. */
  supervisor: number;
  contentStore: number;
  sitePid: number;
};

const stateSchema = z
  .object({
    siteUrl: z.string(),
    ownerLink: z.string(),
    supervisor: z.number(),
    contentStore: z.number(),
    site: z.number(),
  })
  .transform(({ siteUrl, site, ...rest }) => ({ ...rest, site: siteUrl, sitePid: site }));
const portsSchema = z.object({ port: z.number(), lakePort: z.number(), pgPort: z.number() });

const portsOf = (dataDir: string) =>
  portsSchema.parse(JSON.parse(readFileSync(join(dataDir, 'test-ports.json'), 'utf8')));

/** Settings of whatever runs on an instance’s data folder. */
export function settingsOf(dataDir: string): Record<string, string> {
  const { port, lakePort, pgPort } = portsOf(dataDir);
  return {
    GAZETTE_DATA: dataDir,
    PORT: String(port),
    LAKE_PORT: String(lakePort),
    PGPORT: String(pgPort),
  };
}

/** The instance that the environment names, as it is now (after a restart its link and process differ). */
export function runningInstance(dataDir = process.env.GAZETTE_TEST_INSTANCE): Instance {
  if (!dataDir) throw new Error('GAZETTE_TEST_INSTANCE names no instance: run the tests with "npm test"');
  const state = stateSchema.parse(JSON.parse(readFileSync(join(dataDir, 'instance.json'), 'utf8')));
  const ports = portsOf(dataDir);
  const { postgresPassword } = z
    .object({ postgresPassword: z.string() })
    .parse(JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')));
  return {
    ...state,
    lake: `http://127.0.0.1:${ports.lakePort}`,
    dataDir,
    databaseUrl: `postgresql://gazette:${postgresPassword}@127.0.0.1:${ports.pgPort}/gazette`,
    mailDir: join(dataDir, 'mail'),
    buildDir: buildDirOf(dataDir),
  };
}

/** Another link like `ownerLink`, made as that one was: for who has followed it. */
export function anotherOwnerLink(dataDir = process.env.GAZETTE_TEST_INSTANCE ?? ''): string {
  const script = `
    const { createOwnerLink } = await import('./lib/auth/owner-link.ts');
    const { db } = await import('./lib/db.ts');
    console.log(await createOwnerLink());
    await db.$disconnect();`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, ...settingsOf(dataDir) },
    encoding: 'utf8',
  }).trim();
}

/** Shown to instances that tests start, for their figures. */
export const metricsToken = 'metrics-4f0c91b7e2a85d36a07c1f9e';

export type Started = {
  instance: Instance;
  process: ChildProcess;
  output: () => string;
  stop(): Promise<number | null>;
};

/**
 * Starts `scripts/start.ts` on `dataDir` (a new temporary folder where none is given) and waits until it is ready. It builds the site,
 * or takes a copy of what another instance built: for a test that looks at no page, as pictures and the Studio are then the other’s.
 */
export async function startInstance(
  options: { dataDir?: string; env?: Record<string, string>; buildOf?: Instance } = {},
): Promise<Started> {
  const dataDir = resolve(options.dataDir ?? mkdtempSync(join(tmpdir(), 'gazette-test-')));
  mkdirSync(dataDir, { recursive: true });
  const portsFile = join(dataDir, 'test-ports.json');
  if (!existsSync(portsFile)) {
    const [port, lakePort, pgPort] = await freePorts(3);
    writeFileSync(portsFile, JSON.stringify({ port, lakePort, pgPort }));
  }
  const env = { ...process.env, ...settingsOf(dataDir), METRICS_TOKEN: metricsToken, ...options.env };
  if (options.buildOf) {
    copyBuild(options.buildOf, dataDir);
    acceptBuild(readSecrets(dataDir)?.authSecret ?? '', env);
  }
  const child = spawn(process.execPath, ['scripts/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  let exited = false;
  void ended.then(() => (exited = true));
  while (!output.includes('Ready in')) {
    if (exited) throw new Error(`Gazette did not start:\n${output}`);
    await sleep(100);
  }
  return {
    instance: runningInstance(dataDir),
    process: child,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Gives a data folder the build of an instance, and the secrets that it was made with. Returns where the build is. */
export function copyBuild(of: Instance, dataDir: string): string {
  const buildDir = buildDirOf(dataDir);
  cpSync(join(of.dataDir, 'secrets.json'), join(dataDir, 'secrets.json'));
  cpSync(of.buildDir, buildDir, {
    recursive: true,
    // What only the next build would need.
    filter: (path) => !/^(cache|dev|trace|diagnostics)$/.test(relative(of.buildDir, path)),
  });
  return buildDir;
}
