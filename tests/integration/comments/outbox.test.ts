import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '../../../lib/create-db.ts';
import { doTasks, type Handlers } from '../../../lib/comments/outbox/do-tasks.ts';
import {
  addTask,
  claimTasks,
  noteDone,
  noteFailed,
  readFailed,
  retryFailed,
  type Task,
} from '../../../lib/comments/store/outbox.ts';
import { inTransaction } from '../../../lib/comments/store/transaction.ts';
import { runJobs } from '../../../lib/jobs/run.ts';
import { startDatabase, type TestDatabase } from './support.ts';

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await startDatabase();
  db = database.db;
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  await db.outbox.deleteMany();
  await db.jobRun.deleteMany();
});

const add = (...tasks: Task[]) =>
  inTransaction(db, async (tx) => {
    for (const task of tasks) await addTask(tx, task, new Date(Date.now() - 1000));
  });
const changed = (articleId: string): Task => ({ kind: 'comments.changed', payload: { articleId } });
const doing = (run: (articleId: string) => void | Promise<void>, atMost = 100): Handlers => ({
  'comments.changed': { run: ({ articleId }) => run(articleId), atMost, seconds: 30 },
});
const makeDue = () => db.outbox.updateMany({ data: { availableAt: new Date(0) } });

describe('tasks', () => {
  test('are each done once by several workers at once, and the same ones together', async () => {
    const wanted = Array.from({ length: 60 }, (_, index) => `a-${index}`);
    await add(...wanted.map(changed), changed('a-0'));
    const done: string[] = [];
    const work = () =>
      doTasks(
        db,
        doing(async (id) => {
          await sleep(1);
          done.push(id);
        }, 61),
      );
    const counts = await Promise.all([work(), work(), work()]);
    expect(done.toSorted()).toEqual(wanted.toSorted());
    expect(counts.reduce((sum, count) => sum + count)).toBe(61);
    expect(await db.outbox.count({ where: { doneAt: null } })).toBe(0);
  });

  test('are held in no transaction while they are done', async () => {
    await add(changed('a'));
    let open: unknown;
    await doTasks(
      db,
      doing(async () => {
        open = await db.$queryRaw`
          SELECT 1 FROM pg_stat_activity WHERE application_name = 'gazette' AND state LIKE 'idle in transaction%'`;
      }),
    );
    expect(open).toEqual([]);
  });

  test('that a process which is told to end has not begun are left to others at once', async () => {
    await add(changed('a'), changed('b'), changed('c'));
    const ending = new AbortController();
    const done: string[] = [];
    const first = doing((id) => {
      done.push(id);
      ending.abort();
    });
    expect(await doTasks(db, first, ending.signal)).toBe(1);
    expect(done).toHaveLength(1);
    expect(await db.outbox.findMany({ where: { doneAt: null } })).toMatchObject([
      { attempts: 0 },
      { attempts: 0 },
    ]);
    await doTasks(
      db,
      doing((id) => void done.push(id)),
    );
    expect(done.toSorted()).toEqual(['a', 'b', 'c']);
  });

  test('of a worker that died over them are done by another, once their time is over', async () => {
    await add(changed('a'));
    const [claim] = await claimTasks(db, 'comments.changed', { atMost: 10, seconds: 30 });
    const done: string[] = [];
    await doTasks(
      db,
      doing((id) => void done.push(id)),
    );
    expect(done).toEqual([]);
    await makeDue();
    await doTasks(
      db,
      doing((id) => void done.push(id)),
    );
    expect(done).toEqual(['a']);
    // The dead one comes back: what it has to say changes nothing any more.
    await noteFailed(db, claim?.held ?? [], new Error('late'));
    await noteDone(db, claim?.held ?? []);
    expect(await db.outbox.findFirst()).toMatchObject({ attempts: 2, lastError: null, failedAt: null });
  });

  test('that fail are tried again later and later, and given up in the end, for operators to see', async () => {
    await add(changed('bad'), changed('good'));
    const failing = doing((id) => {
      if (id === 'bad') throw new Error('no such page');
    });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 14; attempt += 1) {
      const before = Date.now();
      await doTasks(db, failing);
      const row = await db.outbox.findFirstOrThrow({ where: { doneAt: null } });
      expect(row.attempts).toBe(attempt);
      if (!row.failedAt) waits.push((row.availableAt.getTime() - before) / 1000);
      await makeDue();
    }
    expect(waits).toHaveLength(13);
    for (const [index, wait] of waits.entries()) {
      const middle = Math.min(3600, 5 * 2 ** index);
      expect(wait).toBeGreaterThan(middle * 0.74);
      expect(wait).toBeLessThan(middle * 1.26 + 2);
    }
    expect(await readFailed(db)).toMatchObject([
      {
        kind: 'comments.changed',
        payload: { articleId: 'bad' },
        attempts: 14,
        lastError: 'Error: no such page',
      },
    ]);
    let tried = 0;
    const counting = doing(() => void (tried += 1));
    await doTasks(db, counting);
    expect(tried).toBe(0);
    expect(await retryFailed(db)).toBe(1);
    await doTasks(db, counting);
    expect(tried).toBe(1);
  });

  test('of unknown kinds are left alone, those that nobody can read are given up', async () => {
    const rows = [
      { kind: 'from.the.future', payload: { x: 1 } },
      { kind: 'comments.changed', payload: { articleId: 7 } },
    ];
    for (const [index, row] of rows.entries())
      await db.outbox.create({
        data: {
          ...row,
          id: `01900000-0000-7000-8000-00000000000${index}`,
          createdAt: new Date(0),
          availableAt: new Date(0),
        },
      });
    await doTasks(
      db,
      doing(() => undefined),
    );
    expect(await db.outbox.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { attempts: 0, doneAt: null, failedAt: null },
      {
        attempts: 1,
        doneAt: null,
        failedAt: expect.any(Date),
        lastError: expect.stringContaining('articleId'),
      },
    ]);
  });

  test('may ask for another time, which is no attempt', async () => {
    await add(changed('a'));
    const notBefore = new Date(Date.now() + 60_000);
    const later: Handlers = { 'comments.changed': { run: () => ({ notBefore }), atMost: 10, seconds: 30 } };
    expect(await doTasks(db, later)).toBe(0);
    expect(await db.outbox.findFirst()).toMatchObject({ attempts: 0, availableAt: notBefore, doneAt: null });
  });
});

