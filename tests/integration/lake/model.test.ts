import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { openLake, type TestLake } from './support.ts';

/** What a dataset is: documents by id. This is the model that the lake is compared with, written without its code. */
type Model = Map<string, { _id: string; _type: string; [name: string]: unknown }>;

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

const ids = ['a', 'b', 'drafts.a', 'drafts.b', 'versions.r.a'];
const id = fc.constantFrom(...ids);
const fields = fc.record(
  {
    n: fc.integer({ min: -5, max: 5 }),
    text: fc.constantFrom('one', 'two', 'three harbours'),
    list: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
    deep: fc.record({ er: fc.integer({ min: 0, max: 9 }) }),
    to: id.map((_ref) => ({ _type: 'reference', _ref, _weak: true })),
  },
  { requiredKeys: [] },
);
const document = fc
  .tuple(id, fc.constantFrom('s', 't'), fields)
  .map(([_id, _type, rest]) => ({ _id, _type, ...rest }));
const patch = fc.oneof(
  fc.record({ set: fields }),
  fc.record({ setIfMissing: fields }),
  fc.record({ unset: fc.array(fc.constantFrom('n', 'text', 'list', 'deep.er', 'list[0]', 'list[-1]')) }),
  fc.record({ inc: fc.record({ n: fc.integer({ min: 1, max: 3 }) }) }),
  fc.record({
    insert: fc.record({
      after: fc.constant('list[-1]'),
      items: fc.array(fc.integer(), { minLength: 1, maxLength: 2 }),
    }),
  }),
  fc.record({
    insert: fc.record({
      before: fc.constant('list[0]'),
      items: fc.array(fc.integer(), { minLength: 1, maxLength: 2 }),
    }),
  }),
);
type Patch = Record<string, never>;
const mutation = fc.oneof(
  fc.record({ create: document }),
  fc.record({ createOrReplace: document }),
  fc.record({ createIfNotExists: document }),
  fc.record({ delete: fc.record({ id }) }),
  fc.tuple(id, patch).map(([to, operations]) => ({ patch: { id: to, ...operations } })),
  fc.record({ delete: fc.record({ query: fc.constantFrom('*[n > 2]', '*[_type == "s"]') }) }),
);
const transactions = fc.array(fc.array(mutation, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});

/** The model after a transaction; null where it must be refused, and nothing changes. */
function applied(model: Model, mutations: object[]): Model | null {
  const next: Model = new Map(structuredClone([...model]));
  for (const one of mutations as Record<string, Record<string, unknown>>[]) {
    const [kind, body] = Object.entries(one)[0] as [string, Record<string, unknown>];
    const existing = next.get(String(body['_id'] ?? body['id']));
    if (kind === 'create' && existing) return null;
    if (kind === 'create' || kind === 'createOrReplace' || (kind === 'createIfNotExists' && !existing))
      next.set(String(body['_id']), structuredClone(body) as never);
    if (kind === 'delete') {
      const chosen =
        body['query'] === '*[n > 2]'
          ? [...next.values()].filter(({ n }) => Number(n ?? 0) > 2)
          : body['query']
            ? [...next.values()].filter(({ _type }) => _type === 's')
            : [...next.values()].filter(({ _id }) => _id === body['id']);
      for (const { _id } of chosen) next.delete(_id);
    }
    if (kind === 'patch' && (!existing || !applyPatch(existing, body as Patch))) return null;
  }
  return next;
}

function applyPatch(
  target: Record<string, unknown>,
  { set, setIfMissing, unset, inc, insert }: Patch,
): boolean {
  for (const [name, value] of Object.entries(setIfMissing ?? {})) target[name] ??= value;
  Object.assign(target, set);
  for (const path of (unset ?? []) as string[]) {
    const list = Array.isArray(target['list']) ? (target['list'] as unknown[]) : [];
    if (path === 'list[0]') target['list'] &&= list.slice(1);
    else if (path === 'list[-1]') target['list'] &&= list.slice(0, -1);
    else if (path === 'deep.er') {
      if (target['deep']) target['deep'] = {};
    } else delete target[path];
  }
  if (inc) {
    if (typeof target['n'] !== 'number') return false;
    target['n'] += Number(inc['n']);
  }
  if (insert && Array.isArray(target['list'])) {
    const { items, after } = insert as { items: unknown[]; after?: string };
    target['list'] = after ? [...target['list'], ...items] : [...items, ...target['list']];
  }
  return true;
}

