import * as client8 from '@sanity/client';
import * as client7 from 'sanity-client-7';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLake, rejection, type TestLake } from '../lake/support.ts';
import { pointedAt } from '../../support/lake.ts';

/**
 * The same suite by both of the official clients that are in use, each as it is published: what a program that was
 * written for hosted Sanity does works here, and what fails there fails here as the same class of error.
 */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

function tokenOf(client: client8.SanityClient): string {
  return client.config().token ?? '';
}

describe.each([
  ['8', client8],
  // Its types name other classes; what is called here is the same in both.
  ['7', client7 as unknown as typeof client8],
])('@sanity/client %s', (version, { createClient, ClientError }) => {
  const id = (name: string) => `v${version}-${name}`;
  const connect = (config: client8.ClientConfig = {}) =>
    createClient({
      ...pointedAt(lake.url),
      perspective: 'raw',
      ...config,
    });
  let editor: client8.SanityClient;

  beforeAll(async () => {
    editor = connect({ token: tokenOf(lake.editor) });
    await editor
      .transaction()
      .create({ _id: id('ada'), _type: 'author', name: 'Ada' })
      .create({
        _id: id('rain'),
        _type: 'article',
        headline: 'Rain',
        words: 900,
        author: { _type: 'reference', _ref: id('ada') },
      })
      .create({
        _id: `drafts.${id('rain')}`,
        _type: 'article',
        headline: 'Rain, again',
        words: 1200,
        author: { _type: 'reference', _ref: id('ada') },
      })
      .create({ _id: `drafts.${id('snow')}`, _type: 'article', headline: 'Snow', words: 300 })
      .commit();
  });

  describe('reading', () => {
    const query = '*[_id in $ids && words > $least] | order(words) { headline, "by": author->name }';
    const params = () => ({
      ids: [id('rain'), id('snow'), `drafts.${id('rain')}`, `drafts.${id('snow')}`],
      least: 100,
    });

    test('a query with parameters answers as each perspective sees it', async () => {
      const seen = (perspective: client8.ClientPerspective) =>
        editor.withConfig({ perspective }).fetch(query, params());
      expect(await seen('published')).toEqual([{ headline: 'Rain', by: 'Ada' }]);
      expect(await seen('drafts')).toEqual([
        { headline: 'Snow', by: null },
        { headline: 'Rain, again', by: 'Ada' },
      ]);
      expect(await seen('raw')).toHaveLength(3);
    });

    test('nobody sees drafts without a token, not even by asking for them', async () => {
      const anybody = connect();
      expect(await anybody.fetch(query, params())).toEqual([{ headline: 'Rain', by: 'Ada' }]);
      expect(await anybody.getDocument(`drafts.${id('rain')}`)).toBeUndefined();
    });

    test('the whole answer has its time, its tags, and a source map where asked for', async () => {
      const answer = await editor.fetch(query, params(), {
        perspective: 'published',
        filterResponse: false,
        resultSourceMap: true,
      });
      expect(answer).toMatchObject({
        ms: expect.any(Number),
        syncTags: expect.arrayContaining([expect.stringMatching(/^s1:/)]),
        resultSourceMap: { documents: expect.arrayContaining([{ _id: id('rain'), _type: 'article' }]) },
      });
    });

    test('a query too long for an address is asked all the same', async () => {
      const long = { ...params(), padding: 'x'.repeat(20_000) };
      expect(await editor.fetch(query, long, { perspective: 'published' })).toHaveLength(1);
    });

    test('documents by their ids keep the order, and leave a gap where there is none', async () => {
      const found = await editor.getDocuments([id('rain'), id('nowhere'), id('ada')]);
      expect(found.map((document) => document?._id ?? null)).toEqual([id('rain'), null, id('ada')]);
      expect(await editor.getDocument(id('nowhere'))).toBeUndefined();
    });
  });

  describe('writing', () => {
    test('create refuses what exists; createIfNotExists leaves it; createOrReplace replaces it', async () => {
      const _id = id('note');
      const made = await editor.create({ _id, _type: 'note', text: 'one' });
      expect(await rejection(editor.create({ _id, _type: 'note' }))).toBeInstanceOf(ClientError);
      await editor.createIfNotExists({ _id, _type: 'note', text: 'two' });
      expect(await editor.getDocument(_id)).toEqual(made);
      const replaced = await editor.createOrReplace({ _id, _type: 'note', label: 'three' });
      expect(replaced).toMatchObject({ label: 'three', _createdAt: made._createdAt });
      expect(replaced).not.toHaveProperty('text');
      expect(replaced._rev).not.toBe(made._rev);
    });

    test('a patch does its operations, once, and only on the revision that it names', async () => {
      const _id = id('counter');
      const { _rev } = await editor.create({ _id, _type: 'note', count: 1, tags: ['a'], old: true });
      const patch = () =>
        editor.patch(_id).inc({ count: 2 }).append('tags', ['b']).unset(['old']).ifRevisionId(_rev);
      expect(await patch().commit()).toMatchObject({ count: 3, tags: ['a', 'b'] });
      expect(await rejection(patch().commit())).toMatchObject({ statusCode: 409 });
      const after = await editor.getDocument(_id);
      expect(after).toMatchObject({ count: 3, tags: ['a', 'b'] });
      expect(after).not.toHaveProperty('old');
    });

    test('a transaction is all or nothing, and names the revision of all that it wrote', async () => {
      const ids = [id('one'), id('two')];
      const failing = editor
        .transaction()
        .create({ _id: ids[0] ?? '', _type: 'note' })
        .create({ _id: id('rain'), _type: 'article' });
      expect(await rejection(failing.commit())).toMatchObject({ statusCode: 409 });
      expect(await editor.fetch('count(*[_id in $ids])', { ids })).toBe(0);

      const transaction = editor.transaction();
      for (const _id of ids) transaction.create({ _id, _type: 'note' });
      const { transactionId, results } = await transaction.commit();
      expect(results.map((result) => result.id)).toEqual(ids);
      expect(await editor.fetch('array::unique(*[_id in $ids]._rev)', { ids })).toEqual([transactionId]);
    });

    test('a dry run answers as if, and changes nothing', async () => {
      const before = await editor.getDocument(id('rain'));
      const would = await editor.patch(id('rain')).set({ headline: 'Hail' }).commit({ dryRun: true });
      expect(would).toMatchObject({ headline: 'Hail' });
      expect(await editor.getDocument(id('rain'))).toEqual(before);
    });

    test('deleting takes one, or all that a query finds, but nothing that others need', async () => {
      await editor.create({ _id: id('going'), _type: 'note' });
      await editor.delete(id('going'));
      expect(await editor.getDocument(id('going'))).toBeUndefined();
      for (const n of [1, 2]) await editor.create({ _id: id(`batch-${n}`), _type: `batch${version}` });
      await editor.delete({ query: '*[_type == $type]', params: { type: `batch${version}` } });
      expect(await editor.fetch('count(*[_type == $type])', { type: `batch${version}` })).toBe(0);
      expect(await rejection(editor.delete(id('ada')))).toMatchObject({
        statusCode: 409,
        message: expect.stringContaining(id('rain')),
      });
    });

    test('actions edit a draft, and publish it', async () => {
      const publishedId = id('acted');
      const draftId = `drafts.${publishedId}`;
      await editor.action({
        actionType: 'sanity.action.document.create',
        publishedId,
        attributes: { _id: draftId, _type: 'note', text: 'new' },
        ifExists: 'fail',
      });
      await editor.action({
        actionType: 'sanity.action.document.edit',
        draftId,
        publishedId,
        patch: { set: { text: 'edited' } },
      });
      expect(await editor.getDocument(publishedId)).toBeUndefined();
      await editor.action({ actionType: 'sanity.action.document.publish', draftId, publishedId });
      expect(await editor.getDocument(publishedId)).toMatchObject({ text: 'edited' });
      expect(await editor.getDocument(draftId)).toBeUndefined();
    });

    test('a release publishes what was put into it', async () => {
      const releaseId = id('spring');
      await editor.releases.create({ releaseId, metadata: { title: 'Spring', releaseType: 'asap' } });
      await editor.createVersion({
        publishedId: id('planned'),
        releaseId,
        document: { _type: 'note', text: 'planned' },
      });
      expect(await editor.getDocument(id('planned'))).toBeUndefined();
      const preview = editor.withConfig({ perspective: [releaseId] });
      expect(await preview.fetch('*[_id == $id][0].text', { id: id('planned') })).toBe('planned');
      await editor.releases.publish({ releaseId });
      expect(await editor.getDocument(id('planned'))).toMatchObject({ text: 'planned' });
    });
  });

  describe('being told', () => {
    test('a listener hears of what its query finds, with the document', async () => {
      const events: client8.ListenEvent<Record<string, unknown>>[] = [];
      const subscription = editor
        .listen('*[_type == $type]', { type: `heard${version}` }, { events: ['welcome', 'mutation'] })
        .subscribe((event) => events.push(event));
      await vi.waitFor(() => expect(events.map(({ type }) => type)).toEqual(['welcome']), 10_000);
      await editor.create({ _id: id('unheard'), _type: 'note' });
      await editor.create({ _id: id('heard'), _type: `heard${version}`, text: 'x' });
      await vi.waitFor(() => expect(events).toHaveLength(2), 10_000);
      subscription.unsubscribe();
      expect(events[1]).toMatchObject({
        type: 'mutation',
        documentId: id('heard'),
        transition: 'appear',
        result: { text: 'x' },
      });
    });

    test('live events carry the tags of the queries that a change concerns', async () => {
      const { syncTags = [] } = await editor.fetch(
        '*[_id == $id][0].headline',
        { id: id('rain') },
        { perspective: 'published', filterResponse: false },
      );
      const events: client8.LiveEvent[] = [];
      const subscription = editor.live.events().subscribe((event) => events.push(event));
      await vi.waitFor(() => expect(events.map(({ type }) => type)).toEqual(['welcome']), 10_000);
      await editor.patch(id('rain')).set({ headline: 'Rain' }).inc({ words: 1 }).commit();
      await vi.waitFor(() => expect(events).toHaveLength(2), 10_000);
      subscription.unsubscribe();
      const [, message] = events;
      expect(message).toMatchObject({ type: 'message', id: expect.any(String) });
      expect((message as client8.LiveEventMessage).tags).toEqual(expect.arrayContaining(syncTags));
    });
  });

  test('an asset goes up, comes back byte by byte, and is deleted', async () => {
    const picture = Buffer.concat([pixel, Buffer.from(version)]);
    const image = await editor.assets.upload('image', picture, {
      filename: 'dot.png',
      title: 'A dot',
      creditLine: 'Nobody',
    });
    expect(image).toMatchObject({
      originalFilename: 'dot.png',
      title: 'A dot',
      creditLine: 'Nobody',
      mimeType: 'image/png',
      metadata: { dimensions: { width: 1, height: 1 } },
    });
    const served = await fetch(image.url);
    expect(Buffer.from(await served.arrayBuffer())).toEqual(picture);
    expect(await editor.assets.upload('image', picture)).toMatchObject({ _id: image._id });

    const file = await editor.assets.upload('file', Buffer.from(`notes ${version}`), {
      filename: 'notes.txt',
    });
    expect(await (await fetch(file.url)).text()).toBe(`notes ${version}`);
    await editor.delete(image._id);
    expect((await fetch(image.url)).status).toBe(404);
  });

  test('who asks, and which datasets there are', async () => {
    expect(await editor.users.getById('me')).toMatchObject({ id: 'robot-editor', role: 'administrator' });
    expect(await editor.datasets.list()).toEqual([
      expect.objectContaining({ name: 'production', aclMode: 'public' }),
    ]);
    await editor.datasets.create(`other${version}`, { aclMode: 'private' });
    expect(await editor.datasets.list()).toHaveLength(2);
    await editor.datasets.delete(`other${version}`);
    expect(await editor.datasets.list()).toHaveLength(1);
  });

  test('errors are of the classes that programs catch, and say what was wrong', async () => {
    const syntax = await rejection(editor.fetch('*[_type ==]'));
    expect(syntax).toBeInstanceOf(ClientError);
    expect(syntax).toMatchObject({
      statusCode: 400,
      details: { type: 'queryParseError', start: expect.any(Number), end: expect.any(Number) },
    });
    const wrongToken = await rejection(connect({ token: 'sk-wrong' }).fetch('*[0]'));
    expect(wrongToken).toBeInstanceOf(ClientError);
    expect(wrongToken).toMatchObject({ statusCode: 401 });
    const reader = connect({ token: tokenOf(lake.reader) });
    expect(await rejection(reader.create({ _type: 'note' }))).toMatchObject({ statusCode: 403 });
    expect(await rejection(connect({ dataset: 'nowhere' }).fetch('*[0]'))).toMatchObject({ statusCode: 404 });
  });
});
