import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClientError, createClient } from '@sanity/client';
import { stegaClean } from '@sanity/client/stega';
import { createClient as createClient7 } from 'sanity-client-7';
import { openLake, rejection, type TestLake } from './support.ts';
import { pointedAt } from '../../support/lake.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
  await lake.editor
    .transaction()
    .create({ _id: 'author-a', _type: 'author', name: 'Ada Lund' })
    .create({
      _id: 'story-1',
      _type: 'article',
      headline: 'The harbour reopens',
      slug: { current: 'harbour' },
      author: { _type: 'reference', _ref: 'author-a' },
      publishedAt: '2026-01-02T00:00:00Z',
    })
    .create({ _id: 'drafts.story-1', _type: 'article', headline: 'The harbour reopens, again' })
    .create({
      _id: 'story-2',
      _type: 'article',
      headline: 'Rain on Tuesday',
      slug: { current: 'rain' },
      publishedAt: '2026-01-03T00:00:00Z',
    })
    .create({ _id: 'drafts.story-3', _type: 'article', headline: 'Not out yet' })
    .create({ _id: 'versions.summer.story-2', _type: 'article', headline: 'Rain in the summer' })
    .commit();
});
afterAll(() => lake.close());

const headlines = '*[_type == "article"] | order(_id) { _id, headline, _originalId }';

describe('perspectives', () => {
  test('published shows what readers may see', async () => {
    expect(await lake.client().fetch(headlines)).toEqual([
      { _id: 'story-1', headline: 'The harbour reopens', _originalId: null },
      { _id: 'story-2', headline: 'Rain on Tuesday', _originalId: null },
    ]);
  });

  test('drafts lays drafts over published documents, under the published id', async () => {
    expect(await lake.reader.withConfig({ perspective: 'drafts' }).fetch(headlines)).toEqual([
      { _id: 'story-1', headline: 'The harbour reopens, again', _originalId: 'drafts.story-1' },
      { _id: 'story-2', headline: 'Rain on Tuesday', _originalId: 'story-2' },
      { _id: 'story-3', headline: 'Not out yet', _originalId: 'drafts.story-3' },
    ]);
  });

  test('a release goes over drafts, which go over what is published', async () => {
    const answer = await lake.reader.withConfig({ perspective: ['summer'] }).fetch(headlines);
    expect(answer).toMatchObject([
      { headline: 'The harbour reopens, again' },
      { headline: 'Rain in the summer', _originalId: 'versions.summer.story-2' },
      { headline: 'Not out yet' },
    ]);
  });

  test('raw shows everything as it is stored', async () => {
    const ids = await lake.reader.withConfig({ perspective: 'raw' }).fetch('*[_type == "article"]._id');
    expect(ids).toEqual([
      'drafts.story-1',
      'drafts.story-3',
      'story-1',
      'story-2',
      'versions.summer.story-2',
    ]);
  });

  test('without one, the API version decides', async () => {
    const old = await fetch(`${lake.url}/v2021-10-21/data/query/production?query=count(*)`, {
      headers: { authorization: `Bearer ${lake.reader.config().token}` },
    });
    expect(await old.json()).toMatchObject({ result: 6 });
    const young = await fetch(`${lake.url}/v2025-02-19/data/query/production?query=count(*)`, {
      headers: { authorization: `Bearer ${lake.reader.config().token}` },
    });
    expect(await young.json()).toMatchObject({ result: 3 });
  });
});

