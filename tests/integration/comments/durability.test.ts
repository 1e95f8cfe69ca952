import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, personalJson } from '../../../lib/comments/http/respond.ts';
import { post } from '../../../lib/comments/service/post.ts';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { readRoots } from '../../../lib/comments/store/read.ts';
import { contextOf, freshKey, makeReader, startDatabase, type TestDatabase } from './support.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(async () => {
  await database.close();
});

test('kill -9 of PostgreSQL loses no acknowledged comment, and the pool recovers by itself', async () => {
  const { db } = database;
  const context = contextOf(db);
  const author = await makeReader(db);
  const wanted = 200;
  const acknowledged = new Map<string, string>();
  let failures = 0;

  /** As a browser would: the same comment under the same key, until it is acknowledged. */
  const write = async (index: number) => {
    const input = {
      articleId: `article-${index % 4}`,
      parentId: null,
      body: `Thought number ${index}`,
      clientKey: freshKey(),
    };
    for (;;) {
      try {
        const result = await post(context, author, input);
        if (!result.ok) throw new Error(result.error.code);
        acknowledged.set(result.value.comment.id, input.body);
        return;
      } catch {
        failures += 1;
        await sleep(100);
      }
    }
  };
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let index = writer; index < wanted; index += 8) await write(index);
  });

  for (const at of [40, 120]) {
    while (acknowledged.size < at) await sleep(5);
    const pid = Number(
      readFileSync(join(database.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
    );
    process.kill(pid, 'SIGKILL');
    await sleep(300);
    await database.restart();
  }
  await Promise.all(writers);

  expect(failures).toBeGreaterThan(0);
  expect(acknowledged.size).toBe(wanted);
  const kept = await db.commentRevision.findMany({ select: { commentId: true, source: true } });
  expect(new Map(kept.map((row) => [row.commentId, row.source]))).toEqual(acknowledged);
  expect((await readRoots(db, 'article-0', 'newest', null)).total).toBe(wanted / 4);
  expect(await findDrift(db)).toEqual([]);
}, 180_000);

test('a database whose disk is full refuses a comment whole, which is posted once there is room', async () => {
  const { db } = database;
  const context = contextOf(db);
  const author = await makeReader(db);
  const comment = { articleId: 'full', parentId: null, body: 'On a full disk', clientKey: freshKey() };
  const route = answering(async (_request: Request) => personalJson(await post(context, author, comment)));
  const send = (accept: string) =>
    route(new Request('http://localhost/api/comments', { method: 'POST', headers: { accept } }));
  // PostgreSQL’s own answer, at one of the last rows that a comment is made of.
  await db.$executeRaw`
    CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      RAISE 'could not extend file "base/16384/2685": No space left on device' USING ERRCODE = 'disk_full';
    END $$`;
  await db.$executeRaw`
    CREATE TRIGGER no_room BEFORE INSERT ON comment_revisions FOR EACH ROW EXECUTE FUNCTION no_room()`;
  const refused = await send('application/json');
  expect([refused.status, await refused.json()]).toMatchObject([503, { error: { code: 'unavailable' } }]);
  const form = await send('text/html');
  expect([form.status, await form.text()]).toEqual([503, expect.stringContaining('still there')]);
  expect(await db.comment.count({ where: { articleId: 'full' } })).toBe(0);

  await db.$executeRaw`DROP FUNCTION no_room CASCADE`;
  expect((await send('application/json')).status).toBe(200);
  expect((await readRoots(db, 'full', 'newest', null)).total).toBe(1);
  expect(await findDrift(db)).toEqual([]);
});
