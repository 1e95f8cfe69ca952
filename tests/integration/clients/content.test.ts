import { createServer } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SanityClient } from '@sanity/client';
import { packTar } from 'modern-tar';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { openArchive, type Archive } from '#scripts/services/content-archive.ts';
import { newPublication, openPublication, run, type Publication } from './support.ts';

/** `npm run content:export` and `content:import`, run as a person runs them. */
const folder = mkdtempSync(join(tmpdir(), 'gazette-archives-'));
const archivePath = join(folder, 'content.tar.gz');

const exportTo = (path: string, { settings }: Publication, ...flags: string[]) =>
  run(['scripts/content-export.ts', path, ...flags], settings);
const importFrom = (path: string, { settings }: Publication, ...flags: string[]) =>
  run(['scripts/content-import.ts', path, ...flags], settings);

let original: Publication;
let archive: Archive;

beforeAll(async () => {
  original = await newPublication();
  const lake = await openPublication(original);
  await fill(lake.client);
  // While it runs, as in a publication that is up; everything below is over folders whose lake doesn’t.
  expect(await exportTo(archivePath, original)).toMatchObject({ code: 0 });
  await lake.close();
  archive = await openArchive(archivePath);
});

/** An archive as other tools make it. */
async function pack(path: string, documents: object[]): Promise<void> {
  const body = documents.map((document) => `${JSON.stringify(document)}\n`).join('');
  const name = 'production-export/data.ndjson';
  const size = Buffer.byteLength(body);
  writeFileSync(path, gzipSync(await packTar([{ header: { name, size }, body }])));
}

const paint = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();

/** Everything that content can be made of. */
async function fill(client: SanityClient): Promise<void> {
  const photo = await client.assets.upload('image', await paint('teal'), {
    filename: 'Harbour – été.png',
    title: 'The harbour',
    creditLine: 'A. Photographer',
    source: { id: 'photo-7', name: 'agency', url: 'https://agency.example/7' },
  });
  await client.patch(photo._id).set({ altText: 'Boats at dawn', 'opt.rights': 'ours' }).commit();
  const plain = await client.assets.upload('image', await paint('plum'));
  await client.assets.upload('image', await paint('gold'), { filename: 'unused.png' });
  const sound = await client.assets.upload('file', Buffer.from('not really sound'), {
    filename: 'interview.mp3',
  });
  const unnamed = await client.assets.upload('file', Buffer.from([0, 1, 2, 255]));
  const assetOf = ({ _id }: { _id: string }) => ({ _type: 'reference', _ref: _id });
  const reference = (_ref: string) => ({ _type: 'reference', _ref });

  await client
    .transaction()
    .create({
      _id: 'article-rain',
      _type: 'article',
      _createdAt: '2019-03-01T09:00:00Z',
      headline: 'Rain: “été” 雨 🌧 \u2028 and a lost \uFFFD',
      author: reference('author.ada'),
      related: [{ _key: 'a', ...reference('article-snow') }],
      maybe: { ...reference('nowhere'), _weak: true, _strengthenOnPublish: { type: 'topic' } },
      picture: {
        _type: 'image',
        alt: 'Boats',
        hotspot: { _type: 'sanity.imageHotspot', x: 0.25, y: 0.75, height: 0.5, width: 0.5 },
        crop: { _type: 'sanity.imageCrop', top: 0.1, bottom: 0, left: 0, right: 0.2 },
        asset: assetOf(photo),
      },
      body: [
        { _key: 'p', _type: 'block', children: [{ _key: 's', _type: 'span', text: 'Text', marks: [] }] },
        { _key: 'i', _type: 'image', asset: assetOf(photo), alt: 'The same again' },
        { _key: 'g', _type: 'gallery', pictures: [{ _key: 'x', _type: 'image', asset: assetOf(plain) }] },
        { _key: 'f', _type: 'file', asset: assetOf(sound), label: 'Listen' },
        { _key: 'u', _type: 'file', asset: assetOf(unnamed) },
      ],
      numbers: [0, -1.5, 1e21],
      nothing: null,
      flags: { yes: true, no: false, empty: {}, none: [] },
    })
    .create({ _id: 'article-snow', _type: 'article', related: [{ _key: 'b', ...reference('article-rain') }] })
    .create({ _id: 'author.ada', _type: 'author', name: 'Ada' })
    .create({
      _id: 'drafts.article-rain',
      _type: 'article',
      headline: 'Rain?',
      author: reference('author.ada'),
    })
    .create({ _id: 'drafts.only', _type: 'article', headline: 'Not yet' })
    .commit();
  await client.patch('article-snow').set({ headline: 'Edited later' }).commit();
  await client.releases.create({
    releaseId: 'spring',
    metadata: { title: 'Spring', releaseType: 'scheduled', intendedPublishAt: '2031-04-01T08:00:00.000Z' },
  });
  await client.create({ _id: 'versions.spring.article-rain', _type: 'article', headline: 'Rain in spring' });
}

