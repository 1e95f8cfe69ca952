import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createClient } from '@sanity/client';
import { ensureSecrets } from '#lib/secrets.ts';
import { refusalCode } from '#sanity/lake/refusal.ts';
import { lakeCommand } from '../../../scripts/services/lake-command.ts';
import { freePorts } from '../../../scripts/services/ports.ts';
import { pointedAt } from '../../support/lake.ts';

let dir: string;
let port: number;
let child: ChildProcess | null = null;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'gazette-kill-'));
  ensureSecrets(dir);
  [port = 0] = await freePorts(1);
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(dir, { recursive: true, force: true });
});

/** The lake as the supervisor runs it; resolves with its output once it is ready, or once it ended. */
function start(): Promise<{ process: ChildProcess; output: string; exited: Promise<number | null> }> {
  return new Promise((resolve) => {
    const started = spawn(process.execPath, lakeCommand, {
      env: { ...process.env, GAZETTE_DATA: dir, LAKE_PORT: String(port), SANITY_PROJECT_ID: '' },
    });
    let output = '';
    const exited = new Promise<number | null>((ended) => started.once('exit', ended));
    const done = () => resolve({ process: started, output, exited });
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('lake ready')) done();
    };
    started.stdout.on('data', read);
    started.stderr.on('data', read);
    started.once('close', done);
  });
}

async function editor() {
  return createClient({
    ...pointedAt(`http://127.0.0.1:${port}`),
    perspective: 'raw',
    maxRetries: 0,
    token: (await readFile(join(dir, 'lake/editor-token'), 'utf8')).trim(),
  });
}

test('every acknowledged edit is there after the lake was killed in the middle of 200', async () => {
  const first = await start();
  child = first.process;
  const client = await editor();
  await client.create({ _id: 'story', _type: 'article', edits: [] });
  const acknowledged: number[] = [];
  let killed = false;
  const writes = Array.from({ length: 200 }, async (_, n) => {
    try {
      await client
        .transaction()
        .create({ _id: `edit-${n}`, _type: 'edit', n })
        .patch('story', (patch) => patch.insert('after', 'edits[-1]', [n]))
        .commit();
      acknowledged.push(n);
    } catch (error) {
      if (!killed) throw error;
    }
    if (acknowledged.length === 120 && !killed) {
      killed = true;
      first.process.kill('SIGKILL');
    }
  });
  await Promise.all(writes);
  await first.exited;
  expect(killed).toBe(true);

  const second = await start();
  child = second.process;
  const again = await editor();
  const kept = await again.fetch<number[]>('*[_type == "edit"].n');
  expect(acknowledged.filter((n) => !kept.includes(n))).toEqual([]);
  // Both documents of a transaction, or neither.
  const story = await again.getDocument<{ _id: string; edits: number[] }>('story');
  expect(story?.edits.toSorted((a, b) => a - b)).toEqual(kept.toSorted((a, b) => a - b));
});

test('200 acknowledged edits, killed right after the last answer, are all there', async () => {
  const first = await start();
  child = first.process;
  const client = await editor();
  await client.create({ _id: 'story', _type: 'article', n: -1 });
  for (let n = 0; n < 200; n += 1)
    await client
      .patch('story')
      .set({ n, [`edit${n}`]: true })
      .commit();
  first.process.kill('SIGKILL');
  await first.exited;

  const second = await start();
  child = second.process;
  const story = await (await editor()).getDocument('story');
  expect(story).toMatchObject({ n: 199 });
  expect(Object.keys(story ?? {}).filter((name) => name.startsWith('edit'))).toHaveLength(200);
});

test('SIGTERM ends it cleanly, and a second lake over the same folder or port says what is wrong', async () => {
  const first = await start();
  child = first.process;
  const samePort = await start();
  expect(samePort.output).toMatch(/Another lake is running|Port \d+ is taken/);
  expect(await samePort.exited).toBe(refusalCode);
  [port = 0] = await freePorts(1);
  const sameFolder = await start();
  expect(sameFolder.output).toContain('Another lake is running');
  expect(await sameFolder.exited).toBe(refusalCode);
  first.process.kill('SIGTERM');
  expect(await first.exited).toBe(0);
});
