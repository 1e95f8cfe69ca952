import fc from 'fast-check';
import { evaluate, evaluateSync, toJS } from 'groq-js';
import { describe, expect, test } from 'vitest';
import { contains, geometryOf, intersects } from '#sanity/lake/geo.ts';
import { parseQuery } from '#sanity/lake/parse-query.ts';
import { LakeError } from '#sanity/lake/types.ts';
import { metered } from '#sanity/lake/work-limit.ts';

const dataset = [
  { _id: 'a', _type: 'article', n: 1, list: [1, 2, 3], text: 'hello', ref: { _ref: 'b' } },
  {
    _id: 'b',
    _type: 'author',
    n: 2,
    text: 'Zed',
    place: { _type: 'geopoint', lat: 59.9, lng: 10.7 },
    media: { _ref: 'dataset:gazette.production:a' },
    _system: { variant: { _ref: '_.variants.north' } },
  },
  { _id: 'versions.summer.a', _type: 'article', n: 3 },
];
const options = (params: Record<string, unknown>) => ({
  params,
  dataset,
  identity: 'ada',
  sanity: { projectId: 'gazette', dataset: 'production' },
  timestamp: new Date('2026-01-01T00:00:00Z'),
});

const square = '{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}';

describe('what hosted GROQ documents, this one has', () => {
  test.each<[query: string, answer: unknown, params?: Record<string, unknown>]>([
    ['geo::latLng(59.9, 10.7)', { type: 'Point', coordinates: [10.7, 59.9] }],
    ['geo::latLng(91, 0)', null],
    ['geo({"lat": 1, "lng": 2, "alt": 3})', { type: 'Point', coordinates: [2, 1] }],
    ['geo({"lat": 1, "lon": 2})', { type: 'Point', coordinates: [2, 1] }],
    ['geo({"type": "Point", "coordinates": [2]})', null],
    ['{"a":geo(null)}', { a: null }],
    ['*[_id == "b"][0]{"at": geo(place).coordinates}', { at: [10.7, 59.9] }],
    // The figure that Sanity's reference has.
    ['geo::distance(geo::latLng(59.911491, 10.757933), geo::latLng(37.7749, 122.4194))', 7506713.963060733],
    [`geo::distance(${square}, geo::latLng(1, 1))`, null],
    ['*[geo::distance(place, geo::latLng(59.9, 10.8)) < 6000]._id', ['b']],
    [`geo::contains(${square}, geo::latLng(5, 5))`, true],
    [`geo::contains(${square}, geo::latLng(5, 15))`, false],
    [`geo::contains(${square}, "here")`, null],
    [`geo::intersects(${square}, {"type":"LineString","coordinates":[[-5,5],[15,5]]})`, true],
    ['array::join(["a", 1, null, true], "-")', 'a-1-<INVALID>-true'],
    ['array::join("a", "-")', null],
    ['array::unique([1, 1, null, null, "1", [1], [1]])', [1, null, '1', [1], [1]]],
    ['array::compact([1, null])', [1]],
    ['array::intersects([1], [2, 1])', true],
    ['string::split("a b", " ")', ['a', 'b']],
    ['string::startsWith("alphabet", "alpha")', true],
    ['string::trim("  a b ")', 'a b'],
    ['string::lower("ÅSA")', 'åsa'],
    ['math::sum([1, null]) + math::avg([1, 3]) + math::min([4, 2]) + math::max([1, 3])', 8],
    ['round(3.14159, 2)', 3.14],
    ['*[references("x", ["b"])]._id', ['a']],
    ['*[references(path("dataset:gazette.**"))]._id', ['b']],
    ['*[_id in path("versions.**")]._id', ['versions.summer.a']],
    ['*[sanity::versionOf("a")]._id', ['a', 'versions.summer.a']],
    ['*[sanity::partOfRelease("summer")]._id', ['versions.summer.a']],
    ['*[sanity::partOfVariant("north")]._id', ['b']],
    [
      '{"p": sanity::projectId(), "d": sanity::dataset(), "i": identity()}',
      { p: 'gazette', d: 'production', i: 'ada' },
    ],
    ['*[_id == "b"][0]{"m": documents::get(media).text}.m', 'hello'],
    ['*[0]{"n": documents::incomingGlobalDocumentReferenceCount()}.n', 0],
    ['[media::aspect({"_ref": "a"}, "x"), user::attributes()]', [null, null]],
    ['releases::all()', []],
    ['*[0]{"by": {"t": "quote", ref{@->{text}}}}', { by: { t: 'quote', ref: { text: 'Zed' } } }],
    ['*[0]{"all": ref{_ref, @->{text, n}}}.all', { _ref: 'b', text: 'Zed', n: 2 }],
    ['*[0]{"list": [ref{"x": 1}.x, @.ref->text]}.list', [1, 'Zed']],
    ['["geo(x)", \'@->\'] // geo( @->\n', ['geo(x)', '@->']],
    ['fn a::b($x) = $x->{text}; *[0]{"of": a::b(ref)}', { of: { text: 'Zed' } }],
    ['*[text in "a".."i"]._id', ['a']],
    ['*[0].list[$from...$to]', [2], { from: 1, to: 2 }],
    ['*[0].list[@ in $some]', [1, 3], { some: [1, 3] }],
    ['[$none, $all.deep[0]]', [null, 'x'], { none: null, all: { deep: ['x'] } }],
    ['*[n > 1] | order(_type desc, n) {n, "up": upper(text)} [0]', { n: 2, up: 'ZED' }],
    ['dateTime($at) - 60 < dateTime(now())', true, { at: '2026-01-01T00:00:30Z' }],
    ['"foo bar" match ["fo*", "bar"]', true],
    ['select(1 > 2 => "a", "b")', 'b'],
    ['diff::changedAny({"a": 1}, {"a": 2}, a) && array::join(["a"], "") == "a"', true],
  ])('%s', async (query, answer, params = {}) => {
    const tree = parseQuery(query, params);
    if (!query.includes('diff::')) {
      expect(toJS(evaluateSync(tree, options(params)))).toEqual(answer);
      expect(toJS(evaluateSync(metered(tree, 10_000), options(params)))).toEqual(answer);
    }
    const slowly = await evaluate(tree, options(params));
    expect(toJS(await slowly.asStatic())).toEqual(answer);
  });

  test('what only hosted Sanity can do says so', () => {
    const query = '*[_type == "article"] | score(text::semanticSimilarity("rain"))';
    expect(() => parseQuery(query, {})).toThrow(/only hosted Sanity has/);
  });
});

