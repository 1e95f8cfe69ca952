import { createClient as createClient7 } from 'sanity-client-7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLake, rejection, type TestLake } from './support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

const headline = async (id: string) => (await lake.editor.getDocument(id))?.['headline'] ?? null;
const conflict = { statusCode: 409, details: { type: 'actionError' } };

/** A release with a new article, a changed one, and one that it takes down. */
async function prepare(releaseId: string) {
  const { editor } = lake;
  const [made, changed, gone] = ['made', 'changed', 'gone'].map((name) => `${releaseId}-${name}`) as [
    string,
    string,
    string,
  ];
  await editor.create({ _id: changed, _type: 'article', headline: 'Before' });
  await editor.create({ _id: gone, _type: 'article', headline: 'Old' });
  await editor.releases.create({ releaseId, metadata: { title: 'Elections', releaseType: 'asap' } });
  await editor.createVersion({
    publishedId: made,
    releaseId,
    document: { _type: 'article', headline: 'New' },
  });
  await editor.createVersion({ publishedId: changed, releaseId, baseId: changed });
  await editor.action({
    actionType: 'sanity.action.document.edit',
    draftId: `versions.${releaseId}.${changed}`,
    publishedId: changed,
    patch: { set: { headline: 'After' } },
  });
  await editor.unpublishVersion({ releaseId, publishedId: gone });
  return { made, changed, gone };
}

async function eventTypes(path: string): Promise<string[]> {
  const { events } = await lake.editor.request<{
    events: { type: string }[] | Record<string, { type: string }[]>;
  }>({
    url: `/data/history/production/events/${path}`,
  });
  return Object.values(events)
    .flat()
    .map(({ type }) => type);
}

test('a release is made, looked at, filled and published in one go; its drafts stay', async () => {
  const { made, changed, gone } = await prepare('spring');
  const { editor } = lake;
  expect(await editor.releases.get({ releaseId: 'spring' })).toMatchObject({
    _id: '_.releases.spring',
    _type: 'system.release',
    name: 'spring',
    state: 'active',
    metadata: { title: 'Elections', releaseType: 'asap' },
  });
  expect(await editor.getDocument(made, { releaseId: 'spring' })).toMatchObject({ headline: 'New' });
  await editor.create({ _id: `drafts.${changed}`, _type: 'article', headline: 'In the works' });
  await editor.releases.edit({ releaseId: 'spring', patch: { set: { 'metadata.title': 'The elections' } } });

  const { transactionId } = await editor.releases.publish({ releaseId: 'spring' });
  expect(await Promise.all([made, changed, gone].map(headline))).toEqual(['New', 'After', null]);
  expect(await headline(`drafts.${changed}`)).toBe('In the works');
  expect((await editor.getDocument(made))?._rev).toBe(transactionId);
  expect(await editor.fetch('count(*[_id in path("versions.spring.**")])')).toBe(0);
  const release = await editor.releases.get({ releaseId: 'spring' });
  expect(release).toMatchObject({ state: 'published', publishedAt: expect.any(String), _rev: transactionId });
  const ids = release?.finalDocumentStates?.map(({ id }) => id) ?? [];
  const { documents } = await editor.request<{ documents: { headline: string }[] }>({
    url: `/data/history/production/documents/${ids.join(',')}`,
    query: { lastRevision: 'true' },
  });
  expect(documents.map((document) => document.headline).toSorted()).toEqual(['After', 'New', 'Old']);

  expect(await eventTypes('releases/spring')).toEqual([
    'publishRelease',
    'addDocumentToRelease',
    'addDocumentToRelease',
    'addDocumentToRelease',
    'createRelease',
  ]);
  expect(await eventTypes(`documents/${made}`)).toEqual(['publishDocumentVersion']);
  expect(await eventTypes(`documents/${gone}`)).toEqual(['unpublishDocument', 'createLiveDocument']);

  await editor.releases.delete({ releaseId: 'spring' });
  expect(await editor.releases.get({ releaseId: 'spring' })).toBeUndefined();
  expect(await headline(made)).toBe('New');
});

test('an archived release takes its documents out and brings them back, by client 7', async () => {
  const { made, changed } = await prepare('autumn');
  const { releases } = createClient7(lake.editor.config() as never);
  await releases.archive({ releaseId: 'autumn' });
  expect(await lake.editor.fetch('count(*[_id in path("versions.autumn.**")])')).toBe(0);
  expect(await headline(changed)).toBe('Before');
  expect(await rejection(releases.publish({ releaseId: 'autumn' }))).toMatchObject(conflict);
  await releases.unarchive({ releaseId: 'autumn' });
  expect(await headline(`versions.autumn.${made}`)).toBe('New');
  expect(await headline(`versions.autumn.${changed}`)).toBe('After');
  expect(await rejection(releases.delete({ releaseId: 'autumn' }))).toMatchObject(conflict);
  expect(await eventTypes('releases/autumn')).toEqual([
    'unarchiveRelease',
    'archiveRelease',
    'addDocumentToRelease',
    'addDocumentToRelease',
    'addDocumentToRelease',
    'createRelease',
  ]);
});