describe('queries', () => {
  test('references, parameters, joins and slices', async () => {
    const query =
      '*[slug.current == $slug][0]{ headline, "author": author->name, "more": *[references($id)]._id }';
    expect(await lake.client().fetch(query, { slug: 'harbour', id: 'author-a' })).toEqual({
      headline: 'The harbour reopens',
      author: 'Ada Lund',
      more: ['story-1'],
    });
    expect(
      await lake
        .client()
        .fetch('*[_id in $ids] | order(publishedAt desc)[0...1]._id', { ids: ['story-1', 'story-2'] }),
    ).toEqual(['story-2']);
  });

  test('a query too long for an address goes by POST and answers the same', async () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `nothing-${index}`).concat('story-2');
    expect(await lake.client().fetch('*[_id in $ids]._id', { ids })).toEqual(['story-2']);
  });

  test('answers follow every change', async () => {
    const query = '*[_id == "author-a"][0].name';
    expect(await lake.client().fetch(query)).toBe('Ada Lund');
    await lake.editor.patch('author-a').set({ name: 'Ada Berg' }).commit();
    expect(await lake.client().fetch(query)).toBe('Ada Berg');
    await lake.editor.patch('author-a').set({ name: 'Ada Lund' }).commit();
  });

  test('getDocument and getDocuments, in the order that was asked for', async () => {
    expect(await lake.client().getDocument('story-2')).toMatchObject({ headline: 'Rain on Tuesday' });
    expect(await lake.client().getDocument('nothing')).toBeUndefined();
    const some = await lake.client().getDocuments(['story-2', 'nothing', 'drafts.story-1', 'story-1']);
    expect(some.map((document) => document?._id ?? null)).toEqual(['story-2', null, null, 'story-1']);
  });

  test('text::query finds words, beginnings and exclusions, alone and in match and score', async () => {
    const find = (words: string) =>
      lake.reader
        .withConfig({ perspective: 'published' })
        .fetch<string[]>('*[text::query($words)]._id', { words });
    expect(await find('harbour')).toEqual(['story-1']);
    expect(await find('harb* reopens')).toEqual(['story-1']);
    expect(await find('rain -tuesday')).toEqual([]);
    expect(await find('*')).toHaveLength(3);
    const studio =
      '*[_type in $types] | score(boost(headline match text::query($words), 5), ([@, _id] match text::query($words) || references($words)))[_score > 0]{ _id }';
    const params = { types: ['article', 'author'], words: 'lund' };
    expect(await lake.reader.withConfig({ perspective: 'published' }).fetch(studio, params)).toEqual([
      { _id: 'author-a' },
    ]);
  });
});

