import fc from 'fast-check';
import { evaluateSync, parse, toJS } from 'groq-js';
import { expect, test } from 'vitest';
import { narrow } from '#sanity/lake/candidates.ts';
import { SortedDocuments } from '#sanity/lake/sorted-documents.ts';
import { someNode } from '#sanity/lake/syntax.ts';
import { scanFinder, type TextFinder } from '#sanity/lake/text-index.ts';
import { rewriteTextQueries } from '#sanity/lake/text-search.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const type = fc.constantFrom('article', 'author', 'topic');

/** Documents come from JSON: plain objects. */
const plain = { noNullPrototype: true } as const;

const document = fc.record(
  {
    _id: name,
    _type: type,
    slug: fc.oneof(fc.record({ current: name }, plain), fc.constant(null), fc.constant('a')),
    author: fc.record({ _ref: name }, plain),
    parts: fc.array(fc.record({ _key: name, topic: fc.record({ _ref: name }, plain) }, plain), {
      maxLength: 3,
    }),
    title: fc.constantFrom('Rain in Oslo', 'Oslo harbour', 'Snow', 'rainy days'),
    n: fc.nat(3),
  },
  { requiredKeys: ['_id', '_type'], ...plain },
);

const condition = fc.oneof(
  fc.constantFrom(
    '_id == $id',
    '$id == _id',
    '_id in $ids',
    '_id in ["a", "c"]',
    '_id in $id',
    '_type == "article"',
    '_type in ["author", "topic"]',
    '_type != "article"',
    'slug.current == $id',
    'slug.current in $ids',
    'references($id)',
    'references($ids)',
    'references("a", "b")',
    'n > 1',
    'defined(slug)',
    'text::query("rain")',
    'title match "oslo*"',
    '_id == 3',
    '_type == null',
    'count(*[_type == ^._type && references(^._id)]) > 0',
  ),
);

const filter = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    condition,
    fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(${left} && ${right})`),
    fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(${left} || ${right})`),
    tie('expression').map((inner) => `!(${inner})`),
  ),
})).expression;

const shape = fc.constantFrom(
  (f: string) => `*[${f}]`,
  (f: string) => `*[${f}][0]`,
  (f: string) => `*[${f}] | order(n desc, _id) [0...3]{ _id, "by": author->title }`,
  (f: string) => `count(*[${f}])`,
  (f: string) => `{ "all": *[${f}]{ _id, "same": *[_type == ^._type && slug.current == $id]._id } }`,
  (f: string) => `*[_type == "article"][${f}]._id`,
);

/** Finds as the index does: all ids at once. */
function finderOver(documents: SortedDocuments): TextFinder {
  const scan = scanFinder((id) => documents.byId.get(id));
  return {
    find(term) {
      const { has } = scan.find(term);
      return { has, ids: new Set([...documents.byId.keys()].filter(has)) };
    },
    refresh() {},
  };
}

test('narrowing by the indexes never changes an answer, whatever is written in between', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 12 }),
      fc.array(fc.tuple(name, fc.option(document)), { maxLength: 6 }),
      filter,
      shape,
      name,
      fc.array(name, { maxLength: 3 }),
      (documents, later, filter, shape, id, ids) => {
        const indexed = new SortedDocuments();
        const put = (key: string, value: object | null) =>
          indexed.put(key, value && ({ ...value, _id: key } as unknown as LakeDocument));
        for (const one of documents) put(one._id, one);
        for (const [key, value] of later) put(key, value);

        const params = { id, ids };
        const finder = finderOver(indexed);
        const tree = rewriteTextQueries(parse(shape(filter), { params }), params, finder);
        // A scan over the same documents, put together anew.
        const all = [...indexed.byId.values()].toSorted((a, b) => (a._id < b._id ? -1 : 1));
        const options = { params, dereference: ({ _ref }: { _ref: string }) => indexed.byId.get(_ref) };
        const scanned = toJS(evaluateSync(tree, { ...options, dataset: all }));
        const narrowed = toJS(
          evaluateSync(narrow(tree, indexed, params), { ...options, dataset: indexed.all }),
        );
        expect(narrowed).toEqual(scanned);
      },
    ),
    { numRuns: 3000 },
  );
});

test('the common queries do not scan', () => {
  const documents = new SortedDocuments();
  const params = { id: 'a', ids: ['a', 'b'], slug: 's' };
  for (const query of [
    '*[_id == $id][0]',
    '*[_id in $ids]',
    '*[_type == "article" && slug.current == $slug && publishedAt <= now()][0]',
    '*[_type in ["article", "page"]] | order(publishedAt desc)[0...10]',
    '*[references($id)]',
    '*[_type == "article" && (text::query("rain") || references($id))]',
  ]) {
    const tree = narrow(
      rewriteTextQueries(parse(query, { params }), params, finderOver(documents)),
      documents,
      params,
    );
    expect(
      someNode(tree, (node) => node.type === 'Everything'),
      query,
    ).toBe(false);
  }
});