describe('a scheduled release', () => {
  test('is locked until it is unscheduled', async () => {
    const { changed } = await prepare('locked');
    const versionId = `versions.locked.${changed}`;
    const { editor } = lake;
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    await editor.releases.schedule({ releaseId: 'locked', publishAt });
    expect(await editor.releases.get({ releaseId: 'locked' })).toMatchObject({
      state: 'scheduled',
      publishAt,
    });
    const edit = () => editor.patch(versionId).set({ headline: 'Later' }).commit();
    expect(await rejection(edit())).toMatchObject({ statusCode: 409 });
    expect(
      await rejection(editor.discardVersion({ releaseId: 'locked', publishedId: changed })),
    ).toMatchObject(conflict);
    expect(await rejection(editor.releases.archive({ releaseId: 'locked' }))).toMatchObject(conflict);
    await editor.releases.unschedule({ releaseId: 'locked' });
    await edit();
    expect(await editor.releases.get({ releaseId: 'locked' })).not.toHaveProperty('publishAt');
    expect(await eventTypes(`documents/${versionId}`)).toEqual([
      'unscheduleDocumentVersion',
      'scheduleDocumentVersion',
      'createDocumentVersion',
      'createLiveDocument',
    ]);
  });

  test('publishes itself when its time comes', async () => {
    const { made, changed, gone } = await prepare('soon');
    await lake.editor.releases.schedule({
      releaseId: 'soon',
      publishAt: new Date(Date.now() + 300).toISOString(),
    });
    expect(await headline(made)).toBeNull();
    await expect.poll(() => headline(made), { timeout: 10_000 }).toBe('New');
    expect(await Promise.all([changed, gone].map(headline))).toEqual(['After', null]);
    expect(await lake.editor.releases.get({ releaseId: 'soon' })).toMatchObject({ state: 'published' });
  });

  test('whose time came while the lake was down is published at the next start', async () => {
    const { made } = await prepare('missed');
    await lake.editor.releases.schedule({
      releaseId: 'missed',
      publishAt: new Date(Date.now() + 400).toISOString(),
    });
    await lake.restart({}, 600);
    await expect.poll(() => headline(made), { timeout: 10_000 }).toBe('New');
  });

  test('that can’t be published opens again and says why', async () => {
    const { editor } = lake;
    const weak = {
      _type: 'reference',
      _ref: 'nobody-yet',
      _weak: true,
      _strengthenOnPublish: { type: 'author' },
    };
    await editor.releases.create({ releaseId: 'broken' });
    await editor.createVersion({
      publishedId: 'lone',
      releaseId: 'broken',
      document: { _type: 'article', author: weak },
    });
    await editor.releases.schedule({
      releaseId: 'broken',
      publishAt: new Date(Date.now() + 100).toISOString(),
    });
    const state = async () => (await editor.releases.get({ releaseId: 'broken' }))?.error?.message ?? '';
    await expect.poll(state, { timeout: 10_000 }).toContain('references non-existent document "nobody-yet"');
    expect(await editor.releases.get({ releaseId: 'broken' })).toMatchObject({ state: 'active' });
    expect(await editor.getDocument('lone')).toBeUndefined();
  });
});

test('releases change by their actions only, and only in ways that make sense', async () => {
  const { editor } = lake;
  await editor.releases.create({ releaseId: 'kept' });
  const id = '_.releases.kept';
  for (const attempt of [
    editor.patch(id).set({ state: 'published' }).commit(),
    editor.delete(id),
    editor.createOrReplace({ _id: id, _type: 'system.release' }),
    editor.releases.create({ releaseId: 'kept' }),
    editor.releases.create({ releaseId: 'drafts' }),
    editor.releases.edit({ releaseId: 'kept', patch: { set: { state: 'published' } } }),
    editor.releases.edit({ releaseId: 'kept', patch: { set: { 'metadata.releaseType': 'whenever' } } }),
    editor.releases.schedule({ releaseId: 'kept', publishAt: 'tomorrow' }),
    editor.releases.publish({ releaseId: 'nowhere' }),
  ])
    expect([400, 403, 404, 409]).toContain(((await rejection(attempt)) as { statusCode: number }).statusCode);
  expect(await editor.releases.get({ releaseId: 'kept' })).toMatchObject({ state: 'active' });
});

test('contributors fill releases, and neither make nor publish them', async () => {
  const contributor = await lake.person('contributor');
  await lake.editor.releases.create({ releaseId: 'shared' });
  await contributor.createVersion({
    publishedId: 'theirs',
    releaseId: 'shared',
    document: { _type: 'article', headline: 'By a contributor' },
  });
  for (const attempt of [
    contributor.releases.create({ releaseId: 'own' }),
    contributor.releases.publish({ releaseId: 'shared' }),
    contributor.releases.schedule({ releaseId: 'shared', publishAt: new Date().toISOString() }),
    contributor.releases.delete({ releaseId: 'shared' }),
  ]) {
    const error = (await rejection(attempt)) as { statusCode: number };
    expect([403, 409]).toContain(error.statusCode);
  }
  // As the Studio asks beforehand.
  expect(
    await rejection(contributor.releases.publish({ releaseId: 'shared' }, { dryRun: true })),
  ).toMatchObject({
    statusCode: 403,
    details: { type: 'insufficientPermissionsError' },
  });
  expect(await lake.editor.getDocument('theirs')).toBeUndefined();
});

test('an imported release keeps what it was, and publishes nothing by itself', async () => {
  const { editor } = lake;
  const attributes = {
    _id: '_.releases.moved',
    _type: 'system.release',
    name: 'moved',
    state: 'scheduled',
    publishAt: '2020-01-01T00:00:00Z',
    metadata: { title: 'From elsewhere', releaseType: 'scheduled' },
  };
  const act = (ifExists: 'fail' | 'ignore') =>
    editor.action({ actionType: 'sanity.action.release.import', releaseId: 'moved', attributes, ifExists });
  await act('fail');
  expect(await editor.releases.get({ releaseId: 'moved' })).toMatchObject({
    state: 'active',
    metadata: { title: 'From elsewhere', intendedPublishAt: '2020-01-01T00:00:00Z' },
  });
  await act('ignore');
  expect(await rejection(act('fail'))).toMatchObject(conflict);
});
