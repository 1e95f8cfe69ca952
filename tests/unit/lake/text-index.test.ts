import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Store } from '#sanity/lake/store.ts';
import { scanFinder, termsOf, TextIndex, wordsOf } from '#sanity/lake/text-index.ts';

const dir = mkdtempSync(join(tmpdir(), 'gazette-text-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('words are what people wrote, and terms what they look for', () => {
  const document = {
    _id: 'hidden',
    _type: 'no',
    title: 'St. Olav’s well-known',
    body: [{ _key: 'k', text: 'A.B. two' }],
  };
  expect([...wordsOf(document)]).toEqual(['ST', 'OLAV’S', 'WELL', 'KNOWN', 'AB', 'TWO']);
  expect(termsOf('Well-known har*')).toEqual(['WELL', 'KNOWN', 'HAR*']);
});

test('the index finds what reading every document finds, through any history of changes', () => {
  const word = fc.constantFrom('rain', 'rainy', 'oslo', 'snow', 'a.b');
  const change = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    text: fc.option(fc.array(word, { maxLength: 3 })),
  });
  const term = fc.constantFrom('rain', 'rain*', '*y', 'o*o', 'a.b', 'none', '*');
  let run = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(change, term), { maxLength: 30 }), (steps) => {
      run += 1;
      const store = new Store('test', join(dir, `${run}.sqlite`));
      const index = new TextIndex(store);
      const scan = scanFinder((id) => store.get(id) ?? undefined);
      for (const [n, step] of steps.entries()) {
        if (typeof step === 'string') {
          const { has } = scan.find(step);
          index.refresh();
          expect([...(index.find(step).ids ?? [])].sort()).toEqual(
            [...store.documents.keys()].filter(has).sort(),
          );
          continue;
        }
        const now = new Date().toISOString();
        const base = { _id: step.id, _type: 't', _rev: `r${n}`, _createdAt: now, _updatedAt: now };
        const after = step.text && { ...base, text: step.text.join(' ') };
        const changes = [{ id: step.id, before: store.get(step.id), after }];
        store.commit({ id: `r${n}`, timestamp: now, author: 'x', mutations: [], changes });
      }
      store.close();
    }),
    { numRuns: 60 },
  );
});

test('a document that changes very often does not make the index grow', () => {
  const store = new Store('test', join(dir, 'often.sqlite'));
  const index = new TextIndex(store);
  const now = new Date().toISOString();
  store.db.exec('PRAGMA synchronous = OFF');
  for (let n = 0; n < 2500; n += 1) {
    const after = {
      _id: 'a',
      _type: 't',
      _rev: `r${n}`,
      _createdAt: now,
      _updatedAt: now,
      text: `word word${n}`,
    };
    store.commit({
      id: `r${n}`,
      timestamp: now,
      author: 'x',
      mutations: [],
      changes: [{ id: 'a', before: null, after }],
    });
    index.refresh();
    expect([...(index.find('word').ids ?? [])]).toEqual(['a']);
  }
  expect([...(index.find('word2499').ids ?? [])]).toEqual(['a']);
  expect(index.find('word7').ids?.size).toBe(0);
  store.close();
});
