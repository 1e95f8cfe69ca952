import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClientError } from '@sanity/client';
import { openLake, rejection, type TestLake } from './support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

describe('creating', () => {
  test('ids are given, made, or begun', async () => {
    expect(await lake.editor.create({ _id: 'given', _type: 'note' })).toMatchObject({ _id: 'given' });
    expect((await lake.editor.create({ _type: 'note' }))._id).toMatch(/^[\w-]{20,}$/);
    expect((await lake.editor.create({ _id: 'drafts.', _type: 'note' }))._id).toMatch(/^drafts\.[\w-]{20,}$/);
    expect(await rejection(lake.editor.create({ _id: 'not an id', _type: 'note' }))).toMatchObject({
      statusCode: 400,
    });
  });

  test('an id that is taken is a conflict, unless it may be replaced or left', async () => {
    await lake.editor.create({ _id: 'taken', _type: 'note', text: 'first' });
    const error = await rejection(lake.editor.create({ _id: 'taken', _type: 'note' }));
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({
      statusCode: 409,
      details: {
        type: 'mutationError',
        items: [{ error: { type: 'documentAlreadyExistsError', id: 'taken' } }],
      },
    });
    await lake.editor.createIfNotExists({ _id: 'taken', _type: 'note', text: 'second' });
    expect(await lake.editor.getDocument('taken')).toMatchObject({ text: 'first' });
    const before = await lake.editor.getDocument('taken');
    await lake.editor.createOrReplace({ _id: 'taken', _type: 'note', other: 'third' });
    const after = await lake.editor.getDocument('taken');
    expect(after).toMatchObject({ other: 'third', _createdAt: before?._createdAt });
    expect(after).not.toHaveProperty('text');
  });

  test('objects in lists get keys where that is asked for', async () => {
    const made = await lake.editor.create(
      {
        _type: 'note',
        body: [
          { text: 'a', marks: [{ on: true }] },
          { _key: 'mine', text: 'b' },
        ],
      },
      { autoGenerateArrayKeys: true },
    );
    expect(made).toMatchObject({
      body: [
        { _key: expect.stringMatching(/^[\da-f]{12}$/), marks: [{ _key: expect.any(String) }] },
        { _key: 'mine' },
      ],
    });
  });
});

describe('patching', () => {
  test('every operation', async () => {
    await lake.editor.create({
      _id: 'patched',
      _type: 'note',
      count: 5,
      title: 'The quick brown fox',
      tags: ['a', 'b', 'c'],
      parts: [{ _key: 'one', n: 1 }],
      gone: true,
    });
    const patched = await lake.editor
      .patch('patched')
      .set({ 'parts[_key=="one"].n': 2, 'deep.er': 'x' })
      .setIfMissing({ count: 100, fresh: 'yes' })
      .unset(['gone'])
      .inc({ count: 3 })
      .insert('after', 'tags[-1]', ['d'])
      .commit();
    expect(patched).toMatchObject({
      count: 8,
      fresh: 'yes',
      parts: [{ n: 2 }],
      deep: { er: 'x' },
      tags: ['a', 'b', 'c', 'd'],
    });
    expect(patched).not.toHaveProperty('gone');
    const again = await lake.editor
      .patch('patched')
      .dec({ count: 8 })
      .insert('replace', 'tags[0:2]', ['z'])
      .diffMatchPatch({ title: '@@ -1,9 +1,8 @@\n The \n-quick\n+slow\n' })
      .commit();
    expect(again).toMatchObject({ count: 0, tags: ['z', 'c', 'd'], title: 'The slow brown fox' });
  });

  test('by query, and deleting by query, within what the same transaction did before', async () => {
    const done = await lake.editor
      .transaction()
      .create({ _id: 'q1', _type: 'batch', n: 1 })
      .create({ _id: 'q2', _type: 'batch', n: 2 })
      .patch({ query: '*[_type == "batch" && n > $least]', params: { least: 1 } } as never, {
        set: { hit: true },
      })
      .commit();
    expect(done.results.map(({ id, operation }) => `${operation} ${id}`)).toEqual([
      'create q1',
      'create q2',
      'update q2',
    ]);
    expect(await lake.editor.fetch('*[_type == "batch" && hit]._id')).toEqual(['q2']);
    await lake.editor.delete({ query: '*[_type == "batch"]' });
    expect(await lake.editor.fetch('count(*[_type == "batch"])')).toBe(0);
  });

  test('a revision that has moved on is a conflict', async () => {
    const first = await lake.editor.create({ _id: 'moving', _type: 'note' });
    await lake.editor.patch('moving').set({ n: 1 }).ifRevisionId(first._rev).commit();
    const error = await rejection(
      lake.editor.patch('moving').set({ n: 2 }).ifRevisionId(first._rev).commit(),
    );
    expect(error).toMatchObject({
      statusCode: 409,
      details: { items: [{ error: { type: 'documentRevisionIDDoesNotMatchError' } }] },
    });
    expect(await lake.editor.getDocument('moving')).toMatchObject({ n: 1 });
  });

  test('missing documents, fixed attributes and malformed patches', async () => {
    await lake.editor.create({ _id: 'fixed', _type: 'note' });
    expect(await rejection(lake.editor.patch('nobody').set({ a: 1 }).commit())).toMatchObject({
      statusCode: 404,
    });
    expect(await rejection(lake.editor.patch('fixed').set({ _type: 'other' }).commit())).toMatchObject({
      statusCode: 409,
    });
    expect(await rejection(lake.editor.patch('fixed').set({ 'a[[': 1 }).commit())).toMatchObject({
      statusCode: 400,
    });
    expect(
      await rejection(lake.editor.mutate([{ patch: { id: 'fixed', smear: {} } }] as never)),
    ).toMatchObject({ statusCode: 400 });
    expect(await lake.editor.getDocument('fixed')).not.toHaveProperty('a');
  });
});

