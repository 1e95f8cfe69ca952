import { readFileSync } from 'node:fs';
import { resolveEditInfo } from '@sanity/client/csm';
import fc from 'fast-check';
import { evaluateSync, parse, toJS } from 'groq-js';
import { describe, expect, test } from 'vitest';
import { Tracer } from '#sanity/lake/provenance.ts';
import { SortedDocuments } from '#sanity/lake/sorted-documents.ts';
import { sourceMapOf, type SourceMap } from '#sanity/lake/source-map.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';
import { sampleDocuments } from '#sanity/sample/documents.ts';

type Fields = { _id: string; _type: string; [field: string]: unknown };

function datasetOf(documents: Fields[]): SortedDocuments {
  const dataset = new SortedDocuments();
  for (const document of documents)
    dataset.put(document._id, { _rev: 'r', _createdAt: '', _updatedAt: '', ...document });
  return dataset;
}

function ask(dataset: SortedDocuments, query: string, params: Record<string, unknown> = {}, keyed = true) {
  const tree = parse(query, { params });
  const options = {
    params,
    dataset: dataset.all,
    dereference: ({ _ref }: { _ref: string }) => dataset.byId.get(_ref),
    timestamp: new Date(),
  };
  const tracer = new Tracer({
    evaluate: (node) => evaluateSync(node, options).data,
    spend() {},
    documents: dataset.byId,
    keyed,
  });
  const result: unknown = toJS(evaluateSync(tree, options));
  const traced = tracer.trace(tree);
  return { result, traced, map: sourceMapOf(result, traced, tracer) };
}

/** What stands at a path of a source map. */
function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const [, name, index, key] of path.matchAll(
    /\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]|\[\?\(@\._key=='(.*?)'\)\]/g,
  )) {
    if (index !== undefined) found = (found as unknown[])[Number(index)];
    else if (key !== undefined) found = (found as { _key?: string }[]).find((item) => item?._key === key);
    else found = (found as Record<string, unknown>)[(name ?? '').replace(/\\(.)/g, '$1')];
  }
  return found;
}

/** Every mapping leads to a document that has, at that path, just the value that the answer has. */
function expectTrue(map: SourceMap, result: unknown, documents: Iterable<LakeDocument>): void {
  const byId = new Map(
    [...documents].map((document) => [
      (document['_originalId'] as string | undefined) ?? document._id,
      document,
    ]),
  );
  for (const [at, { source }] of Object.entries(map.mappings)) {
    const document = byId.get(map.documents[source.document]?._id ?? '');
    const path = map.paths[source.path] ?? 'missing';
    expect(valueAt(document, path), `${at} from ${path}`).toEqual(valueAt(result, at));
  }
}

const dataset = datasetOf([
  {
    _id: 'story',
    _originalId: 'drafts.story',
    _type: 'article',
    headline: 'Rain',
    slug: { current: 'rain' },
    "it's": 'odd',
    section: { _ref: 'city' },
    bylines: [
      { _key: 'x', role: 'author', author: { _ref: 'ada' } },
      { _key: 'y', role: 'editor', author: { _ref: 'ben' } },
    ],
    mainPicture: { alt: 'A wet street', credit: 'Ben' },
    body: [
      { _key: 'a', _type: 'block', children: [{ _key: 's', _type: 'span', text: 'one' }] },
      { _key: 'b', _type: 'quote', text: 'two' },
    ],
    tags: ['x', 'y', 'x'],
  },
  { _id: 'city', _type: 'section', title: 'City' },
  { _id: 'ada', _type: 'author', name: 'Ada' },
  { _id: 'ben', _type: 'author', name: 'Ben' },
]);
const first = '*[_type == "article"][0]';

/** Where a value of the answer leads: the document and the path in it, as an address of the Studio has it. */
function whereIs(query: string, resultPath: (string | number)[], keyed = true): string | undefined {
  const { map } = ask(dataset, query, {}, keyed);
  const info = resolveEditInfo({ studioUrl: '/studio', resultSourceMap: map, resultPath });
  if (!info || typeof info.path === 'string') return undefined;
  const steps = info.path.map((step) => (typeof step === 'object' ? step._key : String(step)));
  return [info.id, ...steps].join(' ');
}

