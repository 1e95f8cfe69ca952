import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../scripts/services/ports.ts';
import { findProgram } from './find-program.ts';

/** Where this machine has nginx; null for nowhere. */
export const findNginx = (): string | null => findProgram('nginx');

export type RunningNginx = { url: string; stop(): Promise<void> };

/**
 * Starts nginx with the files of `deploy`, as an operator would, before instances of the site on these ports of this machine.
 * Only where it listens and where it keeps pages is its own. `files` is a folder that it serves under `/-files/`, to compare with.
 */
export async function startNginx(
  path: string,
  { apps, files, name = 'localhost' }: { apps: readonly number[]; files?: string; name?: string },
): Promise<RunningNginx> {
  const dir = mkdtempSync(join(tmpdir(), 'gazette-nginx-'));
  // Its workers are another user where a root starts it.
  chmodSync(dir, 0o755);
  const [port = 0] = await freePorts(1);
  const site = replaced(readFileSync('deploy/nginx.conf', 'utf8'), [
    [/\/var\/cache\/gazette/, join(dir, 'kept')],
    [/listen 80;\n\s*listen \[::\]:80;/, `listen 127.0.0.1:${port};`],
    [/server_name _;/, `server_name ${name};`],
    ...(files
      ? [[/location \/ \{/, `location /-files/ { alias ${resolve(files)}/; }\n    $&`] as [RegExp, string]]
      : []),
  ]);
  const instances = replaced(readFileSync('deploy/nginx-apps.conf', 'utf8'), [
    [/( +server 127\.0\.0\.1:\d+ (.*);\n)+/, apps.map((app) => `    server 127.0.0.1:${app} $2;\n`).join('')],
  ]);
  writeFileSync(join(dir, 'gazette.conf'), site);
  writeFileSync(join(dir, 'apps.conf'), instances);
  writeFileSync(join(dir, 'nginx.conf'), main(dir));
  const child = spawn(path, ['-e', 'stderr', '-p', dir, '-c', join(dir, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const url = `http://${name}:${port}`;
  while (!(await fetch(`http://127.0.0.1:${port}/api/health`).then(Boolean, () => false))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
    await sleep(20);
  }
  return {
    url,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What surrounds them, as Debian has it. */
const main = (dir: string) => `
daemon off;
worker_processes 2;
pid ${dir}/nginx.pid;
error_log stderr error;
events { worker_connections 2048; }
http {
    types { text/html html; text/css css; image/png png; }
    default_type application/octet-stream;
    sendfile on;
    tcp_nopush on;
    access_log off;
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${dir}/${kind};`).join('\n    ')}
    include ${dir}/apps.conf;
    include ${dir}/gazette.conf;
}
`;

/** `text` with each of these replaced; throws where one isn't in it, as the file then isn't what is tried. */
function replaced(text: string, changes: [RegExp, string][]): string {
  return changes.reduce((before, [pattern, by]) => {
    if (!pattern.test(before)) throw new Error(`deploy has no ${String(pattern)}`);
    return before.replace(pattern, by);
  }, text);
}
