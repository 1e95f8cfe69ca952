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

/** `count` ports that are free now, for instances that tests start. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(0, '127.0.0.1', done);
      });
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('a TCP server without a port');
    return address.port;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
