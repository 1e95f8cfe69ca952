import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../scripts/services/ports.ts';

/** The least that a Next site can be: one address, with this site's own Next. */
export type BareSite = { url: string; stop(): Promise<void> };

const next = resolve('node_modules/next/dist/bin/next');

const always = {
  'package.json': '{ "private": true, "type": "module" }',
  'next.config.ts': `export default { turbopack: { root: ${JSON.stringify(resolve('.'))} }, typescript: { ignoreBuildErrors: true } };`,
  // Without one of its own it would be given this site's, which lies above it.
  'instrumentation.ts': 'export function register() {}',
  'app/layout.tsx': `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }`,
};

/** Builds and starts it, with `files` (their text by path) beside those that each site has. */
export async function startBareSite(
  files: Record<string, string>,
  settings: Record<string, string> = {},
): Promise<BareSite> {
  // Inside of this folder, or the packages would not be found.
  mkdirSync('.data-bench', { recursive: true });
  const dir = mkdtempSync(resolve('.data-bench', 'bare-'));
  for (const [name, text] of Object.entries({ ...always, ...files })) {
    mkdirSync(resolve(dir, name, '..'), { recursive: true });
    writeFileSync(resolve(dir, name), text);
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, ...settings };
  const run = (args: string[]) =>
    spawn(process.execPath, [next, ...args], { cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const build = run(['build']);
  let said = '';
  build.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  build.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(build, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The bare site could not be built:\n${said}`);
  const [port = 0] = await freePorts(1);
  const server = run(['start', '-p', String(port)]);
  server.stdout.resume();
  server.stderr.resume();
  const url = `http://localhost:${port}`;
  while (!(await fetch(url).then(Boolean, () => false))) {
    if (server.exitCode !== null) throw new Error('The bare site did not start.');
    await sleep(100);
  }
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'exit');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