describe('the endpoint', () => {
  const path = (rest: string) => `${lake.url}/v2025-02-19/data/query/production?${rest}`;
  const asReader = () => ({ authorization: `Bearer ${lake.reader.config().token}` });
  const json = async (rest: string, init: RequestInit = {}) => {
    const response = await fetch(path(rest), init);
    return { status: response.status, ...((await response.json()) as Record<string, unknown>) };
  };

  test('takes parameters of every type, in the address and in the body', async () => {
    const params = {
      text: 'ø "',
      number: 1.5,
      yes: true,
      none: null,
      list: [1, ['a']],
      object: { a: { b: [null] } },
    };
    const query =
      '{"text": $text, "number": $number, "yes": $yes, "none": $none, "list": $list, "object": $object}';
    const address = new URLSearchParams({ query });
    for (const [name, value] of Object.entries(params)) address.set(`$${name}`, JSON.stringify(value));
    expect(await json(String(address))).toMatchObject({ status: 200, result: params, query });
    const post = (body: object, rest = '') =>
      json(rest, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect(await post({ query, params })).toMatchObject({ result: params, query });
    const { text, ...others } = params;
    const rest = String(new URLSearchParams({ $text: JSON.stringify(text), returnQuery: 'false' }));
    const answer = await post({ query, params: others }, rest);
    expect(answer).toMatchObject({ result: params });
    expect(answer).not.toHaveProperty('query');
    expect(await json('query=*&$a={')).toMatchObject({ status: 400 });
  });

  test('ignores what it does not know, and what is meant for a CDN', async () => {
    const rest =
      'query=1&useCdn=true&cacheMode=noStale&lastLiveEventId=12&nonsense=1&tag=a.b-c_d&explain=true';
    const answer = await json(rest);
    expect(answer).toMatchObject({ status: 200, result: 1, ms: expect.any(Number) as number });
    const head = await fetch(path(rest), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test.each(['a%20b', '', 'x'.repeat(76)])('refuses the tag "%s"', async (tag) => {
    expect(await json(`query=1&tag=${tag}`)).toMatchObject({ status: 400, error: { type: 'invalidTag' } });
  });

  test.each([
    'perspective=drafts',
    'perspective=previewDrafts',
    'perspective=drafts,published',
    'perspective=drafts&perspective=published',
    `perspective=${encodeURIComponent('["drafts", "published"]')}`,
  ])('%s', async (perspective) => {
    const query = encodeURIComponent('*[_id == "story-3"].headline');
    expect(await json(`query=${query}&${perspective}`, { headers: asReader() })).toMatchObject({
      result: ['Not out yet'],
    });
    expect(await json(`query=${query}&${perspective}`)).toMatchObject({ result: [] });
  });

  test.each(['v2099-01-01', 'v2025-02-30', 'v2025-13-01'])('has no version %s', async (version) => {
    const response = await fetch(`${lake.url}/${version}/data/query/production?query=1`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      statusCode: 400,
      error: { description: expect.stringContaining('API version') as string },
    });
  });
});

describe('queries that fail', () => {
  test.each([
    ['8', createClient],
    ['7', createClient7 as unknown as typeof createClient],
  ])('client %s shows where', async (_, create) => {
    const client = create({
      ...pointedAt(lake.url),
    });
    const error = await rejection(
      client.fetch('*[_type == "article"]{ "a": geo::near(1) }', {}, { tag: 'test.query' }),
    );
    expect(error).toMatchObject({
      statusCode: 400,
      message: expect.stringMatching(
        /^GROQ query parse error:\n[^]*\^[^]*Undefined function: near/,
      ) as string,
      details: { type: 'queryParseError', start: 33, end: 34 },
      response: { statusCode: 400, url: expect.stringContaining('/data/query/') as string, method: 'GET' },
    });
    expect((error as Error).constructor.name).toBe('ClientError');
    expect(await rejection(client.withConfig({ token: 'ended' }).fetch('1'))).toMatchObject({
      statusCode: 401,
      message: expect.stringContaining('Unauthorized') as string,
    });
  });

  test('a syntax error is a ClientError that points at the place', async () => {
    const error = await rejection(lake.client().fetch('*[_type == "article"'));
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ statusCode: 400, details: { type: 'queryParseError', start: 19 } });
    expect(String(error)).toContain('GROQ query parse error');
  });

  test('a parameter that was not given is named', async () => {
    const error = await rejection(lake.client().fetch('*[_id == $identifier]'));
    expect(String(error)).toContain('param $identifier referenced, but not provided');
  });

  test('unknown functions, datasets, endpoints and perspectives', async () => {
    expect(await rejection(lake.client().fetch('geo::nearest(1, 2)'))).toMatchObject({ statusCode: 400 });
    expect(await rejection(lake.client({ dataset: 'staging' }).fetch('*'))).toMatchObject({
      statusCode: 404,
    });
    expect(await rejection(lake.client().request({ url: '/nothing/here' }))).toMatchObject({
      statusCode: 404,
    });
    const bad = await fetch(`${lake.url}/v1/data/query/production?query=*&perspective=raw,drafts`);
    expect(bad.status).toBe(400);
  });

  test('bodies that are no JSON, no query, or too large get a clear 4xx', async () => {
    const post = (body: string) =>
      fetch(`${lake.url}/v1/data/query/production`, { method: 'POST', body }).then(
        (response) => response.status,
      );
    expect(await post('{')).toBe(400);
    expect(await post('{"params":{}}')).toBe(400);
    expect(await post(JSON.stringify({ query: `*[_id == "${'x'.repeat(400_000)}"]` }))).toBe(413);
    expect(await post('x'.repeat(11 * 1024 * 1024))).toBe(413);
  });

  test('what nests too deeply is a query error, wherever it is asked', async () => {
    const deep = [Array(4_500).fill('1').join('+'), '['.repeat(20_000)];
    for (const query of deep) {
      for (const client of [lake.client(), lake.reader]) {
        expect(await rejection(client.fetch(query))).toMatchObject({
          statusCode: 400,
          details: { type: expect.stringMatching(/^query/) as string },
        });
      }
    }
    const deletion = lake.editor.delete({ query: `*[${'['.repeat(20_000)}` });
    expect(await rejection(deletion)).toMatchObject({ statusCode: 400 });
  });
});

describe('what a stranger asks keeps nobody waiting for long', () => {
  beforeAll(async () => {
    const documents = Array.from({ length: 400 }, (_, index) => ({
      create: { _id: `n-${index}`, _type: 'n', text: 'harbour '.repeat(100) },
    }));
    await lake.editor.mutate(documents as never);
  });
  afterAll(() => lake.editor.delete({ query: '*[_type == "n"]' }));

  const eight = '{"a":[1,2,3,4,5,6,7,8]}';
  test.each([
    ['scans in scans', 'count(*[count(*[count(*[_id > ^.^._id]) > 0]) > 0])'],
    ['a list that doubles', `${eight}${'{"a":[...a,...a]}'.repeat(23)}`],
    ['a list that doubles by adding', `${eight}${'{"a":a+a}'.repeat(40)}`],
    ['a text that doubles', `{"a":"abcdefgh"}${'{"a":a+a}'.repeat(40)}{"a":string::split(a,"")}`],
    ['a list of lists, flattened', `{"a":[{},{},{}]}${'{"a":a[]{"b":^.a}.b[]}'.repeat(12)}`],
    ['copies of a long list', '*[]{"a":*[]{"b":*[0...400]}}'],
    ['an answer that holds itself over and over', `${eight}${'{"a":[a,a]}'.repeat(40)}`],
    [
      'a long text, many times',
      `{"a":"${'x'.repeat(60_000)}"}{"a":[a,a,a,a,a,a,a,a]}{"a":[a,a,a,a,a,a,a,a]}{"a":[a,a,a,a,a,a,a,a]}{"a":[a,a,a,a,a,a,a,a]}`,
    ],
    ['a pattern that backtracks', `"${'a'.repeat(3000)}" match "${'*a'.repeat(20)}b"`],
    ['a long query', Array(12_000).fill('_id').join('->')],
  ])('%s', async (_, query) => {
    const answer = lake
      .client()
      .fetch(query)
      .then(
        (value) => value,
        (error: { statusCode?: number }) => error.statusCode,
      );
    const others = fetch(`${lake.url}/gazette/health`).then((response) => response.status);
    expect(await others).toBe(200);
    expect([408, 413]).toContain(await answer);
    expect(await lake.client().fetch('count(*[_type == "n"])')).toBe(400);
  });

  test('functions that can’t be cut off need a token', async () => {
    const query = 'diff::changedAny({"a":1}, {"a":2}, a)';
    expect(await rejection(lake.client().fetch(query))).toMatchObject({ statusCode: 401 });
    expect(await lake.reader.fetch(query)).toBe(true);
  });

  test('a listener with such a query is told so, and is rid of', async () => {
    const query = encodeURIComponent(`*[count(${eight}${'{"a":[...a,...a]}'.repeat(23)}.a) > 0]`);
    const response = await fetch(`${lake.url}/v1/data/listen/production?query=${query}`);
    const text = response.text();
    await lake.editor.create({ _id: 'heard', _type: 'n' });
    expect(await text).toContain('queryTimeoutError');
    await lake.editor.delete('heard');
  });

  test.each([
    '*[_type == "article"]{ ..., "author": author->name, "words": [...["a", slug.current], "b" + "c"][0..1] } | order(_id)',
    '*[_type == "n"][3..5]{ "first": string::split(text, " ")[0], "upper": upper(_id) }',
    '{"a": [{"b": [1, 2]}, {"b": 3}]}.a[].b[]',
    '*[_type == "article"] | score(headline match "harbour")[0]{ _score, "t": array::join([_id, _type], "-") }',
    '*[_id == "story-1"][0]{ "sum": 1 + 2, "list": [1] + [2], "none": 1 + "a", "both": {"a": 1} + {"b": 2} }',
  ])('an ordinary query has the answer that it has with a token: %s', async (query) => {
    const published = lake.reader.withConfig({ perspective: 'published' });
    expect(await lake.client().fetch(query)).toEqual(await published.fetch(query));
  });
});

describe('source maps', () => {
  const query =
    '*[slug.current == $slug][0]{ "id": _id, "title": headline, "by": author->{ "called": name }, "loud": upper(headline) }';
  beforeAll(() =>
    lake.editor
      .patch('drafts.story-1')
      .set({ slug: { current: 'harbour' }, author: { _type: 'reference', _ref: 'author-a' } })
      .commit(),
  );

  test.each([
    ['8', createClient],
    ['7', createClient7 as unknown as typeof createClient],
  ])('client %s writes into each text where it is edited', async (_, create) => {
    const encoded: unknown[] = [];
    const logger = {
      ...console,
      log() {},
      groupCollapsed() {},
      table: (rows: unknown[]) => encoded.push(...rows),
    };
    const { token = '' } = lake.reader.config();
    const client = create({
      ...pointedAt(lake.url),
      token,
      perspective: 'drafts',
      stega: { enabled: true, studioUrl: '/studio', logger },
    });
    const answer = await client.fetch<Record<string, unknown>>(query, { slug: 'harbour' });
    expect(encoded).toMatchObject([
      { path: 'headline', value: 'The harbour reopens,...' },
      { path: 'name', value: 'Ada Lund' },
    ]);
    expect(answer).toMatchObject({ id: 'story-1', loud: 'THE HARBOUR REOPENS, AGAIN' });
    expect(answer['title']).not.toBe('The harbour reopens, again');
    expect(stegaClean(answer)).toMatchObject({
      title: 'The harbour reopens, again',
      by: { called: 'Ada Lund' },
    });
  });

  test('name the draft that is shown, and come only when they are asked for', async () => {
    const client = lake.reader.withConfig({ perspective: 'drafts', resultSourceMap: true });
    const answer = await client.fetch(query, { slug: 'harbour' }, { filterResponse: false });
    expect(answer.resultSourceMap).toMatchObject({
      documents: [
        { _id: 'drafts.story-1', _type: 'article' },
        { _id: 'author-a', _type: 'author' },
      ],
      mappings: { "$['title']": { type: 'value', source: { type: 'documentValue', document: 0 } } },
    });
    const plain = await lake.client().fetch('*[0]', {}, { filterResponse: false });
    expect(plain).not.toHaveProperty('resultSourceMap');
  });

  test('are the same for anybody, within the same limits', async () => {
    const client = lake.client({ resultSourceMap: true });
    const known = await lake.reader
      .withConfig({ perspective: 'published', resultSourceMap: true })
      .fetch(query, { slug: 'rain' }, { filterResponse: false });
    const answer = await client.fetch(query, { slug: 'rain' }, { filterResponse: false });
    expect(answer.resultSourceMap).toEqual(known.resultSourceMap);
    const doubling = `{"a":[1,2,3,4,5,6,7,8]}${'{"a":[...a,...a]}'.repeat(23)}`;
    expect(await rejection(client.fetch(doubling))).toMatchObject({ statusCode: 408 });
  });
});
