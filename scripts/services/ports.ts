import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from './setup-error.ts';

/** True if nothing listens on `port` of this machine. */
async function isFree(port: number): Promise<boolean> {
  // Both, because another program may listen on the loopback address only, or on every address.
  for (const host of ['127.0.0.1', undefined]) {
    const free = await new Promise<boolean>((done) => {
      const server = createServer();
      server.once('error', () => done(false));
      server.listen(port, host, () => server.close(() => done(true)));
    });
    if (!free) return false;
  }
  return true;
}

/**
 * Resolves once `port` is free, waiting a moment for what an earlier start may still be ending. Throws SetupError
 * naming `setting`, by which another port is chosen.
 */
export async function claimPort(port: number, setting: string, forWhat: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await isFree(port)) return;
    await sleep(200);
  }
  throw new SetupError(
    `Port ${port}, which ${forWhat} needs, is used by another program: stop that program, or choose another port with ${setting}=${port + 1}.`,
  );
}

/** Below those that systems give to outgoing connections, above what browsers refuse. */
const [lowest, highest] = [11_000, 31_999];
const given = new Set<number>();

/**
 * `count` ports that are free now, for instances that tests start; no two calls of a process get the same one. A system would
 * name ports that it may give to any connection a moment later.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = randomInt(lowest, highest + 1);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}
