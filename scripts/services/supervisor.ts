import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@sanity/client';
import { ensureSecrets } from '../../lib/secrets.ts';
import { SettingsError, type Env } from '../../lib/settings.ts';
import { build, buildIsStale, writeInstanceTsconfig } from './build.ts';
import { checkDatabase, checkDataFolder, checkHostedSanity } from './checks.ts';
import { startChild, type Child } from './child.ts';
import { claimPort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { SetupError } from './setup-error.ts';

/**
 * Brings up everything that Gazette needs, in order, and takes it down in reverse. Parts that die are started again;
 * what `kill -9` leaves behind is recovered by the next start.
 */

const step = (text: string) => console.log(`  ${text}`);

/** Runs Gazette until it is told to end. Resolves with the exit code. */
export async function supervise(mode: 'production' | 'development'): Promise<number> {
  const stops: (() => Promise<void>)[] = [];
  let ending: Promise<void> | null = null;
  const end = () =>
    (ending ??= (async () => {
      for (const stop of stops.toReversed()) await stop();
    })());
  const told = new Promise<number>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done(0));
  });
  try {
    const run = start(mode, stops, () => ending !== null);
    const early = await Promise.race([run.then(() => null), told]);
    if (early === null) {
      await told;
      console.log('\n  Ending …');
    }
    await end();
    return 0;
  } catch (error) {
    await end();
    if (error instanceof SetupError || error instanceof SettingsError) {
      console.error(`\n  ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

async function start(
  mode: 'production' | 'development',
  stops: (() => Promise<void>)[],
  ending: () => boolean,
): Promise<void> {
  const begun = Date.now();
  if (existsSync('.env')) process.loadEnvFile('.env');
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' });
  console.log(`\n  Gazette${mode === 'development' ? ' (development)' : ''}\n`);

  const dataDir = process.env.GAZETTE_DATA || '.data';
  checkDataFolder(dataDir);
  const secrets = ensureSecrets(dataDir);
  const { generateClient } = await import('../../prisma/generate.ts');
  await generateClient();
  const { env } = await import('../../lib/env.ts');
  await claimPort(env.port, 'PORT', 'the site');

  await startDatabase(env, secrets.postgresPassword, stops, ending);
  const { migrate } = await import('../../prisma/migrate.ts');
  const { applied } = await migrate(env.database.url);
  if (applied.length > 0) step(`Database brought up to date (${applied.length} migrations)`);

  await startContent(env, stops, ending);
  if (mode === 'production' && buildIsStale(secrets.authSecret)) {
    step('Building the site (a minute or two; only when something changed) …');
    await build(secrets.authSecret, join(dataDir, 'logs', 'build.log'));
  }
  const site = await startSite(mode, env, stops, ending);
  await refreshPages(env);
  await announce(env, site, begun);
}

async function startDatabase(
  env: Env,
  password: string,
  stops: (() => Promise<void>)[],
  ending: () => boolean,
) {
  if (env.database.mode === 'external') {
    await checkDatabase(env.database.url);
    step('Database: yours, by DATABASE_URL');
    return;
  }
  const options = { dataDir: env.dataDir, port: env.database.port, password };
  let server = await startPostgres(options);
  stops.push(() => server.stop());
  step(server.reused ? 'Database: embedded PostgreSQL, still running' : 'Database: embedded PostgreSQL');
  const watch = async (): Promise<never> => {
    for (;;) {
      await server.gone;
      if (ending()) return new Promise(() => {});
      console.error('  The database ended unexpectedly; starting it again …');
      server = await startPostgres(options);
    }
  };
  // Not awaited: it watches for as long as the site runs. A database that can't come back ends everything, loudly.
  watch().catch((error: unknown) => {
    console.error(error);
    process.kill(process.pid, 'SIGTERM');
  });
}

async function startContent(env: Env, stops: (() => Promise<void>)[], ending: () => boolean) {
  if (env.content.mode === 'hosted') {
    await checkHostedSanity(env.content);
    step(`Content: Sanity project ${env.content.projectId}, dataset ${env.content.dataset}`);
    return;
  }
  const { apiHost, projectId, dataset, apiVersion, writeToken, lakePort } = env.content;
  await claimPort(lakePort, 'LAKE_PORT', 'the embedded content store');
  await keepRunning(
    'content store',
    ['sanity/lake/main.ts'],
    `${apiHost}/gazette/health`,
    env,
    stops,
    ending,
  );
  step('Content: embedded Content Lake');

  const client = createClient({
    projectId,
    dataset,
    apiVersion,
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    token: writeToken,
    perspective: 'raw',
  });
  // Pictures go up before the documents, so after an interrupted attempt there may be pictures and nothing else.
  const isEmpty = await client.fetch<boolean>(
    'count(*[!(_id in path("_.**")) && !(_type in ["sanity.imageAsset", "sanity.fileAsset"])][0...1]) == 0',
  );
  if (isEmpty) {
    step('Loading the sample content …');
    // Discussions first: the dataset is empty until all is there, so an interrupted attempt is made again.
    const { loadDiscussions } = await import('../../sanity/sample/load-discussions.ts');
    await loadDiscussions({ databaseUrl: env.database.url, log: () => {} });
    const { loadSample } = await import('../../sanity/sample/load.ts');
    await loadSample({ client, log: () => {} });
  }
}

async function startSite(
  mode: 'production' | 'development',
  env: Env,
  stops: (() => Promise<void>)[],
  ending: () => boolean,
): Promise<{ pid: () => number }> {
  writeInstanceTsconfig();
  const next = [
    'node_modules/next/dist/bin/next',
    mode === 'production' ? 'start' : 'dev',
    '-p',
    String(env.port),
  ];
  return keepRunning(
    'site',
    next,
    `http://127.0.0.1:${env.port}/api/health`,
    env,
    stops,
    ending,
    mode === 'development',
  );
}

/** Starts a process, waits until `health` answers, and starts it again whenever it dies. */
async function keepRunning(
  name: string,
  args: string[],
  health: string,
  env: Env,
  stops: (() => Promise<void>)[],
  ending: () => boolean,
  verbose = false,
): Promise<{ pid: () => number }> {
  const logFile = join(env.dataDir, 'logs', `${name.replaceAll(' ', '-')}.log`);
  let failures = 0;
  let dead = false;
  const launch = (): Child =>
    startChild({
      args,
      env: {},
      logFile,
      verbose,
      onUnexpectedExit: (code, signal) => {
        dead = true;
        if (ending()) return;
        failures += 1;
        console.error(`  The ${name} ended unexpectedly (${signal ?? `code ${code}`}); starting it again …`);
        // Slower each time, so that a part that can't run does not eat the machine.
        setTimeout(
          () => {
            if (!ending()) child = launch();
          },
          Math.min(200 * 2 ** failures, 10_000),
        );
        setTimeout(() => (failures = 0), 60_000).unref();
      },
    });
  let child = launch();
  stops.push(() => child.stop());
  while (!(await answers(health))) {
    if (dead && failures > 2) {
      throw new SetupError(`The ${name} does not start: what it said is at the end of ${logFile}.`);
    }
    await sleep(100);
  }
  return { pid: () => child.pid };
}

async function answers(url: string): Promise<boolean> {
  try {
    // Any answer will do: a part that says what is wrong with another part is itself up.
    await fetch(url, { signal: AbortSignal.timeout(30_000) });
    return true;
  } catch {
    return false;
  }
}

/** Pages on disk may be older than changes made while the site was down; make it look at its content again. */
async function refreshPages(env: Env): Promise<void> {
  await fetch(`http://127.0.0.1:${env.port}/api/cache/refresh`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${env.auth.secret}` },
    signal: AbortSignal.timeout(30_000),
  });
}

async function announce(env: Env, site: { pid: () => number }, begun: number): Promise<void> {
  const { createOwnerLink } = await import('../../lib/auth/owner-link.ts');
  const ownerLink = await createOwnerLink();
  const state = { site: env.siteUrl, ownerLink, supervisor: process.pid, sitePid: site.pid() };
  const stateFile = join(env.dataDir, 'instance.json');
  writeFileSync(stateFile, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  process.once('exit', () => rmSync(stateFile, { force: true }));

  const here = (path: string) => relative(process.cwd(), path) || path;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`
  Ready in ${seconds} s.

    Site          ${env.siteUrl}
    Studio        ${env.siteUrl}/studio
    Sign in       ${ownerLink}
                  (the owner’s link: works once, within an hour)
    Mail          ${env.mail.mode === 'folder' ? `${here(env.mail.dir)}, or ${env.siteUrl}/dev/mail` : 'by your SMTP server'}
    Logs          ${here(join(env.dataDir, 'logs'))}

  Ctrl-C ends it all.
`);
}