describe('a value leads to its own document and field', () => {
  test.each([
    [`${first}{headline}`, ['headline'], 'drafts.story headline'],
    [`${first}.headline`, [], 'drafts.story headline'],
    [`*[_type == "article"].headline`, [0], 'drafts.story headline'],
    [first, ['body', 1, 'text'], 'drafts.story body 1 text'],
    [`${first}{"id": _id}`, ['id'], 'drafts.story _id'],
    [`${first}{"slug": slug.current}`, ['slug'], 'drafts.story slug current'],
    [`${first}{"s": @["it's"]}`, ['s'], "drafts.story it's"],
    [`${first}{"section": section->{title}}`, ['section', 'title'], 'city title'],
    [`${first}{"section": section->title}`, ['section'], 'city title'],
    [`${first}{section->}`, ['section', 'title'], 'city title'],
    [`${first}{"picture": mainPicture{"words": alt}}`, ['picture', 'words'], 'drafts.story mainPicture alt'],
    [
      `${first}{body[]{..., "more": 1}}`,
      ['body', 0, 'children', 0, 'text'],
      'drafts.story body a children 0 text',
    ],
    [`${first}{body[_type == "quote"]{text}}`, ['body', 0, 'text'], 'drafts.story body b text'],
    [`${first}{body[1..1]}`, ['body', 0, 'text'], 'drafts.story body b text'],
    [`${first}{"last": body[-1].text}`, ['last'], 'drafts.story body b text'],
    [
      `${first}{body[]{_type == "quote" => {"text": coalesce(none, text, "")}}}`,
      ['body', 1, 'text'],
      'drafts.story body b text',
    ],
    [
      `${first}{"t": body[]{"v": select(_type == "quote" => text, _key)}}`,
      ['t', 0, 'v'],
      'drafts.story body a _key',
    ],
    [`${first}{"tags": tags[@ != "x"]}`, ['tags', 0], 'drafts.story tags 1'],
    [`${first}{"tags": tags | order(@ desc)}`, ['tags', 0], 'drafts.story tags 1'],
    [`${first}{"names": bylines[role == "editor"].author->name}`, ['names', 0], 'ben name'],
    [`${first}{"by": bylines[]{"author": author->{"n": name}}}`, ['by', 1, 'author', 'n'], 'ben name'],
    [`${first}{"all": bylines[].author->}`, ['all', 1, 'name'], 'ben name'],
    [`${first}{bylines[]{"of": ^.headline}}`, ['bylines', 1, 'of'], 'drafts.story headline'],
    [`${first}{"list": [headline, ...tags]}`, ['list', 2], 'drafts.story tags 1'],
    [`${first}{"full": array::compact([none, headline])}`, ['full', 0], 'drafts.story headline'],
    [`*[_type == "author"]{name} | order(name desc)[0...1]`, [0, 'name'], 'ben name'],
    [`*[_type == "author"] | score(name match "ben")`, [0, 'name'], 'ben name'],
    [`*[_type == "author"]{"n": name} | score(n match "ben") | order(_score desc)`, [0, 'n'], 'ben name'],
    [
      `*[_type == "section"]{"a": *[_type == "article" && references(^._id)]{headline}}`,
      [0, 'a', 0, 'headline'],
      'drafts.story headline',
    ],
    [`{"a": ${first}}{"b": a.headline}`, ['b'], 'drafts.story headline'],
  ] as const)('%s', (query, path, place) => {
    expect(whereIs(query, [...path])).toBe(place);
  });

  test('by the place in a list, where keys were not asked for', () => {
    expect(whereIs(`${first}{body[1..1]{text}}`, ['body', 0, 'text'], false)).toBe(
      'drafts.story body 1 text',
    );
  });
});

test.each([
  [`${first}{"shout": upper(headline)}`, ['shout']],
  [`${first}{"sum": headline + "!"}`, ['sum']],
  [`${first}{"text": pt::text(body)}`, ['text']],
  [`${first}{"word": "Rain"}`, ['word']],
  [`{"total": count(*), "none": null}`, ['total']],
  [`${first}{..., "headline": "Sun"}`, ['headline']],
] as const)('what is computed leads nowhere: %s', (query, path) => {
  expect(whereIs(query, [...path])).toBeUndefined();
});

test('an answer without documents has an empty map', () => {
  expect(ask(dataset, '{"total": 3, "first": null}').map).toEqual({ documents: [], paths: [], mappings: {} });
});

