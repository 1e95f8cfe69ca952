import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'groq-js';
import { afterAll, expect, test } from 'vitest';
import { matchesDocument } from '#sanity/lake/evaluate.ts';
import { Store } from '#sanity/lake/store.ts';
import type { Identity, Lake } from '#sanity/lake/types.ts';
import { Watch } from '#sanity/lake/watch.ts';
import { documentOf, fields, id, params, query } from './random-queries.ts';

const dir = mkdtempSync(join(tmpdir(), 'gazette-watch-'));
const store = new Store('test', join(dir, 'test.sqlite'));
afterAll(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

const lake = { options: { projectId: 'gazette' } } as Lake;
const identity: Identity = {
  userId: 'somebody',
  name: '',
  email: '',
  role: 'editor',
  image: null,
  kind: 'person',
};

test('a look at ids and types first never keeps a document from who listens for it', () => {
  fc.assert(
    fc.property(query, params, fc.array(fc.tuple(id, fields), { minLength: 1 }), (text, given, documents) => {
      const watch = new Watch(lake, store, text, given, identity);
      const tree = parse(text, { params: given });
      for (const [key, value] of documents) {
        const document = documentOf(key, value, null);
        expect(watch.matches(document), text).toBe(
          matchesDocument(lake, store, tree, given, identity, document),
        );
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 500) },
  );
});
