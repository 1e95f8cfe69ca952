import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive } from '#scripts/services/content-archive.ts';
import { newPublication, openPublication, run, type Publication } from './support.ts';

/** Sanity’s own command line, the installed program itself, over HTTP to a lake. */
const folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'));

let publication: Publication;
let lake: Awaited<ReturnType<typeof openPublication>>;
/** As an operator runs it, by `npm run sanity`. */
const sanity = (...args: string[]) => run(['scripts/sanity.ts', ...args], publication.settings);

beforeAll(async () => {
  publication = await newPublication();
  lake = await openPublication(publication);
  const picture = await lake.client.assets.upload('image', readFileSync('public/icon-512.png'), {
    filename: 'front.png',
    title: 'The front page',
  });
  await lake.client
    .transaction()
    .create({ _id: 'ada', _type: 'author', name: 'Ada' })
    .create({
      _id: 'rain',
      _type: 'article',
      headline: 'Rain',
      author: { _type: 'reference', _ref: 'ada' },
      picture: { _type: 'image', alt: 'Wet', asset: { _type: 'reference', _ref: picture._id } },
    })
    .create({ _id: 'drafts.snow', _type: 'article', headline: 'Snow' })
    .commit();
});
afterAll(() => lake.close());

describe('documents', () => {
  test('are got, queried, created and deleted', async () => {
    expect(await sanity('documents', 'get', 'rain')).toMatchObject({
      code: 0,
      output: expect.stringContaining('"headline": "Rain"'),
    });
    expect(await sanity('documents', 'query', '*[_type == "article"] | order(_id).headline')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/\[\s*"Rain"\s*\]/),
    });
    const file = join(folder, 'fog.json');
    writeFileSync(file, JSON.stringify([{ _id: 'fog', _type: 'article', headline: 'Fog' }]));
    expect(await sanity('documents', 'create', file)).toMatchObject({ code: 0 });
    expect(await lake.client.getDocument('fog')).toMatchObject({ headline: 'Fog' });
    expect(await sanity('documents', 'create', file)).toMatchObject({
      code: 1,
      output: expect.stringContaining('already exists'),
    });
    expect(await sanity('documents', 'delete', 'fog')).toMatchObject({ code: 0 });
    expect(await lake.client.getDocument('fog')).toBeUndefined();
    expect(await sanity('documents', 'delete', 'ada')).toMatchObject({
      code: 1,
      output: expect.stringContaining('references to it from "rain"'),
    });
  });

  test('by the program alone, with the two settings of its own', async () => {
    const shim = '--import=./scripts/services/localhost-names.ts';
    const settings = {
      SANITY_INTERNAL_ENV: `http://localhost:${publication.settings['LAKE_PORT']}`,
      SANITY_AUTH_TOKEN: lake.token,
    };
    const command = [shim, 'node_modules/@sanity/cli/bin/run.js', 'documents', 'get', 'drafts.snow'];
    expect(await run(command, settings)).toMatchObject({
      code: 0,
      output: expect.stringContaining('"headline": "Snow"'),
    });
    expect(await run(command, { ...settings, SANITY_AUTH_TOKEN: 'sk-wrong' })).toMatchObject({ code: 1 });
  });
});

describe('datasets', () => {
  const documents = (dataset: string) =>
    lake.client
      .withConfig({ dataset })
      .fetch('*[!(_type match "sanity.*")] | order(_id) { ..., "_rev": 0, "_updatedAt": 0 }');

  test('are made, listed, filled from an export with pictures and drafts, and removed', async () => {
    expect(await sanity('datasets', 'create', 'staging', '--visibility', 'private')).toMatchObject({
      code: 0,
    });
    expect(await lake.client.datasets.list()).toContainEqual(
      expect.objectContaining({ name: 'staging', aclMode: 'private' }),
    );
    expect((await sanity('datasets', 'list')).output).toMatch(/production\s+staging/);

    const path = join(folder, 'production.tar.gz');
    expect(await sanity('datasets', 'export', 'production', path)).toMatchObject({ code: 0 });
    expect(await sanity('datasets', 'import', path, '-d', 'staging')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Imported 3 documents'),
    });
    expect(await documents('staging')).toEqual(await documents('production'));
    expect(await sanity('datasets', 'import', path, '-d', 'staging')).toMatchObject({
      code: 1,
      output: expect.stringContaining('already exists'),
    });
    for (const flag of ['--replace', '--missing'])
      expect(await sanity('datasets', 'import', path, '-d', 'staging', flag)).toMatchObject({ code: 0 });
    expect(await documents('staging')).toEqual(await documents('production'));

    const cursor = join(folder, 'staging.tar.gz');
    expect(await sanity('datasets', 'export', 'staging', cursor, '--mode', 'cursor')).toMatchObject({
      code: 0,
    });
    const { documents: exported } = await openArchive(cursor);
    expect([...exported.keys()]).toEqual(['ada', 'drafts.snow', 'rain']);

    expect(await sanity('datasets', 'delete', 'staging', '--force')).toMatchObject({ code: 0 });
    expect((await sanity('datasets', 'list')).output).not.toContain('staging');
    expect((await sanity('datasets', 'delete', 'production', '--force')).code).not.toBe(0);
  });

  test('what content:export makes, the command line imports, and the other way round', async () => {
    await lake.client.datasets.create('copy');
    const ours = join(folder, 'ours.tar.gz');
    expect(await run(['scripts/content-export.ts', ours], publication.settings)).toMatchObject({ code: 0 });
    expect(await sanity('datasets', 'import', ours, '-d', 'copy')).toMatchObject({ code: 0 });
    expect(await documents('copy')).toEqual(await documents('production'));

    const theirs = join(folder, 'theirs.tar.gz');
    expect(await sanity('datasets', 'export', 'copy', theirs)).toMatchObject({ code: 0 });
    const other = await newPublication();
    expect(await run(['scripts/content-import.ts', theirs], other.settings)).toMatchObject({ code: 0 });
    const elsewhere = await openPublication(other);
    expect(await elsewhere.client.getDocument('rain')).toMatchObject({
      headline: 'Rain',
      picture: { alt: 'Wet', asset: { _ref: expect.stringMatching(/^image-/) } },
    });
    await elsewhere.close();
  });
});

test('without a content store that runs it says so', async () => {
  const idle = await newPublication();
  expect(await run(['scripts/sanity.ts', 'datasets', 'list'], idle.settings)).toMatchObject({
    code: 1,
    output: expect.stringContaining('There is no content in'),
  });
});
