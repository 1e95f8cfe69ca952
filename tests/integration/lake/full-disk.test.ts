import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '@sanity/client';
import { ensureSecrets } from '#lib/secrets.ts';
import { Store } from '#sanity/lake/store.ts';
import { lakeCommand } from '../../../scripts/services/lake-command.ts';
import { freePorts } from '../../../scripts/services/ports.ts';
import { pointedAt } from '../../support/lake.ts';
import { openLake, rejection } from './support.ts';

let child: ChildProcess | null = null;
afterEach(() => void child?.kill('SIGKILL'));

const full = { statusCode: 507, message: expect.stringContaining('nothing was changed') };

test('an edit for which there is no room is refused whole, and goes through once there is', async () => {
  const commit = vi.spyOn(Store.prototype, 'commit');
  const lake = await openLake();
  const editor = lake.editor.withConfig({ maxRetries: 0 });
  await editor.create({ _id: 'story', _type: 'article', edits: 0 });
  const store = commit.mock.contexts.at(-1) as Store | undefined;
  const db = store?.db;
  const pages = Number(db?.prepare('PRAGMA page_count').get()?.['page_count']);
  // SQLite’s own answer to a disk that is full.
  db?.exec(`PRAGMA max_page_count = ${pages + 4}`);
  const write = (n: number) =>
    editor
      .transaction()
      .create({ _id: `edit-${n}`, _type: 'edit', text: crypto.randomUUID().repeat(500) })
      .patch('story', (patch) => patch.inc({ edits: 1 }))
      .commit();
  let acknowledged = 0;
  const refused = await rejection(
    (async () => {
      for (; acknowledged < 100; acknowledged += 1) await write(acknowledged);
    })(),
  );
  expect(refused).toMatchObject(full);
  const holds = () =>
    editor.fetch('{"edits": count(*[_type == "edit"]), "story": *[_id == "story"][0].edits}');
  expect(await holds()).toEqual({ edits: acknowledged, story: acknowledged });

  db?.exec('PRAGMA max_page_count = 1000000');
  await write(acknowledged);
  expect(await holds()).toEqual({ edits: acknowledged + 1, story: acknowledged + 1 });
  await lake.restart();
  expect(await lake.editor.fetch('count(*[_type == "edit"])')).toBe(acknowledged + 1);
  await lake.close();
});

test('a file for which there is no room leaves nothing behind', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'gazette-full-'));
  ensureSecrets(dir);
  const [port = 0] = await freePorts(1);
  // No file of this process can become larger than a megabyte or two: what any user can take away from it.
  child = spawn('sh', ['-c', 'ulimit -f 2048 && exec "$0" "$@"', process.execPath, ...lakeCommand], {
    env: { ...process.env, GAZETTE_DATA: dir, LAKE_PORT: String(port), SANITY_PROJECT_ID: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  const editor = createClient({
    ...pointedAt(`http://127.0.0.1:${port}`),
    perspective: 'raw',
    maxRetries: 0,
    token: (await readFile(join(dir, 'lake/editor-token'), 'utf8')).trim(),
  });
  const upload = (bytes: number) =>
    editor.assets.upload('file', Buffer.alloc(bytes, 'a'), { filename: 'a.txt' });
  expect(await rejection(upload(3_000_000))).toMatchObject(full);
  expect(await editor.fetch('count(*[_type == "sanity.fileAsset"])')).toBe(0);
  const kept = () => readdir(join(dir, 'lake/assets/production'));
  expect(await kept()).toEqual([]);
  // It took no harm.
  await upload(1000);
  expect(await kept()).toHaveLength(1);
  await rm(dir, { recursive: true, force: true });
});
