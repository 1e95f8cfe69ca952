import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLake, rejection, type TestLake } from './support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

const ids = (publishedId: string) => ({ publishedId, draftId: `drafts.${publishedId}` });
const state = async (id: string) => ({
  draft: (await lake.editor.getDocument(`drafts.${id}`))?.['headline'] ?? null,
  published: (await lake.editor.getDocument(id))?.['headline'] ?? null,
});

test('an article from the first key to unpublishing', async () => {
  const article = ids('story');
  await lake.editor.action({
    actionType: 'sanity.action.document.create',
    publishedId: 'story',
    attributes: { _id: 'drafts.story', _type: 'article', headline: 'One' },
    ifExists: 'fail',
  });
  expect(await state('story')).toEqual({ draft: 'One', published: null });

  const { transactionId } = await lake.editor.action({
    actionType: 'sanity.action.document.publish',
    ...article,
  });
  expect(await state('story')).toEqual({ draft: null, published: 'One' });
  expect((await lake.editor.getDocument('story'))?._rev).toBe(transactionId);

  await lake.editor.action({
    actionType: 'sanity.action.document.edit',
    ...article,
    patch: { set: { headline: 'Two' } },
  });
  expect(await state('story')).toEqual({ draft: 'Two', published: 'One' });

  await lake.editor.action({ actionType: 'sanity.action.document.discard', draftId: article.draftId });
  expect(await state('story')).toEqual({ draft: null, published: 'One' });

  await lake.editor.action({ actionType: 'sanity.action.document.unpublish', ...article });
  expect(await state('story')).toEqual({ draft: 'One', published: null });

  await lake.editor.action({
    actionType: 'sanity.action.document.delete',
    publishedId: 'story',
    includeDrafts: ['drafts.story'],
  });
  expect(await state('story')).toEqual({ draft: null, published: null });
});

test('publishing keeps when the article was made, and makes waiting references strong', async () => {
  await lake.editor.create({
    _id: 'drafts.waiting',
    _type: 'article',
    author: { _type: 'reference', _ref: 'later', _weak: true, _strengthenOnPublish: { type: 'author' } },
  });
  const made = await lake.editor.getDocument('drafts.waiting');
  const publish = { actionType: 'sanity.action.document.publish', ...ids('waiting') } as const;
  expect(await rejection(lake.editor.action(publish))).toMatchObject({
    statusCode: 409,
    details: { type: 'actionError' },
  });
  expect(await lake.editor.getDocument('drafts.waiting')).toEqual(made);
  await lake.editor.create({ _id: 'later', _type: 'author' });
  await lake.editor.action(publish);
  const published = await lake.editor.getDocument('waiting');
  expect(published).toMatchObject({
    _createdAt: made?._createdAt,
    author: { _type: 'reference', _ref: 'later' },
  });
  expect(published?.['author']).not.toHaveProperty('_weak');
});

test('publishing over a revision that somebody else changed is a conflict', async () => {
  await lake.editor.create({ _id: 'race', _type: 'article', headline: 'Base' });
  await lake.editor.action({
    actionType: 'sanity.action.document.edit',
    ...ids('race'),
    patch: { set: { headline: 'Mine' } },
  });
  const attempt = lake.editor.action({
    actionType: 'sanity.action.document.publish',
    ...ids('race'),
    ifPublishedRevisionId: 'an-older-one',
  });
  expect(await rejection(attempt)).toMatchObject({ statusCode: 409 });
  expect(await state('race')).toEqual({ draft: 'Mine', published: 'Base' });
});

test('what can not be done says why', async () => {
  const act = (action: object) => rejection(lake.editor.action(action as never));
  expect(await act({ actionType: 'sanity.action.document.publish', ...ids('nothing') })).toMatchObject({
    statusCode: 404,
  });
  expect(
    await act({ actionType: 'sanity.action.document.discard', draftId: 'drafts.nothing' }),
  ).toMatchObject({ statusCode: 404 });
  expect(await act({ actionType: 'sanity.action.document.conjure' })).toMatchObject({ statusCode: 400 });
  await lake.editor.create({ _id: 'kept', _type: 'article' });
  await lake.editor.create({ _id: 'drafts.kept', _type: 'article' });
  const deletion = { actionType: 'sanity.action.document.delete', publishedId: 'kept', includeDrafts: [] };
  expect(await act(deletion)).toMatchObject({ statusCode: 409 });
});

test('several actions are one transaction', async () => {
  const attempt = lake.editor.action([
    {
      actionType: 'sanity.action.document.create',
      publishedId: 'pair',
      attributes: { _id: 'drafts.pair', _type: 'article' },
      ifExists: 'fail',
    },
    { actionType: 'sanity.action.document.publish', ...ids('nobody') },
  ]);
  expect(await rejection(attempt)).toMatchObject({ details: { items: [{ index: 1 }] } });
  expect(await lake.editor.getDocument('drafts.pair')).toBeUndefined();
});

test('versions are made from a base, replaced, marked for unpublishing and discarded', async () => {
  await lake.editor.create({ _id: 'based', _type: 'article', headline: 'Now' });
  const versionId = 'versions.spring.based';
  await lake.editor.action({
    actionType: 'sanity.action.document.version.create',
    publishedId: 'based',
    baseId: 'based',
    versionId,
  });
  await lake.editor.action({
    actionType: 'sanity.action.document.version.replace',
    document: { _id: versionId, _type: 'article', headline: 'In spring' },
  });
  const spring = lake.editor.withConfig({ perspective: ['spring'] });
  expect(await spring.fetch('*[_id == "based"].headline')).toEqual(['In spring']);
  await lake.editor.action({
    actionType: 'sanity.action.document.version.unpublish',
    versionId,
    publishedId: 'based',
  });
  expect(await spring.fetch('*[_id == "based"].headline')).toEqual([]);
  await lake.editor.action({ actionType: 'sanity.action.document.version.discard', versionId });
  expect(await spring.fetch('*[_id == "based"].headline')).toEqual(['Now']);
});