const bytesIn = ({ folder: at }: Archive, part: 'files' | 'images') =>
  Object.fromEntries(readdirSync(join(at, part)).map((name) => [name, readFileSync(join(at, part, name))]));
/** Of an asset all but its revision, which names a transaction of its dataset. */
const factsIn = ({ assets }: Archive) => [...assets].map(([key, { _rev, ...facts }]) => [key, facts]);
const documentsIn = ({ folder: at }: Archive) => readFileSync(join(at, 'data.ndjson'), 'utf8');

describe('a round trip', () => {
  test('gives the same documents and assets, byte by byte', async () => {
    expect(documentsIn(archive).split('\n').filter(Boolean)).toHaveLength(7);
    expect(Object.keys(bytesIn(archive, 'images'))).toHaveLength(3);

    const copy = await newPublication();
    expect(await importFrom(archivePath, copy)).toMatchObject({ code: 0 });
    const again = join(folder, 'again.tar.gz');
    expect(await exportTo(again, copy)).toMatchObject({ code: 0 });
    const returned = await openArchive(again);
    expect(documentsIn(returned)).toBe(documentsIn(archive));
    expect(bytesIn(returned, 'images')).toEqual(bytesIn(archive, 'images'));
    expect(bytesIn(returned, 'files')).toEqual(bytesIn(archive, 'files'));
    expect(JSON.stringify(factsIn(returned))).toBe(JSON.stringify(factsIn(archive)));

    // Not by having lost the same things twice.
    const lake = await openPublication(copy);
    const rain = await lake.client.getDocument('article-rain');
    expect(rain).toMatchObject({
      _createdAt: '2019-03-01T09:00:00Z',
      author: { _type: 'reference', _ref: 'author.ada' },
      picture: { alt: 'Boats', hotspot: { x: 0.25 }, crop: { right: 0.2 } },
    });
    const { photo, sound } = await lake.client.fetch<Record<'photo' | 'sound', unknown>>(
      '*[_id == "article-rain"][0] { "photo": picture.asset->, "sound": body[_key == "f"][0].asset-> }',
    );
    expect(photo).toMatchObject({
      originalFilename: 'Harbour – été.png',
      title: 'The harbour',
      creditLine: 'A. Photographer',
      altText: 'Boats at dawn',
      source: { id: 'photo-7' },
      url: expect.stringContaining(lake.url),
    });
    expect(sound).toMatchObject({ extension: 'mp3', originalFilename: 'interview.mp3' });
    // References that were strong are strong.
    await expect(lake.client.delete('author.ada')).rejects.toMatchObject({ statusCode: 409 });
    await lake.close();
  });
});

test('what opens previews stays where it is', async () => {
  const source = await newPublication();
  const lake = await openPublication(source);
  const secrets = [
    { _id: 'sanity-preview-url-secret.share-access', _type: 'sanity.previewUrlShareAccess', secret: 'open' },
    { _id: 'drafts.sanity-preview-url-secret.1', _type: 'sanity.previewUrlSecret', secret: 'open' },
  ];
  for (const secret of secrets) await lake.client.create(secret);
  await lake.client.create({ _id: 'a', _type: 'topic' });
  await lake.close();
  const path = join(folder, 'shared.tar.gz');
  expect(await exportTo(path, source)).toMatchObject({ code: 0 });
  expect([...(await openArchive(path)).documents.keys()]).toEqual(['a']);

  // Nor does it come from an archive that another tool made.
  const foreign = join(folder, 'foreign.tar.gz');
  await pack(foreign, [...secrets, { _id: 'b', _type: 'topic' }]);
  const target = await newPublication();
  expect(await importFrom(foreign, target)).toMatchObject({ code: 0 });
  const last = await openPublication(target);
  expect(await last.client.fetch('*[_type match "sanity.preview*"]._id')).toEqual([]);
  expect(await last.client.fetch('*[_type == "topic"]._id')).toEqual(['b']);
  await last.close();
});

describe('what exists already', () => {
  let target: Publication;
  const state = async () => {
    const lake = await openPublication(target);
    try {
      return await lake.client.fetch<{ ours: string | null; documents: number; alt: string | null }>(
        `{
          "ours": *[_id == "article-snow"][0].headline,
          "documents": count(*[!(_type match "sanity.*")]),
          "alt": *[_type == "sanity.imageAsset" && originalFilename match "Harbour"][0].altText
        }`,
      );
    } finally {
      await lake.close();
    }
  };
  beforeAll(async () => {
    target = await newPublication();
    const lake = await openPublication(target);
    await lake.client.create({ _id: 'article-snow', _type: 'article', headline: 'Ours' });
    await lake.client.assets.upload('image', await paint('teal'), { filename: 'Harbour.png' });
    await lake.close();
  });

  test('is not touched unless that is said', async () => {
    const { code, output } = await importFrom(archivePath, target);
    expect(code).toBe(1);
    expect(output).toMatch(/Nothing was changed: 1 documents .*article-snow.*--replace.*--missing/s);
    expect(await state()).toEqual({ ours: 'Ours', documents: 1, alt: null });
  });

  test('stays as it is with --missing, and the others are added', async () => {
    expect(await importFrom(archivePath, target, '--missing')).toMatchObject({ code: 0 });
    expect(await state()).toEqual({ ours: 'Ours', documents: 7, alt: null });
  });

  test('is replaced with --replace, pictures’ texts too', async () => {
    expect(await importFrom(archivePath, target, '--replace')).toMatchObject({ code: 0 });
    expect(await state()).toEqual({ ours: 'Edited later', documents: 7, alt: 'Boats at dawn' });
    const path = join(folder, 'replaced.tar.gz');
    expect(await exportTo(path, target)).toMatchObject({ code: 0 });
    expect(documentsIn(await openArchive(path))).toBe(documentsIn(archive));
  });
});