describe('over random documents and queries', () => {
  /** Documents come from JSON: plain objects. */
  const record = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
    fc.record(model, { noNullPrototype: true });
  const value = fc.constantFrom('one', 'two', 'three', null, 3);
  const ref = record({ _ref: fc.constantFrom('a', 'b', 'c', 'z') });
  const item = fc.oneof(
    fc.constantFrom('one', 'two'),
    record({ _key: fc.constantFrom('a', 'b', 'c'), x: value, ref }),
  );
  const documents = fc.array(
    record({
      _id: fc.constantFrom('a', 'b', 'c', 'd'),
      _type: fc.constantFrom('t', 'u'),
      x: value,
      y: record({ x: value }),
      list: fc.oneof(fc.array(item, { maxLength: 4 }), fc.constant(null)),
      ref,
    }),
    { maxLength: 4 },
  );
  const { query } = fc.letrec<{ query: string; body: string; base: string }>((tie) => ({
    base: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        '*',
        '*[_type == "t"]',
        '*[0]',
        'ref->',
        'list',
        'list[]',
        'x',
        'y',
        '@',
        '^',
        '^.x',
        '*[ref._ref == ^._id]',
      ),
      tie('base').map((inner) => `${inner}[0...2]`),
      tie('base').map((inner) => `${inner}[x == "one"]`),
      tie('base').map((inner) => `${inner}[1]`),
      tie('base').map((inner) => `${inner}.x`),
      tie('base').map((inner) => `${inner}[].ref->`),
      tie('base').map((inner) => `${inner}[@ == "one"]`),
      tie('base').map((inner) => `(${inner} | order(x desc, @))`),
      tie('base').map((inner) => `(${inner} | score(x == "one", defined(list)))`),
      fc.tuple(tie('base'), tie('base')).map(([a, b]) => `coalesce(${a}, ${b})`),
      fc.tuple(tie('base'), tie('base')).map(([a, b]) => `select(x == "one" => ${a}, ${b})`),
      fc.tuple(tie('base'), tie('base')).map(([a, b]) => `[${a}, ...${b}]`),
      fc.tuple(tie('base'), tie('body')).map(([a, b]) => `${a}${b}`),
    ),
    body: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        '{x, list}',
        '{..., "x": y.x}',
        '{"n": count(list), "r": ref->x}',
        '{list[]{x, "up": ^.x, "top": ^.^.x}}',
      ),
      fc.tuple(tie('base'), tie('base')).map(([a, b]) => `{"a": ${a}, "b": ${b}}`),
      fc.tuple(tie('base'), tie('body')).map(([a, b]) => `{"a": ${a}, x == "one" => ${b}}`),
      tie('base').map((inner) => `{...${inner}}`),
    ),
    query: fc.oneof(
      tie('base'),
      fc.tuple(tie('base'), tie('body')).map(([a, b]) => `${a}${b}`),
    ),
  }));

  test('the tracer has the very values of groq-js, and maps none wrongly', () => {
    fc.assert(
      fc.property(documents, query, fc.boolean(), (some, groq, keyed) => {
        const unique = datasetOf(some);
        const { result, traced, map } = ask(unique, groq, {}, keyed);
        expect(traced.value ?? null).toEqual(result ?? null);
        expectTrue(map, result, unique.all);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the site’s own queries over the sample edition', () => {
  const edition = datasetOf([
    ...sampleDocuments({
      now: new Date(),
      assetOf: (name) => `image-${name}`,
      fileOf: (name) => `file-${name}`,
      credit: 'Drawn for Gazette',
    }),
    // The sample has taken nothing down.
    {
      _id: 'withdrawal-a',
      _type: 'withdrawal',
      slug: { _type: 'slug', current: 'a-story' },
      withdrawnAt: '2026-11-01T09:00:00Z',
      note: 'It named the wrong street.',
    },
  ]);
  const queries = [
    ...readFileSync('sanity/types.gen.ts', 'utf8').matchAll(/^ {4}'((?:[^'\\]|\\.)*)': (\w+);$/gm),
  ].map(([, text = '', name = '']) => ({ name, text: text.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1') }));
  const addressed = edition.all.flatMap(({ _id, _type, slug, formerSlugs }) => {
    const slugs = [(slug as { current: string } | undefined)?.current, ...((formerSlugs as string[]) ?? [])];
    return slugs.filter((one) => one !== undefined).map((one) => ({ id: _id, type: _type, slug: one }));
  });
  const idsOf = (type: string) => edition.all.filter(({ _type }) => _type === type).map(({ _id }) => _id);
  const paramsOf = ({ id, type, slug }: { id: string; type: string; slug: string }) => ({
    id,
    type,
    slug,
    since: '2020-01-01T00:00:00Z',
    articleId: id,
    ids: [...idsOf('author'), ...idsOf('article'), ...idsOf('section')],
    topicIds: idsOf('topic').slice(0, 3),
    sectionId: 'section-city',
    from: 0,
    to: 20,
    count: 20,
    after: '',
    names: null,
  });

  /** Strings of an answer that nothing leads back from. */
  function unmapped(map: SourceMap, value: unknown, path: (string | number)[] = []): string[] {
    if (typeof value === 'string')
      return value !== '' &&
        !resolveEditInfo({ studioUrl: '/studio', resultSourceMap: map, resultPath: path })
        ? [`${path.join('.')}: ${value}`]
        : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, item]) =>
      unmapped(map, item, [...path, Array.isArray(value) ? Number(name) : name]),
    );
  }

  test('all of them are here', () => expect(queries.length).toBeGreaterThanOrEqual(10));

  test.each(queries)('$name: every string leads back, and none wrongly', { timeout: 60_000 }, ({ text }) => {
    let mapped = 0;
    for (const of of /\$(id|slug|articleId)\b/.test(text) ? addressed : addressed.slice(0, 1)) {
      const { result, map } = ask(edition, text, paramsOf(of));
      expectTrue(map, result, edition.all);
      expect(unmapped(map, result)).toEqual([]);
      mapped += Object.keys(map.mappings).length;
    }
    // An answer of numbers alone has nothing to lead back.
    expect(mapped > 0).toBe(!/^\{\s*"articles": count\(/.test(text));
  });
});