const plain = ({ _rev, _createdAt, _updatedAt, ...rest }: Record<string, unknown>) => rest;
const byId = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  String(a['_id']) < String(b['_id']) ? -1 : 1;

/** The dataset as it is told in different ways, by documents, indexes and the history. */
async function everything(): Promise<Record<string, unknown>> {
  const { editor } = lake;
  const all = (await editor.fetch<Record<string, unknown>[]>('*')).map(plain).sort(byId);
  const found = (await editor.getDocuments(ids)).flatMap((one) => (one ? [plain(one)] : [])).sort(byId);
  const { documents } = await editor.request<{ documents: Record<string, unknown>[] }>({
    url: `/data/history/production/documents/${ids.join(',')}`,
  });
  return {
    all,
    found,
    history: documents.map(plain).sort(byId),
    ...(await editor.fetch(
      `{ "s": *[_type == "s"]._id, "refer": *[references("a")]._id, "words": *[text match "harbour*"]._id,
         "sorted": *[_type == "t"] | order(_id)[0...2]._id, "one": *[_id == "drafts.a"][0].n }`,
    )),
  };
}

function expected(model: Model): Record<string, unknown> {
  const all = [...model.values()].sort(byId);
  const idsWhere = (test: (one: Record<string, unknown>) => boolean) =>
    all.filter(test).map(({ _id }) => _id);
  return {
    all,
    found: all,
    history: all,
    s: expect.toSatisfy(
      (list: string[]) => list.toSorted().join() === idsWhere(({ _type }) => _type === 's').join(),
    ),
    refer: expect.toSatisfy(
      (list: string[]) =>
        list.toSorted().join() ===
        idsWhere(({ to }) => (to as { _ref?: string } | undefined)?._ref === 'a').join(),
    ),
    words: expect.toSatisfy(
      (list: string[]) => list.toSorted().join() === idsWhere(({ text }) => text === 'three harbours').join(),
    ),
    sorted: idsWhere(({ _type }) => _type === 't').slice(0, 2),
    one: model.get('drafts.a')?.['n'] ?? null,
  };
}

test('any transactions leave what a simple model says, in memory, in indexes, in the history, and after a restart', async () => {
  await fc.assert(
    fc.asyncProperty(transactions, async (sequence) => {
      await lake.editor.delete({ query: '*' });
      let model: Model = new Map();
      const moments: { revision: string; model: Model }[] = [];
      for (const mutations of sequence) {
        const next = applied(model, mutations);
        const outcome = await lake.editor.mutate(mutations as never, { returnDocuments: false }).then(
          ({ transactionId }) => transactionId,
          () => null,
        );
        expect(outcome === null).toBe(next === null);
        if (outcome && next) {
          const changed = JSON.stringify([...next]) !== JSON.stringify([...model]);
          model = next;
          if (changed) moments.push({ revision: outcome, model });
        }
        expect(await everything()).toEqual(expected(model));
      }
      await lake.restart();
      expect(await everything()).toEqual(expected(model));
      for (const moment of moments) {
        const { documents } = await lake.editor.request<{ documents: Record<string, unknown>[] }>({
          url: `/data/history/production/documents/${ids.join(',')}`,
          query: { revision: moment.revision },
        });
        expect(documents.map(plain).sort(byId)).toEqual([...moment.model.values()].sort(byId));
      }
    }),
    { numRuns: 40, seed: Number(process.env['FUZZ_SEED'] ?? 20_261_125) },
  );
}, 120_000);