describe('what a person has to put right is said in a sentence, with exit code 1', () => {
  const fails = async (result: Promise<{ code: number | null; output: string }>, said: RegExp) => {
    const { code, output } = await result;
    expect(output).toMatch(said);
    expect(output).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  };
  const hosted = (settings: Record<string, string>): Publication => ({
    dataDir: '',
    settings: { SANITY_PROJECT_ID: 'ab12cd34', ...settings },
  });

  test('no archive, or something else', async () => {
    const empty = await newPublication();
    await fails(importFrom(join(folder, 'nowhere.tar.gz'), empty), /There is no file .*nowhere\.tar\.gz/);
    for (const [name, bytes] of [
      ['picture.tar.gz', Buffer.from('nothing of the kind')],
      ['cut-off.tar.gz', readFileSync(archivePath).subarray(0, 1000)],
      ['other.tar.gz', gzipSync('some text')],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      await fails(importFrom(path, empty), /is no archive that .* made/);
    }
    await fails(run(['scripts/content-import.ts'], empty.settings), /takes one file.*Usage: npm run/);
    await fails(importFrom(archivePath, empty, '--replace', '--missing'), /not both/);
    await fails(importFrom(archivePath, empty, '--force'), /--force.*Usage/s);
  });

  test('a backup is never overwritten unless that is said', async () => {
    const path = join(folder, 'kept.tar.gz');
    writeFileSync(path, 'precious');
    await fails(exportTo(path, original), /exists already/);
    expect(readFileSync(path, 'utf8')).toBe('precious');
    expect(await exportTo(path, original, '--overwrite')).toMatchObject({ code: 0 });
    expect(documentsIn(await openArchive(path))).toBe(documentsIn(archive));
  });

  test('a backup that lacks a picture takes no complete one’s place', async () => {
    const source = await newPublication();
    const lake = await openPublication(source);
    const picture = await lake.client.assets.upload('image', await paint('navy'));
    await lake.close();
    const path = join(folder, 'complete.tar.gz');
    expect(await exportTo(path, source)).toMatchObject({ code: 0 });
    expect(statSync(path).mode & 0o077).toBe(0);
    const complete = readFileSync(path);
    rmSync(join(source.dataDir, 'lake/assets/production', basename(picture.path)));
    await fails(exportTo(path, source, '--overwrite'), /1 pictures or files could not be had/);
    expect(readFileSync(path).equals(complete)).toBe(true);
  });

  test('a reference that leads nowhere, before anything is written', async () => {
    const target = await newPublication();
    const path = join(folder, 'dangling.tar.gz');
    await pack(path, [
      { _id: 'a', _type: 'topic' },
      { _id: 'b', _type: 'article', topics: [{ _type: 'reference', _key: 't', _ref: 'nowhere' }] },
    ]);
    await fails(importFrom(path, target), /Nothing was changed: .*nowhere, which b refers to/);
    const lake = await openPublication(target);
    expect(await lake.client.fetch('count(*[_type in ["topic", "article"]])')).toBe(0);
    await lake.close();
  });

  test('no content yet; another publication’s; a port that something else has', async () => {
    const empty = await newPublication();
    await fails(exportTo(join(folder, 'x.tar.gz'), empty), /There is no content in .* yet: run "npm start"/);

    const lake = await openPublication(original);
    const confused = { ...empty, settings: { ...empty.settings, LAKE_PORT: new URL(lake.url).port } };
    await fails(importFrom(archivePath, confused), /Another Gazette’s content store answers/);
    await lake.close();

    const other = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((done) => other.listen(Number(empty.settings['LAKE_PORT']), '127.0.0.1', done));
    await fails(importFrom(archivePath, empty), /Port \d+ is taken: set LAKE_PORT/);
    other.close();
  });

  test('hosted Sanity without a token, or out of reach', async () => {
    await fails(importFrom(archivePath, hosted({})), /SANITY_WRITE_TOKEN is not set/);
    await fails(exportTo(join(folder, 'x.tar.gz'), hosted({})), /SANITY_READ_TOKEN is not set/);
    // A port that nothing listens on stands between.
    const offline = hosted({ SANITY_WRITE_TOKEN: 'sk-test', HTTPS_PROXY: 'http://127.0.0.1:9' });
    await fails(importFrom(archivePath, offline), /Sanity project ab12cd34, dataset production: /);
  });
});
