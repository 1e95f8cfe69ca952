import { createSchema, pathToString, validateDocument, type SanityDocument } from 'sanity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileList } from '#sanity/sample/files/list.ts';
import { pictureList } from '#sanity/sample/pictures/list.ts';
import { loadSample } from '#sanity/sample/load.ts';
import { schemaTypes } from '#sanity/schema/types.ts';
import { openLake, type TestLake } from '../lake/support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

const load = (client = lake.editor) => loadSample({ client, log: () => {} });
const raw = () => lake.editor.withConfig({ perspective: 'raw' });
const everything = () => raw().fetch<SanityDocument[]>('*[!(_id in path("_.**"))]');

const assetCount = pictureList.length + fileList.length;

test('an interrupted load leaves pictures and files alone, and is made good by the next one', async () => {
  const breaking = lake.editor.clone();
  breaking.withConfig = () => {
    const client = lake.editor.withConfig({ perspective: 'raw', useCdn: false });
    client.transaction = () => {
      throw new Error('The line went dead.');
    };
    return client;
  };
  await expect(load(breaking)).rejects.toThrow('The line went dead.');
  const left = await everything();
  expect(left).toHaveLength(assetCount);
  expect(left.every(({ _type }) => /^sanity\.(image|file)Asset$/.test(_type))).toBe(true);

  const loaded = await load();
  expect(loaded).toMatchObject({ ok: true, value: { pictures: pictureList.length } });
  const documents = await everything();
  expect(documents.filter(({ _type }) => _type === 'sanity.imageAsset')).toHaveLength(pictureList.length);
  expect(documents).toHaveLength(loaded.ok ? loaded.value.documents + assetCount : 0);
});

test('a dataset with content is refused and stays as it is', async () => {
  const before = await raw().fetch<string[]>('*[]._rev');
  expect(await load()).toEqual({ ok: false, error: 'dataset_not_empty' });
  expect(await raw().fetch<string[]>('*[]._rev')).toEqual(before);
});

test('the Studio finds fault with no document, warns of the one long headline, and mentions where a picture is missing', async () => {
  const schema = createSchema({ name: 'gazette', types: schemaTypes });
  // Messages are not looked at, so they need no language.
  const i18n = { loadNamespaces: () => Promise.resolve(), t: (key: string) => key };
  const workspace = { schema, getClient: raw, i18n } as unknown as Parameters<
    typeof validateDocument
  >[0]['workspace'];
  const found: string[] = [];
  for (const document of await everything()) {
    if (document._type.startsWith('sanity.')) continue;
    const markers = await validateDocument({ document, workspace, environment: 'studio' });
    for (const { level, path } of markers) found.push(`${document._id} ${level} ${pathToString(path)}`);
  }
  expect(found).toEqual([
    'article-in-praise-of-nothing-happening info mainPicture',
    'article-port-ellery-agrees-where-to-put-a-bench warning headline',
    'article-saltmarket-hall-roof-to-close info mainPicture',
  ]);
});
