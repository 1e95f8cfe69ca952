import fc from 'fast-check';
import type { LakeDocument } from '#sanity/lake/types.ts';

/** Documents and queries at random, of so few ids, words and values that they often meet. */

export const now = new Date('2026-06-01T12:00:00.000Z');

/** Documents come from JSON: plain objects. */
const plain = { noNullPrototype: true } as const;

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
export const id = fc.oneof(
  { weight: 4, arbitrary: name },
  name.map((published) => `drafts.${published}`),
  name.map((published) => `versions.r1.${published}`),
);
const time = fc.constantFrom(
  '2026-05-31T12:00:00.000Z',
  '2026-05-31T12:00:00Z',
  '2026-06-01T12:00:00.000Z',
  '2026-06-02T12:00:00.000Z',
);
const words = fc.constantFrom(
  'Rain in Oslo',
  'Oslo harbour',
  'snow.',
  'rainy-days',
  'RAIN',
  'Straße',
  'ΟΔΟΣ a.b',
  '',
);
const odd = fc.constantFrom(null, 3, true, 'b', {});
const oddly = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.oneof({ weight: 5, arbitrary }, odd);

const slug = fc.record({ current: oddly(name) }, plain);
const reference = fc.record({ _ref: name }, plain);
const span = fc.record(
  { _type: fc.constantFrom('span', 'icon'), text: fc.constantFrom('ra', 'in', 'Oslo ', 'snow') },
  plain,
);
const block = fc.record({ _type: fc.constant('block'), children: fc.array(span, { maxLength: 3 }) }, plain);

/** All but the id. */
export const fields = fc.record(
  {
    _type: fc.constantFrom('article', 'author', 'topic'),
    slug: oddly(fc.oneof(slug, fc.tuple(slug))),
    author: oddly(reference),
    topics: oddly(fc.array(reference, { maxLength: 3 })),
    parts: fc.array(fc.record({ topic: reference }, plain), { maxLength: 2 }),
    title: oddly(words),
    tags: oddly(fc.array(words, { maxLength: 2 })),
    body: oddly(fc.array(block, { maxLength: 2 })),
    at: oddly(time),
    n: oddly(fc.nat(3)),
  },
  { requiredKeys: ['_type'], ...plain },
);

export const params = fc.record(
  {
    id: name,
    ids: fc.array(name, { maxLength: 3 }),
    date: time,
    q: fc.constantFrom(
      'rain',
      'rain*',
      'oslo rain',
      '*',
      '*n',
      'r*n',
      'snow',
      'strasse',
      'STRASSE',
      'οδοσ',
      'a.b',
      'a',
      '',
    ),
  },
  plain,
);

const simple = fc.constantFrom(
  '_id == $id',
  '$id == _id',
  '_id in $ids',
  '_id in ["a", "c"]',
  '_id in $id',
  '_id == 3',
  '_type == null',
  '_type == "article"',
  '_type in ["author", "topic"]',
  '_type != "article"',
  'slug.current == $id',
  'slug.current in $ids',
  'slug[0].current == $id',
  'slug.current == null',
  'author._ref == $id',
  'author._ref in $ids',
  '$id in topics[]._ref',
  '$id in parts[].topic._ref',
  'topics[0]._ref == $id',
  'topics[_ref == $id][0]._ref == $id',
  'count((topics[]._ref)[@ in $ids]) > 0',
  'count(topics[_ref == $id]) > 0',
  'count(topics[_ref in $ids]) > -1',
  'array::intersects(topics[]._ref, $ids)',
  'references($id)',
  'references($ids)',
  'references("a", "b")',
  'references(n)',
  'author->n > 1',
  '_id in path("drafts.**")',
  '_id in path("drafts.*")',
  '_originalId in path("drafts.**")',
  '_originalId in path("versions.r1.**")',
  '!(_id in path("versions.**"))',
  '_id in path("*")',
  'defined(at)',
  'at <= now()',
  'at > now()',
  'now() >= at',
  'at < $date',
  'at >= $date',
  'n > 1',
  'n <= 2 && n >= 1',
  'n < "c"',
  'n == null',
  'n in [1, 2]',
  'title match "rain"',
  'title match $q',
  'tags match $q',
  '[title, pt::text(body)] match $q',
  'pt::text(body) match $q',
  'pt::text(body[0...1]) match $q',
  'body[].children[].text match $q',
  'title match ["rain", "oslo"]',
  '_id match $q',
  '[_id, title] match $q',
  '_type match "art*"',
  'author->title match $q',
  'text::query($q)',
  '[@, _id] match text::query($q)',
  'title match text::query($q)',
  'true',
  'count(*[references(^._id)]) > 0',
  'count(*[_type == ^._type && references(^._id)]) > 0',
  'count(*[slug.current == ^.slug.current][0...2]) > 1',
);

/** Limits to what is also sorted by. */
const bound = fc.constantFrom(
  ...['<', '<=', '>', '>='].flatMap((op) => [
    [`at ${op} now()`, 'at desc'],
    [`$date ${op} at`, 'at'],
    [`n ${op} 1`, 'n desc'],
    [`n ${op} 2 && n > 0`, 'n, at'],
    [`(_type == "article" && lower(title) ${op} "r")`, 'lower(title)'],
  ]),
);

