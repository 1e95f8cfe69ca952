import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { lastMoments, longestDrain } from '../../lib/http/drain.ts';
import { parseJson } from '../../lib/http/parse-json.ts';
import { ensureSecrets } from '../../lib/secrets.ts';
import { SettingsError, type Env } from '../../lib/settings.ts';
import { build, buildIsStale, writeInstanceTsconfig } from './build.ts';
import { checkDatabase, checkDataFolder, checkHostedSanity } from './checks.ts';
import { runNode, startChild, type Child } from './child.ts';
import { isAlive } from './is-alive.ts';
import { claimPort } from './ports.ts';
import { startPostgres, type RunningPostgres } from './postgres.ts';
import { SetupError } from './setup-error.ts';
import { pauseAfter, startAgain } from './start-again.ts';
import { lakeCommand } from './lake-command.ts';
import { refusalCode } from '../../sanity/lake/refusal.ts';

/**
 * Brings up everything that Gazette needs, in order, and takes it down in reverse. Parts that die are started again;
 * what `kill -9` leaves behind is recovered by the next start.
 */

type Mode = 'production' | 'development';

/** One run of Gazette, from start to end. */
type Run = {
  mode: Mode;
  env: Env;
  /** What to do at the end, last first. */
  stops: (() => Promise<void>)[];
  ending(): boolean;
  /** Process ids of the parts, for whoever looks after this instance. */
  parts: Partial<Record<'contentStore' | 'site', number>>;
};

const step = (text: string) => console.log(`  ${text}`);

