import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assetFolder, renderingsFolder } from '#sanity/lake/asset-files.ts';
import { sweep } from '#sanity/lake/asset-keeping.ts';
import { Store } from '#sanity/lake/store.ts';
import type { LakeDocument } from '#sanity/lake/types.ts';

const dir = mkdtempSync(join(tmpdir(), 'gazette-assets-'));
const store = new Store('production', join(dir, 'production.sqlite'));
const originals = assetFolder(dir, 'production');
const renderings = join(renderingsFolder(dir), 'production');
afterAll(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

const day = 24 * 60 * 60 * 1000;
let count = 0;

/** Writes (or with null deletes) a document, some days ago. */
function commit(id: string, content: Record<string, unknown> | null, daysAgo: number) {
  const timestamp = new Date(Date.now() - daysAgo * day).toISOString();
  const transaction = `t${(count += 1)}`;
  const after: LakeDocument | null = content && {
    _id: id,
    _type: 'thing',
    _rev: transaction,
    _createdAt: timestamp,
    _updatedAt: timestamp,
    ...content,
  };
  const changes = [{ id, before: store.get(id), after }];
  store.commit({ id: transaction, timestamp, author: 'me', mutations: [], changes });
}

function file(folder: string, name: string, daysAgo: number) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), name);
  const time = new Date(Date.now() - daysAgo * day);
  utimesSync(join(folder, name), time, time);
}

const hash = (letter: string) => letter.repeat(40);
const picture = (letter: string) => `${hash(letter)}-4x2.png`;
const pictureId = (letter: string) => `image-${hash(letter)}-4x2-png`;
const letters = { used: 'a', recent: 'b', shown: 'c', never: 'd' };

beforeAll(() => {
  for (const letter of Object.values(letters)) {
    file(originals, picture(letter), 100);
    commit(pictureId(letter), {}, 100);
    file(join(renderings, letter.repeat(2)), `${hash(letter)}-rendering.webp`, 50);
  }
  file(originals, `${hash('e')}.mp3`, 100);
  commit(`file-${hash('e')}-mp3`, {}, 100);
  commit(`file-${hash('e')}-mp3`, null, 60);
  const { shown } = letters;
  commit('article', { picture: { asset: { _type: 'reference', _ref: pictureId(shown) } } }, 90);
  commit('article', { picture: null }, 80);
  commit(pictureId(letters.recent), null, 29);
  commit(pictureId(letters.shown), null, 60);
  commit(pictureId(letters.never), null, 31);
  file(originals, 'upload-cut-off', 2);
  file(originals, 'upload-under-way', 0);
});

test('what nobody can want back leaves the disk, with all that was made of it', async () => {
  expect((await sweep(dir, store)).toSorted()).toEqual(
    ['upload-cut-off', picture(letters.never), `${hash('e')}.mp3`].toSorted(),
  );
  expect(readdirSync(originals).toSorted()).toEqual(
    [picture(letters.used), picture(letters.recent), picture(letters.shown), 'upload-under-way'].toSorted(),
  );
  expect(
    readdirSync(renderings, { recursive: true }).filter((name) => String(name).endsWith('.webp')),
  ).toHaveLength(3);
});

test('a dataset without assets is left in peace', async () => {
  const other = new Store('other', join(dir, 'other.sqlite'));
  expect(await sweep(dir, other)).toEqual([]);
  other.close();
});
