import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

export type Site = {
  /** Its address, without a trailing slash. */
  site: string;
  /** What it printed to its standard error. */
  errors(): string;
  stop(): Promise<void>;
};

/** Starts one process that serves a build, with these settings and nothing else, and waits until it answers. */
export async function startSite(settings: { PORT: string } & Record<string, string>): Promise<Site> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', settings.PORT], {
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const site = `http://localhost:${settings.PORT}`;
  while (!(await fetch(`${site}/api/health`).then(Boolean, () => false))) {
    if (child.exitCode !== null) throw new Error(`The site did not start:\n${errors}`);
    await sleep(200);
  }
  return {
    site,
    errors: () => errors,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
