import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { openLog } from './log-file.ts';

export type Child = {
  readonly pid: number;
  /** Asks the process to end, insists after `graceMs`, and resolves when it is gone. */
  stop(graceMs?: number): Promise<void>;
};

export type ChildOptions = {
  /** Arguments for node: the script and its own. */
  args: string[];
  logFile: string;
  /** Show what it prints in the terminal as well. */
  verbose?: boolean;
  /** Called when it ends without having been asked to, with the last line of its errors ('' for none). */
  onUnexpectedExit(code: number | null, signal: NodeJS.Signals | null, said: string): void;
};

const exitWithParent = join(import.meta.dirname, 'exit-with-parent.ts');

/**
 * Starts a node process that ends with this one. It has its own process group, so that Ctrl-C reaches the supervisor
 * alone, which then ends its children in the right order.
 */
export function startChild(options: ChildOptions): Child {
  const log = openLog(options.logFile, 'a');
  const child = spawn(process.execPath, ['--import', exitWithParent, ...options.args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  if (options.verbose) {
    child.stdout?.pipe(process.stdout, { end: false });
    child.stderr?.pipe(process.stderr, { end: false });
  }
  let said = '';
  if (child.stderr) createInterface(child.stderr).on('line', (line) => (said = line.trim() || said));
  let stopping = false;
  const gone = new Promise<void>((done) => {
    child.once('close', (code, signal) => {
      log.end();
      done();
      if (!stopping) options.onUnexpectedExit(code, signal, said);
    });
  });
  return {
    pid: child.pid ?? -1,
    async stop(graceMs = 10_000) {
      stopping = true;
      await endProcess(child, gone, graceMs);
    },
  };
}

/**
 * Runs a node process to its end and resolves with its exit code. What it prints goes to `logFile`; each line of its
 * standard output also to `onLine`.
 */
export async function runNode(
  args: string[],
  logFile: string,
  onLine: (line: string) => void = () => {},
): Promise<number | null> {
  const log = openLog(logFile, 'w');
  const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  if (child.stdout) createInterface(child.stdout).on('line', onLine);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  await new Promise<void>((done) => log.end(() => done()));
  return code;
}

async function endProcess(child: ChildProcess, gone: Promise<void>, graceMs: number): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  const inTime = await Promise.race([gone.then(() => true), sleep(graceMs, false, { ref: false })]);
  if (!inTime) {
    child.kill('SIGKILL');
    await gone;
  }
}
