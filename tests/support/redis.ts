import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../scripts/services/ports.ts';
import { findProgram } from './find-program.ts';

/** Where this machine has a Redis server; null for none. */
export const findRedis = (): string | null => findProgram('redis-server');

export type RunningRedis = {
  url: string;
  /** Stands still, and takes connections without answering, until told to go on. */
  pause(): void;
  goOn(): void;
  stop(): Promise<void>;
};

/** Starts a Redis with nothing in it that keeps nothing. */
export async function startRedis(path: string, port?: number): Promise<RunningRedis> {
  const [free = 0] = port === undefined ? await freePorts(1) : [port];
  const dir = mkdtempSync(join(tmpdir(), 'gazette-redis-'));
  const child = spawn(path, ['--port', String(free), '--bind', '127.0.0.1', '--save', '', '--dir', dir], {
    stdio: 'ignore',
  });
  while (!(await answers(free))) {
    if (child.exitCode !== null) throw new Error('The Redis server did not start.');
    await sleep(20);
  }
  return {
    url: `redis://127.0.0.1:${free}`,
    pause: () => child.kill('SIGSTOP'),
    goOn: () => child.kill('SIGCONT'),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