describe('jobs', () => {
  test('run when they are due, in one process at a time', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const job = {
      name: 'slow',
      every: 3600,
      run: async () => {
        runs += 1;
        running += 1;
        most = Math.max(most, running);
        await sleep(100);
        running -= 1;
      },
    };
    const all = await Promise.all([1, 2, 3].map(() => runJobs(db, database.url, [job])));
    expect(all.flat()).toEqual(['slow']);
    expect(await runJobs(db, database.url, [job])).toEqual([]);
    await db.jobRun.updateMany({ data: { startedAt: new Date(Date.now() - 3_601_000) } });
    expect(await runJobs(db, database.url, [job])).toEqual(['slow']);
    expect({ runs, most }).toEqual({ runs: 2, most: 1 });
  });

  test('that fail say why, keep none from running, and run again', async () => {
    const failing = { name: 'bad', every: 0, run: () => Promise.reject(new Error('disk full')) };
    const fine = { name: 'fine', every: 0, run: () => Promise.resolve() };
    expect(await runJobs(db, database.url, [failing, fine])).toEqual(['bad', 'fine']);
    expect(await db.jobRun.findUnique({ where: { name: 'bad' } })).toMatchObject({
      lastError: 'Error: disk full',
      finishedAt: expect.any(Date),
    });
    expect(await runJobs(db, database.url, [failing])).toEqual(['bad']);
  });
});
