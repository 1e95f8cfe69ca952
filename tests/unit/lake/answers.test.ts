import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { evaluateSync, parse, toJS } from 'groq-js';
import { afterAll, expect, test, vi } from 'vitest';
import { runQuery } from '#sanity/lake/evaluate.ts';
import { publishedIdOf, type Perspective } from '#sanity/lake/perspectives.ts';
import { Store } from '#sanity/lake/store.ts';
import { scanFinder } from '#sanity/lake/text-index.ts';
import { rewriteTextQueries, withStoredId } from '#sanity/lake/text-search.ts';
import type { Identity, LakeDocument } from '#sanity/lake/types.ts';
import { documentOf, fields, id, now, params, query } from './random-queries.ts';

const dir = mkdtempSync(join(tmpdir(), 'gazette-answers-'));
const store = new Store('test', join(dir, 'test.sqlite'));
store.db.exec('PRAGMA synchronous = OFF');
vi.useFakeTimers({ now, toFake: ['Date'] });
afterAll(() => {
  vi.useRealTimers();
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

let transactions = 0;

function write(documents: ReadonlyMap<string, object | null>): void {
  transactions += 1;
  const changes = [...documents].flatMap(([key, value]) => {
    const before = store.get(key);
    return before || value ? [{ id: key, before, after: value && documentOf(key, value, null) }] : [];
  });
  const timestamp = now.toISOString();
  store.commit({ id: `t${transactions}`, timestamp, author: 'somebody', mutations: [], changes });
}

/** What a perspective shows, by its definition: of each document its strongest layer, under the published id. */
function shownIn(perspective: Perspective): LakeDocument[] {
  const stored = [...store.documents.values()];
  const shown =
    perspective === 'raw'
      ? stored
      : [...new Set(stored.map(({ _id }) => publishedIdOf(_id)))].flatMap((published) => {
          const original = perspective
            .map((layer) =>
              layer === 'published' ? '' : layer === 'drafts' ? 'drafts.' : `versions.${layer}.`,
            )
            .flatMap((prefix) => store.get(prefix + published) ?? [])
            .at(0);
          if (!original) return [];
          const hasLayers = perspective.length > 1;
          return [{ ...original, _id: published, ...(hasLayers && { _originalId: original._id }) }];
        });
  return shown.map((document) => withStoredId({ ...document })).toSorted((a, b) => (a._id < b._id ? -1 : 1));
}

function scan(text: string, given: Record<string, unknown>, dataset: LakeDocument[]): unknown {
  const finder = scanFinder((stored) => store.get(stored) ?? undefined);
  const tree = rewriteTextQueries(parse(text, { params: given }), given, finder);
  const dereference = ({ _ref }: { _ref: string }) => dataset.find(({ _id }) => _id === _ref);
  return toJS(evaluateSync(tree, { dataset, params: given, dereference, timestamp: now }));
}

const identity: Identity = {
  userId: 'somebody',
  name: '',
  email: '',
  role: 'editor',
  image: null,
  kind: 'person',
};
const perspectives: Perspective[] = [
  'raw',
  ['published'],
  ['drafts', 'published'],
  ['r1', 'drafts', 'published'],
];
const lake = { options: { projectId: 'gazette' } } as Parameters<typeof runQuery>[0];

test('in every perspective the lake answers as a scan of its documents, after every transaction', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(id, fc.option(fields)), { maxLength: 8 }),
      fc.array(query, { minLength: 1, maxLength: 2 }),
      params,
      fc.boolean(),
      async (changes, queries, given, signedIn) => {
        write(new Map(changes));
        for (const perspective of perspectives) {
          const shown = signedIn
            ? shownIn(perspective)
            : shownIn(['published']).filter(({ _id }) => !_id.includes('.'));
          for (const text of queries) {
            const asked = { query: text, params: given, perspective, identity: signedIn ? identity : null };
            const { result: answer } = await runQuery(lake, store, asked);
            expect(JSON.stringify(answer), text).toBe(JSON.stringify(scan(text, given, shown)));
          }
        }
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
}, 600_000);
