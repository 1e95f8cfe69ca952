import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { thinOut } from '#sanity/lake/retention.ts';
import { Store } from '#sanity/lake/store.ts';

const dir = mkdtempSync(join(tmpdir(), 'gazette-retention-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('old drafts keep one state in ten minutes, published documents and young drafts keep all', () => {
  const path = join(dir, 'a.sqlite');
  const store = new Store('a', path);
  store.db.exec('PRAGMA synchronous = OFF');
  const write = (id: string, minute: number, n: number) => {
    const timestamp = new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
    const after = {
      _id: id,
      _type: 't',
      _rev: `${id}-${n}`,
      _createdAt: timestamp,
      _updatedAt: timestamp,
      n,
    };
    const changes = [{ id, before: store.get(id), after }];
    return store.commit({ id: `${id}-${n}`, timestamp, author: 'x', mutations: [], changes }).seq;
  };
  for (let n = 0; n < 1200; n += 1) write(n % 2 === 0 ? 'drafts.a' : 'a', Math.floor(n / 40), n);
  const cutoff = new Date(Date.UTC(2026, 0, 1, 0, 20)).toISOString();

  let rounds = 0;
  while (thinOut(store, cutoff)) rounds += 1;
  expect(rounds).toBe(1);
  const states = (id: string) =>
    store.transactionsOf([id], 10_000).map(({ changes }) => changes[0]?.after?.['n']);
  expect(states('a')).toHaveLength(600);
  const kept = states('drafts.a');
  expect(kept.slice(0, 3)).toEqual([398, 798, 800]);
  expect(kept).toHaveLength(2 + 200);

  // The present is untouched, a gap reads as the state before it, and numbers go on where they were.
  expect(store.get('drafts.a')).toMatchObject({ n: 1198 });
  expect(store.documentAt('drafts.a', 500)).toMatchObject({ n: 398 });
  store.close();
  const again = new Store('a', path);
  expect(again.version).toBe(1200);
  expect(again.get('drafts.a')).toMatchObject({ n: 1198 });
  expect(thinOut(again, cutoff)).toBe(false);
  again.close();
});

test('what was published from a draft, and what a deleted one last said, stay however old they are', () => {
  const store = new Store('b', join(dir, 'b.sqlite'));
  let second = 0;
  const write = (after: string | null, id = 'drafts.b') => {
    second += 1;
    const timestamp = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
    const times = { _createdAt: timestamp, _updatedAt: timestamp };
    const document =
      after === null ? null : { _id: id, _type: 't', _rev: `r${second}`, ...times, text: after };
    const changes = [{ id, before: store.get(id), after: document }];
    return store.commit({ id: `r${second}`, timestamp, author: 'x', mutations: [], changes }).seq;
  };
  write('o');
  write('on');
  const published = write('one');
  const deletion = write(null);
  write('t');
  write('tw');
  write('two');
  write(null);
  expect(thinOut(store, new Date(Date.UTC(2027, 0, 1)).toISOString())).toBe(false);
  expect(store.documentAt('drafts.b', published)).toMatchObject({ text: 'one', _rev: `r${published}` });
  expect(store.seqOf(`r${published}`)).toBe(published);
  expect(store.documentAt('drafts.b', deletion)).toBeNull();
  expect(store.lastState('drafts.b')).toMatchObject({ text: 'two' });
  expect(store.transactionsOf(['drafts.b'], 100)).toHaveLength(4);
  store.close();
});
