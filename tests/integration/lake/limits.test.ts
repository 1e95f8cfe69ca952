import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLake, rejection, type TestLake } from './support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
  await lake.editor.create({ _id: 'kept', _type: 'note', list: ['a', 'b', 'c'], n: 1, text: 'x' });
});
afterAll(() => lake.close());

async function send(
  body: string | Uint8Array<ArrayBuffer>,
  path = 'mutate',
): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${lake.url}/v2025-02-19/data/${path}/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.editor.config().token}` },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const create = (fields: string) => `{"mutations":[{"create":{"_id":"new","_type":"note",${fields}}}]}`;
const attributes = (depth: number) =>
  `"a":${nested(depth - 1, '{"a":', '').slice(0)}1${'}'.repeat(depth - 1)}`;

describe('documents that are too much', () => {
  test.each([
    ['JSON that is very deep', `{"mutations":${nested(100_000, '[', ']')}}`, 400, 'deep'],
    ['lists that are very deep', create(`"a":${nested(99, '[', ']')}`), 400, 'deep'],
    ['attributes that are very deep', create(attributes(21)), 400, 'more than 20 deep'],
    ['a number that is no number here', create('"a":1e999'), 400, 'too large'],
    ['an attribute that is a trap', create('"__proto__":{"a":1}'), 400, '__proto__'],
    ['an attribute with a name that can’t be moved', create('"odd name":1'), 400, 'odd name'],
    ['an attribute without a name', create('"":1'), 400, 'names are letters'],
    [
      'too many attributes',
      create(Array.from({ length: 8001 }, (_, n) => `"a${n}":1`).join(',')),
      400,
      'more than 8000',
    ],
    [
      'too many mutations',
      `{"mutations":[${Array.from({ length: 10_001 }, () => '{"delete":{"id":"a"}}').join(',')}]}`,
      400,
      'Malformed mutations',
    ],
    ['a body that is too large', create(`"a":"${'x'.repeat(32_000_000)}"`), 413, 'larger than'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 400, 'UTF-8'],
    ['half a body', '{"mutations":[', 400, 'JSON'],
    ['another kind of mutation', '{"mutations":[{"explode":{}}]}', 400, 'Malformed mutations'],
  ])('%s', async (_, body, status, words) => {
    const answer = await send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
    expect(await lake.editor.getDocument('new')).toBeUndefined();
  });

  test.each(['-a', 'a..b', '.a', 'ä', 'a b', 'a/b', 'x'.repeat(129), '\ud800'])(
    'an id like %j',
    async (_id) => {
      expect(await rejection(lake.editor.mutate([{ create: { _id, _type: 'note' } }]))).toMatchObject({
        statusCode: 400,
      });
    },
  );

  test('what is just within the limits is kept', async () => {
    expect((await send(create(attributes(20)))).status).toBe(200);
    await lake.editor.delete('new');
    const many = Array.from({ length: 7900 }, (_, n) => `"a${n}":1`).join(',');
    expect((await send(create(many))).status).toBe(200);
    await lake.editor.delete('new');
  });

  test('half a character, as a cut emoji leaves it, becomes the sign for a missing one, in memory and on the disk', async () => {
    await lake.editor.create({
      _id: 'cut',
      _type: 'note',
      text: 'a\ud83d',
      list: [{ _key: 'k', t: '\ude00' }],
    });
    const expected = { text: 'a\ufffd', list: [{ t: '\ufffd' }] };
    expect(await lake.editor.getDocument('cut')).toMatchObject(expected);
    await lake.restart();
    expect(await lake.editor.getDocument('cut')).toMatchObject(expected);
  });
});

describe('patches that are too much', () => {
  test.each([
    ['a range beyond any list', { set: { 'list[0:1000000000]': 1 } }],
    ['a range that begins there', { unset: ['list[-1000000000:]'] }],
    ['a search within searches', { set: { '..a..b..c..d': 1 } }],
    ['a path without end', { unset: [`a${'[0]'.repeat(1000)}`] }],
    ['brackets without end', { unset: ['['.repeat(1000)] }],
    ['counting what is no number', { inc: { text: 1 } }],
    ['counting what isn’t there', { dec: { nothing: 1 } }],
    ['a number beyond numbers', { set: { n: 1e308 }, inc: { n: 1e308 } }],
    ['a patch of a text that is none', { diffMatchPatch: { text: '@@ nonsense' } }],
    ['an attribute that is a trap', { set: { '__proto__.polluted': true } }],
  ])('%s', async (_, operations) => {
    const before = await lake.editor.getDocument('kept');
    const error = await rejection(lake.editor.mutate([{ patch: { id: 'kept', ...operations } } as never]));
    expect(error).toMatchObject({ statusCode: 400 });
    expect(await lake.editor.getDocument('kept')).toEqual(before);
    expect({}).not.toHaveProperty('polluted');
  });

  test('a transaction changes so many documents and no more', async () => {
    const batch = (from: number) =>
      lake.editor.mutate(
        Array.from({ length: 6000 }, (_, n) => ({ create: { _id: `m-${from + n}`, _type: 'many' } })),
        { returnDocuments: false },
      );
    await batch(0);
    await batch(6000);
    const error = await rejection(
      lake.editor
        .patch({ query: '*[_type == "many"]' })
        .set({ hit: true })
        .commit({ returnDocuments: false }),
    );
    expect(error).toMatchObject({
      statusCode: 413,
      message: expect.stringContaining('at most 10000 documents'),
    });
    expect(await lake.editor.fetch('count(*[hit])')).toBe(0);
  });
});

describe('paths that find several places', () => {
  const start = {
    tags: ['a', 'b', 'c', 'd'],
    texts: ['one', 'two', 'three'],
    lists: [{ in: [] }, { in: ['a'] }, { in: [] }],
    rows: [
      { _key: 'x', n: 1, deep: { n: 10 } },
      { _key: 'y', n: 2, deep: { n: 20 } },
      { _key: 'z', n: 3 },
    ],
  };
  test.each([
    ['by key', { set: { 'rows[_key=="y"].n': 9 } }, { rows: [{ n: 1 }, { n: 9 }, { n: 3 }] }],
    ['by a comparison', { unset: ['rows[n > 1]'] }, { rows: [{ _key: 'x' }] }],
    ['by a deeper comparison', { unset: ['rows[deep.n == 10]'] }, { rows: [{ _key: 'y' }, { _key: 'z' }] }],
    ['by what there is', { unset: ['rows[deep.n?].n'] }, { rows: [{ deep: {} }, { deep: {} }, { n: 3 }] }],
    ['counted together', { inc: { 'rows[0:2].n': 5 } }, { rows: [{ n: 6 }, { n: 7 }, { n: 3 }] }],
    [
      'wherever they are',
      { dec: { 'rows..n': 1 } },
      { rows: [{ n: 0, deep: { n: 9 } }, { n: 1, deep: { n: 19 } }, { n: 2 }] },
    ],
    [
      'a text, in each of several',
      { diffMatchPatch: { 'texts[0:2]': '@@ -0,0 +1,2 @@\n+x \n' } },
      { texts: ['onex ', 'twox ', 'three'] },
    ],
    [
      'into lists in each of several',
      { insert: { after: 'lists[0:2].in[-1]', items: ['new'] } },
      { lists: [{ in: ['new'] }, { in: ['a', 'new'] }, { in: [] }] },
    ],
    ['from the end', { set: { 'tags[-1]': 'z' } }, { tags: ['a', 'b', 'c', 'z'] }],
    ['several at once', { unset: ['tags[0,2]'] }, { tags: ['b', 'd'] }],
    ['by value', { unset: ['tags[@ == "b"]'] }, { tags: ['a', 'c', 'd'] }],
    [
      'after a range',
      { insert: { after: 'tags[0:2]', items: ['new'] } },
      { tags: ['a', 'b', 'new', 'c', 'd'] },
    ],
    [
      'before the first',
      { insert: { before: 'tags[0]', items: ['new'] } },
      { tags: ['new', 'a', 'b', 'c', 'd'] },
    ],
    [
      'in place of a range',
      { insert: { replace: 'tags[1:3]', items: ['new'] } },
      { tags: ['a', 'new', 'd'] },
    ],
    [
      'deeper than there was',
      { setIfMissing: { 'new.er.est': 1, 'rows[0].deep.n': 5 } },
      { new: { er: { est: 1 } }, rows: [{ deep: { n: 10 } }, {}, {}] },
    ],
    [
      'in each of several',
      { setIfMissing: { 'rows[0:3].deep': {} } },
      { rows: [{ deep: { n: 10 } }, {}, { deep: {} }] },
    ],
  ])('%s', async (_, operations, expected) => {
    await lake.editor.createOrReplace({ _id: 'paths', _type: 'note', ...start });
    const patched = await lake.editor.mutate([{ patch: { id: 'paths', ...operations } } as never], {
      returnFirst: true,
      returnDocuments: true,
    });
    expect(patched).toMatchObject(expected);
    expect(await lake.editor.getDocument('paths')).toMatchObject(expected);
  });
});