/** What may stand in a query within another. */
const correlated = fc.constantFrom(
  '^._id in topics[]._ref',
  'author._ref == ^._id',
  'author._ref == ^.author._ref',
  'references(^._id)',
  'references(^.author._ref, $id)',
  'references(^.topics[]._ref)',
  '_type == ^._type',
  'slug.current == ^.slug.current',
  '_id == ^.author._ref',
  '_id == ^.author->author._ref',
  '_id in ^.topics[]._ref',
  'n == ^.n',
  'at < ^.at',
  'title match ^.title',
);

const conditions = (leaf: fc.Arbitrary<string>) =>
  fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(${left} && ${right})`),
      fc.tuple(tie('expression'), tie('expression')).map(([left, right]) => `(${left} || ${right})`),
      tie('expression').map((inner) => `!(${inner})`),
    ),
  })).expression;

const filter = conditions(simple);
const inner = conditions(fc.oneof(simple, correlated));

const key = fc.constantFrom(
  'n',
  'n desc',
  'at desc',
  'at',
  'lower(title)',
  'upper(title) desc',
  'title asc',
  'slug.current desc',
  '_id desc',
  '_type',
  'author->n',
  'coalesce(n, at)',
  'author._ref desc',
  '@.n',
);
const order = fc.array(key, { minLength: 1, maxLength: 3 }).map((keys) => `| order(${keys.join(', ')})`);
const projectedOrder = fc.tuple(key, key).map(([one, other]) => {
  const [first, second] = [one, other].map((text) => text.replace(/ (asc|desc)$/, ''));
  return `{ _id, "orderings": [${first}, ${second}], "n": n } | order(orderings[0] desc, lower(orderings[1]), n)`;
});
const slice = fc.constantFrom(
  '',
  '[0]',
  '[2]',
  '[-1]',
  '[0...2]',
  '[1..2]',
  '[0...0]',
  '[3...1]',
  '[-2...9]',
  '[1...-1]',
  '[0...100]',
  '[0...4][1...3]',
);
const sorting = fc.oneof(fc.constant(''), order, projectedOrder);

const nested = fc
  .tuple(inner, fc.oneof(fc.constant(''), order), slice, inner)
  .map(
    ([where, by, some, deeper]) =>
      `*[${where}] ${by} ${some}{ _id, "up": ^._id, "deep": *[${deeper}][0...2]._id }`,
  );

const bounded = fc
  .tuple(bound, filter, slice)
  .map(([[limit, by], where, some]) => `*[${limit} && ${where}] | order(${by})${some}{ _id, n, at }`);

/** A query of a form that is answered in some quicker way, or nearly so. */
export const query = fc.oneof(
  bounded,
  bounded,
  fc.tuple(filter, sorting, slice).map(([where, by, some]) => `*[${where}] ${by} ${some}`),
  fc
    .tuple(filter, order, slice)
    .map(([where, by, some]) => `*[${where}] ${by} ${some}{ _id, n, "by": author->title }`),
  fc.tuple(filter, order, slice).map(([where, by, some]) => `*[${where}] ${by}{ _id, "n": at } ${some}`),
  fc.tuple(filter, filter, sorting, slice).map(([a, b, by, some]) => `*[${a}][${b}] ${by} ${some}`),
  fc
    .tuple(filter, order, order, slice)
    .map(([where, by, then, some]) => `*[${where}] ${by}[0...3] ${then} ${some}`),
  fc.tuple(filter, order, order, slice).map(([where, by, then, some]) => `*[${where}] ${by} ${then} ${some}`),
  fc.tuple(filter, slice).map(([where, some]) => `*[${where}]${some}._id`),
  fc.tuple(filter, slice).map(([where, some]) => `count(*[${where}]${some})`),
  fc.tuple(sorting, slice).map(([by, some]) => `* ${by} ${some}`),
  fc
    .tuple(filter, slice)
    .map(([where, some]) => `*[${where}] | score(title match $q) | order(_score desc)${some}`),
  filter.map((where) => `array::unique(*[${where}]._type)`),
  fc.tuple(filter, nested).map(([where, within]) => `*[${where}]{ _id, "within": ${within} }`),
  fc
    .tuple(filter, nested, order)
    .map(([where, within, by]) => `*[${where}] ${by}[0...3]{ "within": ${within} }`),
  fc
    .tuple(filter, nested, filter)
    .map(
      ([where, within, other]) => `{ "one": *[${where}][0]{ "within": ${within} }, "all": *[${other}]._id }`,
    ),
);

/** A document of a dataset; in a perspective, which shows it under its published id, from this layer. */
export function documentOf(_id: string, value: object, layer: string | null): LakeDocument {
  const shown = layer !== null && !_id.includes('.');
  return { ...value, _id, ...(shown && { _originalId: layer + _id }) } as unknown as LakeDocument;
}

export const layer = fc.option(fc.constantFrom('', 'drafts.', 'versions.r1.'));
