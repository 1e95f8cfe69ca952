import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changesSince, forgetChanges, noteChange } from '../../../lib/cache/change-log.ts';
import { lookForChanges } from '../../../lib/cache/follow-changes.ts';
import { isCurrent, known } from '../../../lib/cache/known-changes.ts';
import { startDatabase, type TestDatabase } from '../comments/support.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(async () => {
  await database.close();
});
beforeEach(async () => {
  await database.db.cacheChange.deleteMany();
  await database.db.cacheClock.deleteMany();
  Object.assign(known, { position: null, changed: new Map(), heard: [] });
});

test('each change is told once to whoever follows, the last of each tag', async () => {
  const { db } = database;
  expect(await changesSince(db, 0)).toEqual({ now: 0, changes: [] });
  await noteChange(db, ['document:a', 'list:x', 'document:a']);
  const first = await changesSince(db, 0);
  expect(first.changes.map(({ tag }) => tag).toSorted()).toEqual(['document:a', 'list:x']);
  await noteChange(db, ['document:a']);
  const second = await changesSince(db, first.now);
  expect(second.changes).toEqual([{ tag: 'document:a', position: second.now }]);
  expect(second.now).toBeGreaterThan(first.now);
  expect(await changesSince(db, second.now)).toEqual({ now: second.now, changes: [] });
  await noteChange(db, []);
  expect((await changesSince(db, 0)).now).toBe(second.now);
});

test('a database that is made anew doesn’t begin below where the old one was', async () => {
  const { db } = database;
  await noteChange(db, ['document:a']);
  const { now } = await changesSince(db, 0);
  await db.cacheChange.deleteMany();
  await db.cacheClock.deleteMany();
  await noteChange(db, ['document:b']);
  expect((await changesSince(db, 0)).now).toBeGreaterThan(now);
});

test('whoever looks while many write misses nothing', async () => {
  const { db } = database;
  const total = 400;
  const seen = new Set<string>();
  let since = 0;
  let writing = true;
  const follow = async () => {
    for (let last = false; !last;) {
      last = !writing;
      const { now, changes } = await changesSince(db, since);
      for (const { tag, position } of changes) {
        expect(position).toBeLessThanOrEqual(now);
        seen.add(tag);
      }
      since = now;
    }
  };
  const write = async () => {
    let next = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while (next < total) await noteChange(db, [`document:${next++}`, 'list:all']);
      }),
    );
    writing = false;
  };
  await Promise.all([follow(), write()]);
  expect(seen.size).toBe(total + 1);
});

test('what was noted before somebody asks is heard by them, however many ask at once', async () => {
  const { db } = database;
  await lookForChanges(db);
  const position = known.position ?? 0;
  await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      await noteChange(db, [`document:${index}`]);
      await lookForChanges(db);
      expect(isCurrent([`document:${index}`], position)).toBe(false);
    }),
  );
});

test('changes are forgotten once nothing that is kept can be older', async () => {
  const { db } = database;
  await noteChange(db, ['document:old']);
  await db.cacheChange.updateMany({ data: { changedAt: new Date(Date.now() - 26 * 3_600_000) } });
  await noteChange(db, ['document:new']);
  await forgetChanges(db);
  expect((await changesSince(db, 0)).changes.map(({ tag }) => tag)).toEqual(['document:new']);
});
