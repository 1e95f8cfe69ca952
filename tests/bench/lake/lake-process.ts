import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ensureSecrets } from '#lib/secrets.ts';
import { freePorts } from '../../../scripts/services/ports.ts';

/** A lake as the supervisor runs it: a process of its own. */
export type LakeProcess = {
  url: string;
  /** May do everything. */
  token: string;
  /** The memory that the process holds now, in MB. */
  memory(): number;
  stop(): Promise<void>;
};

/** A site that is told of every change, as the lake's own is. */
async function startSite(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Starts a lake over the folder `dataDir`; resolves once it answers. */
export async function startLakeProcess(dataDir: string): Promise<LakeProcess> {
  ensureSecrets(dataDir);
  const [port] = await freePorts(1);
  const site = await startSite();
  const child = spawn(process.execPath, ['sanity/lake/main.ts'], {
    env: {
      ...process.env,
      GAZETTE_DATA: dataDir,
      LAKE_PORT: String(port),
      SITE_URL: site.url,
      SANITY_PROJECT_ID: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) if (line.startsWith('lake ready')) break;
  if (child.exitCode !== null) throw new Error('The lake did not start.');
  return {
    url: `http://127.0.0.1:${port}`,
    token: readFileSync(join(dataDir, 'lake', 'editor-token'), 'utf8').trim(),
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      site.close();
    },
  };
}