describe('transactions', () => {
  test('all or nothing', async () => {
    const attempt = lake.editor
      .transaction()
      .create({ _id: 'half', _type: 'note' })
      .patch('not-there', (patch) => patch.set({ a: 1 }))
      .commit();
    expect(await rejection(attempt)).toMatchObject({ statusCode: 404, details: { items: [{ index: 1 }] } });
    expect(await lake.editor.getDocument('half')).toBeUndefined();
  });

  test("the client's own transaction id is the revision, and works once", async () => {
    await lake.editor.transaction().transactionId('my-own').create({ _id: 'owned', _type: 'note' }).commit();
    expect(await lake.editor.getDocument('owned')).toMatchObject({ _rev: 'my-own' });
    const again = lake.editor.transaction().transactionId('my-own').delete('owned').commit();
    expect(await rejection(again)).toMatchObject({ statusCode: 409 });
  });

  test('a dry run changes nothing', async () => {
    await lake.editor.create({ _id: 'dry', _type: 'note' }, { dryRun: true });
    expect(await lake.editor.getDocument('dry')).toBeUndefined();
  });

  test('times that an import brings along are kept', async () => {
    const _createdAt = '2020-01-01T00:00:00Z';
    await lake.editor.createOrReplace({
      _id: 'old',
      _type: 'note',
      _createdAt,
      _updatedAt: _createdAt,
    } as never);
    expect(await lake.editor.getDocument('old')).toMatchObject({ _createdAt, _updatedAt: _createdAt });
  });
});

describe('references', () => {
  test('nothing that is strongly referred to can be deleted, and nothing missing referred to', async () => {
    const to = (_ref: string, more = {}) => ({ _type: 'reference', _ref, ...more });
    await lake.editor.create({ _id: 'held', _type: 'author' });
    await lake.editor.create({ _id: 'holder', _type: 'article', author: to('held') });
    const error = await rejection(lake.editor.delete('held'));
    expect(error).toMatchObject({ statusCode: 409 });
    expect(String(error)).toContain('cannot be deleted as there are references to it from "holder"');
    const dangling = await rejection(lake.editor.create({ _type: 'article', author: to('nobody') }));
    expect(String(dangling)).toContain('references non-existent document "nobody"');
    await lake.editor.create({ _type: 'article', author: to('nobody', { _weak: true }) });
    await lake.editor.transaction().delete('held').delete('holder').commit();
    expect(await lake.editor.getDocument('held')).toBeUndefined();
  });
});