describe('an error points at its place in the query as it was written', () => {
  test.each([
    ['*[geo(place) == null', 19],
    ['*{ref{ @->{text}}}[', 18],
    ['*{"a": geo(place), "b": nonsense(1)}', 24],
    ['*{"a": 1, "b": string::length("a")}', 23],
    ['*{"a": 1, "b": geo::distance(1)}', 20],
    ['*[_id == $missing]', 9],
  ])('%s', (query, start) => {
    try {
      parseQuery(query, {});
    } catch (error) {
      expect(error).toBeInstanceOf(LakeError);
      expect((error as LakeError).error).toMatchObject({ type: 'queryParseError', query, start });
      return;
    }
    throw new Error('it was parsed');
  });
});

describe('geometry', () => {
  const polygon = (...rings: number[][][]) => ({ type: 'Polygon', coordinates: rings });
  const outer = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ];
  const hole = [
    [3, 3],
    [7, 3],
    [7, 7],
    [3, 7],
    [3, 3],
  ];
  const ring = polygon(outer, hole);
  const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] });
  const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates });

  test('holes, borders and lines that leave and come back', () => {
    expect(contains(ring, point(1, 1))).toBe(true);
    expect(contains(ring, point(0, 5))).toBe(true);
    expect(contains(ring, point(5, 5))).toBe(false);
    expect(contains(ring, line([1, 5], [9, 5]))).toBe(false);
    expect(contains(ring, line([1, 1], [9, 1]))).toBe(true);
    expect(
      contains(
        ring,
        polygon([
          [1, 1],
          [9, 1],
          [9, 9],
          [1, 9],
          [1, 1],
        ]),
      ),
    ).toBe(false);
    expect(
      intersects(
        ring,
        polygon([
          [4, 4],
          [6, 4],
          [6, 6],
          [4, 6],
          [4, 4],
        ]),
      ),
    ).toBe(false);
    expect(intersects(ring, line([5, 5], [5, 20]))).toBe(true);
    const two = {
      type: 'MultiPolygon',
      coordinates: [
        [outer],
        [
          [
            [20, 0],
            [30, 0],
            [30, 9],
            [20, 0],
          ],
        ],
      ],
    };
    expect(
      contains(two, {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [2, 2],
        ],
      }),
    ).toBe(true);
    expect(
      contains(two, {
        type: 'MultiPoint',
        coordinates: [
          [1, 1],
          [29, 1],
        ],
      }),
    ).toBe(false);
    expect(intersects({ type: 'GeometryCollection', geometries: [point(99, 9), point(29, 1)] }, two)).toBe(
      true,
    );
  });

  test('either order intersects alike, and what is contained intersects', () => {
    const position = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }));
    const shape = fc.oneof(
      position.map(([x, y]) => point(x, y)),
      fc.tuple(position, position).map((ends) => line(...ends)),
      fc.tuple(position, position, position).map(([a, b, c]) => polygon([a, b, c, a])),
    );
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        expect(intersects(a, b)).toBe(intersects(b, a));
        if (contains(a, b)) expect(intersects(a, b)).toBe(true);
        expect(contains(a, a)).toBe(true);
        expect(geometryOf(geometryOf(a))).toEqual(a);
      }),
    );
  });
});
