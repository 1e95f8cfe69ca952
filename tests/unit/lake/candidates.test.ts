import fc from 'fast-check';
import { evaluateSync, parse, toJS, type ExprNode } from 'groq-js';
import { expect, test } from 'vitest';
import { narrow } from '#sanity/lake/candidates.ts';
import { SortedDocuments } from '#sanity/lake/sorted-documents.ts';
import { someNode } from '#sanity/lake/syntax.ts';
import { scanFinder, type TextFinder } from '#sanity/lake/text-index.ts';
import { rewriteTextQueries } from '#sanity/lake/text-search.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';
import { metered } from '#sanity/lake/work-limit.ts';
import { documentOf, fields, id, layer, now, params, query } from './random-queries.ts';

/** Finds as the index does: all ids at once. */
function finderOver(documents: SortedDocuments): TextFinder {
  const scan = scanFinder((id) => documents.byId.get(id));
  return {
    ...scan,
    find(term) {
      const { has } = scan.find(term);
      const found = documents.all.filter(({ _id }) => has(_id));
      const ids = new Set(found.map(({ _id, _originalId }) => (_originalId as string | undefined) ?? _id));
      return { has: (stored) => ids.has(stored), ids };
    },
  };
}

function evaluate(
  tree: ExprNode,
  dataset: LakeDocument[],
  documents: SortedDocuments,
  given: Record<string, unknown>,
) {
  const dereference = ({ _ref }: { _ref: string }) => documents.byId.get(_ref);
  return toJS(evaluateSync(tree, { dataset, params: given, dereference, timestamp: now }));
}

test('narrowing by the indexes never changes an answer, whatever is written in between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(id, fields, layer), { maxLength: 14 }),
      fc.array(fc.tuple(id, fc.option(fields), layer), { maxLength: 6 }),
      fc.array(query, { minLength: 1, maxLength: 3 }),
      params,
      fc.boolean(),
      (before, later, queries, given, manyKept) => {
        // Of a handful of documents no sorted lists would be kept.
        const documents = new SortedDocuments(manyKept ? 0 : 4);
        const check = () => {
          // A scan over the same documents, put together anew.
          const all = [...documents.byId.values()].toSorted((a, b) => (a._id < b._id ? -1 : 1));
          for (const one of queries) {
            const finder = finderOver(documents);
            const tree = rewriteTextQueries(parse(one, { params: given }), given, finder);
            const scanned = evaluate(tree, all, documents, given);
            const narrowed = narrow(tree, documents, finder, now);
            expect(evaluate(narrowed, all, documents, given), one).toEqual(scanned);
            expect(evaluate(metered(narrowed, Infinity), all, documents, given), one).toEqual(scanned);
          }
        };
        for (const [key, value, shown] of before) documents.put(key, documentOf(key, value, shown));
        check();
        for (const [key, value, shown] of later) documents.put(key, value && documentOf(key, value, shown));
        check();
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 1000) },
  );
});

test('the common queries do not scan', () => {
  const documents = new SortedDocuments();
  const given = { id: 'a', ids: ['a', 'b'], slug: 's', q: 'rain*' };
  for (const one of [
    '*[_id == $id][0]',
    '*[_id in $ids]',
    '*[_type == "article" && slug.current == $slug && publishedAt <= now()][0]',
    '*[_type in ["article", "page"]] | order(publishedAt desc)[0...10]',
    '*[references($id)]',
    '*[section._ref == $id]',
    '*[$id in bylines[].author._ref]',
    '*[count((topics[]._ref)[@ in $ids]) > 0]',
    '*[pt::text(body) match $q]',
    '*[_id match $q || headline match $q]',
    '*[_id in path("drafts.**")]',
    '*[publishedAt > now()] | order(publishedAt asc)[0].publishedAt',
    '*[title == "no index"]{ title } | order(title)[0...5]',
    '*[_type == "section"]{ "newest": *[section._ref == ^._id] | order(publishedAt desc)[0...3] }',
    '*[_type == "article" && (text::query("rain") || references($id))]',
  ]) {
    const finder = finderOver(documents);
    const tree = rewriteTextQueries(parse(one, { params: given }), given, finder);
    const narrowed = narrow(tree, documents, finder, now);
    expect(
      someNode(narrowed, (node) => node.type === 'Everything'),
      one,
    ).toBe(false);
  }
});