/** Runs Gazette until it is told to end. Resolves with the exit code. */
export async function supervise(mode: Mode): Promise<number> {
  const stops: Run['stops'] = [];
  let ended: Promise<void> | null = null;
  const end = () => (ended ??= stopAll(stops));
  const told = new Promise<'told'>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done('told'));
  });
  try {
    await Promise.race([start(mode, stops, () => ended !== null), told]);
    await told;
    console.log('\n  Ending …');
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

async function stopAll(stops: Run['stops']): Promise<void> {
  for (const stop of stops.toReversed()) await stop();
}

async function start(mode: Mode, stops: Run['stops'], ending: Run['ending']): Promise<void> {
  const begun = Date.now();
  // Where these are files on a disk that is full: what can't be said is lost, and nothing else.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  if (existsSync('.env')) process.loadEnvFile('.env');
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' });
  console.log(`\n  Gazette${mode === 'development' ? ' (development)' : ''}\n`);

  const dataDir = process.env.GAZETTE_DATA || '.data';
  checkDataFolder(dataDir);
  await refuseSecondRun(dataDir);
  const secrets = ensureSecrets(dataDir);
  const { generateClient } = await import('../../prisma/generate.ts');
  await generateClient();
  const { env } = await import('../../lib/env.ts');
  const run: Run = { mode, env, stops, ending, parts: {} };

  await claimPort(env.port, 'PORT', 'the site');
  await startDatabase(run, secrets.postgresPassword);
  await startContent(run);
  if (mode === 'production' && buildIsStale(secrets.authSecret)) {
    step('Building the site (a minute or two; only when something changed) …');
    await build(secrets.authSecret, join(dataDir, 'logs', 'build.log'));
  }
  await startSite(run);
  await announce(run, begun);
}

async function startDatabase(run: Run, password: string): Promise<void> {
  const { database, dataDir } = run.env;
  if (database.mode === 'external') {
    await checkDatabase(database.url);
    step('Database: yours, by DATABASE_URL');
  } else {
    const options = { dataDir, port: database.port, password };
    let server = await startPostgres(options);
    step(server.reused ? 'Database: embedded PostgreSQL, still running' : 'Database: embedded PostgreSQL');
    let coming: Promise<RunningPostgres | null> | null = null;
    const watch = async (): Promise<void> => {
      for (;;) {
        await server.gone;
        if (run.ending()) return;
        console.error('  The database ended unexpectedly; starting it again …');
        coming = startAgain(
          () => startPostgres(options),
          () => run.ending(),
        );
        const next = await coming;
        if (!next) return;
        server = next;
        coming = null;
      }
    };
    run.stops.push(async () => ((await coming) ?? server).stop());
    void watch();
  }
  const { migrate } = await import('../../prisma/migrate.ts');
  const { applied } = await migrate(database.url);
  if (applied.length > 0) step(`Database brought up to date (migrations: ${applied.length})`);
}

async function startContent(run: Run): Promise<void> {
  const { content } = run.env;
  if (content.mode === 'hosted') {
    await checkHostedSanity(content);
    step(`Content: Sanity project ${content.projectId}, dataset ${content.dataset}`);
    return;
  }
  const { apiHost, lakePort } = content;
  await claimPort(lakePort, 'LAKE_PORT', 'the embedded content store');
  await keepRunning(run, {
    name: 'content store',
    part: 'contentStore',
    args: lakeCommand,
    health: `${apiHost}/gazette/health`,
    explains: true,
  });
  step('Content: embedded Content Lake');
  // In a process of its own: drawing the pictures takes memory that the supervisor would keep.
  const logFile = join(run.env.dataDir, 'logs', 'sample.log');
  if ((await runNode(['scripts/services/load-sample.ts'], logFile, step)) !== 0) {
    throw new SetupError(`The sample content could not be loaded: why is at the end of ${logFile}.`);
  }
}

async function startSite(run: Run): Promise<void> {
  const { mode, env } = run;
  writeInstanceTsconfig();
  const command = mode === 'production' ? 'start' : 'dev';
  await keepRunning(run, {
    name: 'site',
    part: 'site',
    args: ['node_modules/next/dist/bin/next', command, '-p', String(env.port)],
    health: `http://127.0.0.1:${env.port}/api/health/live`,
    verbose: mode === 'development',
    // It finishes what it was asked for, and sees to it that this doesn’t take longer.
    ...(mode === 'production' && { patience: env.shutdownDelay + longestDrain + 2 * lastMoments }),
    onUp: () => refreshPages(env),
  });
}

type Part = {
  name: string;
  part: keyof Run['parts'];
  /** Arguments for node. */
  args: string[];
  /** An address that answers, whatever it says, once the part is up. */
  health: string;
  verbose?: boolean;
  /** It ends with `refusalCode`, and one line that says why, where it can't run: trying again would change nothing. */
  explains?: true;
  /** How long it may take to end once it is told to, in milliseconds; then it is made to. */
  patience?: number;
  onUp?: () => Promise<void>;
};

/** Starts a part, resolves when it is up, and starts it again whenever it dies. Throws SetupError if it can't start. */
async function keepRunning(run: Run, options: Part): Promise<void> {
  const { name, part, args, health, verbose, explains, onUp, patience } = options;
  const logFile = join(run.env.dataDir, 'logs', `${name.replaceAll(' ', '-')}.log`);
  let failures = 0;
  let refusal = '';
  let child: Child;
  const launch = () => {
    child = startChild({
      args,
      logFile,
      verbose: verbose ?? false,
      onUnexpectedExit: (code, signal, said) => {
        if (run.ending()) return;
        failures += 1;
        if (explains && code === refusalCode && said) {
          refusal = said;
          if (!up) return;
          console.error(`  ${said}`);
        }
        console.error(`  The ${name} ended unexpectedly (${signal ?? `code ${code}`}); starting it again …`);
        setTimeout(relaunch, pauseAfter(failures));
      },
    });
    run.parts[part] = child.pid;
  };
  let up = false;
  const relaunch = () => {
    if (run.ending()) return;
    launch();
    if (!up) return;
    try {
      writeState(run);
    } catch (error) {
      console.error(error);
    }
    untilUp().catch((error: unknown) => console.error(error));
  };
  const untilUp = async () => {
    while (!(await answers(health))) {
      if (run.ending()) return;
      if (refusal && !up) throw new SetupError(refusal);
      if (failures > 2 && !up)
        throw new SetupError(`The ${name} does not start: what it said is at the end of ${logFile}.`);
      await sleep(100);
    }
    await onUp?.();
    up = true;
    failures = 0;
  };
  launch();
  run.stops.push(() => child.stop(patience));
  await untilUp();
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

const stateSchema = z.object({ siteUrl: z.string(), supervisor: z.number() });
const stateFile = (dataDir: string) => join(dataDir, 'instance.json');

/** Two runs over one data folder would write into the same files. Throws SetupError if there is one already. */
async function refuseSecondRun(dataDir: string): Promise<void> {
  if (!existsSync(stateFile(dataDir))) return;
  const state = stateSchema.safeParse(parseJson(readFileSync(stateFile(dataDir), 'utf8'))).data;
  if (!state || !isAlive(state.supervisor)) return;
  // The process id may have gone to another program since; the site's answer settles it.
  if (await answers(`${state.siteUrl}/api/health/live`)) {
    throw new SetupError(
      `Gazette already runs on the data folder ${dataDir}, at ${state.siteUrl}: use that one, or start another with GAZETTE_DATA=/another/folder.`,
    );
  }
}

let ownerLink = '';

function writeState({ env, parts }: Run): void {
  const state = { siteUrl: env.siteUrl, ownerLink, supervisor: process.pid, ...parts };
  const file = stateFile(env.dataDir);
  // Whole, or as it was: a disk may be full.
  writeFileSync(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

async function announce(run: Run, begun: number): Promise<void> {
  const { env } = run;
  const { createOwnerLink } = await import('../../lib/auth/owner-link.ts');
  ownerLink = await createOwnerLink();
  // The supervisor itself has no more use for the database; an idle connection would complain when it ends.
  const { db } = await import('../../lib/db.ts');
  await db.$disconnect();
  writeState(run);
  process.once('exit', () => rmSync(stateFile(env.dataDir), { force: true }));

  const here = (path: string) => relative(process.cwd(), path) || path;
  const mail =
    env.mail.mode === 'folder' ? `${here(env.mail.dir)}, or ${env.siteUrl}/dev/mail` : 'by your SMTP server';
  console.log(`
  Ready in ${((Date.now() - begun) / 1000).toFixed(1)} s.

    Site          ${env.siteUrl}
    Studio        ${env.siteUrl}/studio
    Sign in       ${ownerLink}
                  (the owner’s link: works once, within an hour)
    Mail          ${mail}
    Logs          ${here(join(env.dataDir, 'logs'))}

  Ctrl-C ends it all.
`);
}
