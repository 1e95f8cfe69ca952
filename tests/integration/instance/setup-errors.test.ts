import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../../scripts/services/ports.ts';
import { runningInstance } from '../../support/instance.ts';

/** Runs `npm start`'s script with settings that can't work. */
async function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const [port, lakePort, pgPort] = await freePorts(3);
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: {
      ...process.env,
      GAZETTE_DATA: mkdtempSync(join(tmpdir(), 'gazette-setup-')),
      PORT: String(port),
      LAKE_PORT: String(lakePort),
      PGPORT: String(pgPort),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  return { code, output };
}

/** What is wrong is said in one sentence, without a stack trace. */
function expectSentence(run: { code: number | null; output: string }, ...parts: string[]): void {
  expect(run.code).toBe(1);
  for (const part of parts) expect(run.output).toContain(part);
  expect(run.output).not.toMatch(/^\s+at .*:\d+:\d+/m);
}

describe('settings that can’t work end the start with one clear sentence', () => {
  const taken = createServer();
  let takenPort = '';
  beforeAll(async () => {
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const address = taken.address();
    takenPort = String(typeof address === 'object' && address ? address.port : 0);
  });
  afterAll(() => new Promise((done) => taken.close(done)));

  test.each(['PORT', 'LAKE_PORT', 'PGPORT'])('a taken %s', async (setting) => {
    expectSentence(await start({ [setting]: takenPort }), `Port ${takenPort}`, `${setting}=`);
  });

  test('a data folder that can’t be written to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-setup-'));
    // A file where the folder should be can't be written to even by root.
    const file = join(folder, 'file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    expectSentence(await start({ GAZETTE_DATA: join(file, 'data') }), 'can’t be written to', 'GAZETTE_DATA=');
  });

  test('content that is damaged', async () => {
    const data = mkdtempSync(join(tmpdir(), 'gazette-setup-'));
    const file = join(data, 'lake/datasets/production.sqlite');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'This is no database. '.repeat(1000));
    const run = await start({ GAZETTE_DATA: data });
    expectSentence(run, `The file ${file} is damaged`, 'Nothing was changed', 'npm run content:repair');
    expect(run.output).not.toContain('starting it again');
    expect(readFileSync(file, 'utf8')).toBe('This is no database. '.repeat(1000));
  });

  test('a DATABASE_URL where no server is', async () => {
    const [free] = await freePorts(1);
    const url = `postgresql://user:secret@127.0.0.1:${free}/news`;
    const run = await start({ DATABASE_URL: url });
    expectSentence(run, 'DATABASE_URL', `127.0.0.1:${free}`);
    expect(run.output).not.toContain('secret');
  });

  test('a DATABASE_URL with a wrong password or database name', async () => {
    const right = new URL(runningInstance().databaseUrl);
    const wrongPassword = new URL(right);
    wrongPassword.password = 'wrong';
    expectSentence(await start({ DATABASE_URL: wrongPassword.href }), 'DATABASE_URL', 'the password');
    const wrongName = new URL(right);
    wrongName.pathname = '/nowhere';
    expectSentence(await start({ DATABASE_URL: wrongName.href }), 'DATABASE_URL', 'no database "nowhere"');
  });

  test('a setting of the wrong form', async () => {
    expectSentence(await start({ DATABASE_URL: 'mysql://u:p@h/d' }), 'DATABASE_URL');
    expectSentence(await start({ SANITY_PROJECT_ID: 'My Project!' }), 'SANITY_PROJECT_ID');
  });

  test('a Sanity project that can’t be reached or does not exist', async () => {
    const run = await start({
      SANITY_PROJECT_ID: 'nosuch00',
      SANITY_WEBHOOK_SECRET: randomBytes(24).toString('base64url'),
      DATABASE_URL: runningInstance().databaseUrl,
    });
    expectSentence(run, 'SANITY_PROJECT_ID');
  });

  test('a data folder that another run is using', async () => {
    const { dataDir, site } = runningInstance();
    expectSentence(await start({ GAZETTE_DATA: dataDir }), 'already runs', site);
  });
});
