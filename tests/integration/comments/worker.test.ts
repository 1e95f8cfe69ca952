import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commentsTag } from '../../../lib/cache/tags.ts';
import { deleteAccount } from '../../../lib/comments/service/delete-account.ts';
import { addTask } from '../../../lib/comments/store/outbox.ts';
import { ensureSecrets } from '../../../lib/secrets.ts';
import { makeReader, startDatabase, type TestDatabase } from './support.ts';

let database: TestDatabase;
let dataDir: string;

beforeAll(async () => {
  database = await startDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'gazette-worker-'));
  ensureSecrets(dataDir);
});
afterAll(async () => {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('the worker does what is due in a process of its own, and ends when it is told', async () => {
  const { db, url } = database;
  const reader = await makeReader(db);
  await deleteAccount({ db }, reader.id, 'nothing');
  const articleId = 'article-of-a-worker';
  await db.$transaction((tx) =>
    addTask(tx, { kind: 'comments.changed', payload: { articleId } }, new Date()),
  );
  const worker = spawn(process.execPath, ['scripts/worker.ts'], {
    env: { ...process.env, DATABASE_URL: url, GAZETTE_DATA: dataDir, OUTBOX: 'worker' },
    stdio: 'ignore',
  });
  await expect.poll(() => db.user.count({ where: { id: reader.id } }), { timeout: 20_000 }).toBe(0);
  await expect.poll(() => db.jobRun.count({ where: { name: 'purge', finishedAt: { not: null } } })).toBe(1);
  // Every instance of the site follows what it notes.
  await expect.poll(() => db.cacheChange.count({ where: { tag: commentsTag(articleId) } })).toBe(1);
  worker.kill('SIGTERM');
  const [code] = (await once(worker, 'exit')) as [number | null];
  expect(code).toBe(0);
});
