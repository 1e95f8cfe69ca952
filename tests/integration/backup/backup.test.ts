import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  mkdirSync,
  cpSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everythingTag } from '#lib/cache/tags.ts';
import { readMigrations } from '#prisma/read-migrations.ts';
import { ownNames } from '#scripts/services/backup/own-tables.ts';
import { contextOf, makeReader, say, startDatabase, type TestDatabase } from '../comments/support.ts';
import { newPublication, openPublication, run, type Publication } from '../clients/support.ts';

/** `npm run backup` and `npm run restore`, run as a person runs them. */

let database: TestDatabase;
let original: Publication;
let other: Publication;
let backup: string;
const folder = mkdtempSync(join(tmpdir(), 'gazette-backups-'));

beforeAll(async () => {
  database = await startDatabase();
  original = await publication('gazette');
  other = await publication('other');
  await fillDatabase();
  await fillContent(original);
  expect(await run(['scripts/backup.ts', folder], original.settings)).toMatchObject({ code: 0 });
  backup = join(folder, readdirSync(folder)[0] ?? '');
});
afterAll(async () => {
  await database.close();
  for (const path of [folder, original.dataDir, other.dataDir])
    rmSync(path, { recursive: true, force: true });
});

/** A publication with content of its own, and a database of that name on the one server. */
async function publication(name: string): Promise<Publication> {
  const made = await newPublication();
  if (name !== 'gazette') await ask(database.url, `CREATE DATABASE ${name}`);
  const url = database.url.replace(/\/gazette$/, `/${name}`);
  return { ...made, settings: { ...made.settings, DATABASE_URL: url } };
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

const urlOf = ({ settings }: Publication) => settings['DATABASE_URL'] ?? '';
const restore = (path: string, into: Publication, ...flags: string[]) =>
  run(['scripts/restore.ts', path, ...flags], into.settings);

/** Comments, likes and reports, with everything that is hard to carry: bytes, lists, words to search, times, odd characters. */
async function fillDatabase(): Promise<void> {
  const { db } = database;
  const context = contextOf(db);
  const [ann, bob] = [await makeReader(db), await makeReader(db, 'MODERATOR')];
  const first = await say(context, ann, {
    articleId: 'a',
    body: 'Größe “so” \\n\u2028 — zwei\n\nZeilen, 日本 🚲',
  });
  await say(context, bob, { articleId: 'a', parentId: first.id });
  await db.reaction.create({ data: { commentId: first.id, userId: bob.id } });
  await db.policySettings.create({
    data: { settings: { a: [1, 'b'] }, createdAt: new Date() },
  });
  await db.$executeRaw`
    INSERT INTO search_articles (id, revision, asked_at, author_ids, labels, body, lexemes)
    VALUES ('a', 'r', now(), ${['x', 'a, "b"']}, 'l', 'the tide', to_tsvector('english', 'the tide''s rising'))`;
  // Written by nobody of ours, and left alone.
  await db.$executeRaw`CREATE TABLE somebody_elses (id int)`;
  await db.$disconnect();
}

async function fillContent(into: Publication): Promise<void> {
  const lake = await openPublication(into);
  const paint = sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } });
  const photo = await lake.client.assets.upload('image', await paint.png().toBuffer(), {
    filename: 'Harbour.png',
  });
  await lake.client.create({ _id: 'section', _type: 'section', title: 'City' });
  await lake.client.create({ _id: 'drafts.b', _type: 'article', headline: 'A draft' });
  await lake.client.create({
    _id: 'a',
    _type: 'article',
    headline: 'The tide',
    section: { _type: 'reference', _ref: 'section' },
    picture: { _type: 'image', asset: { _type: 'reference', _ref: photo._id } },
  });
  await lake.close();
}

/** Every row of every table of Gazette’s, as PostgreSQL writes it; but for what a restore itself notes as changed. */
async function rowsOf(url: string): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of ownNames(readMigrations()).tables) {
    if (table.startsWith('cache_')) continue;
    const rows = await ask(url, `SELECT row_to_json(t)::text AS line FROM "${table}" t`);
    all[table] = rows.map(({ line }) => String(line)).toSorted();
  }
  return all;
}

/** What counts as changed, at the position that the clock is at: one that nothing kept before the restore can have. */
const notedSince = (time: number, of: Publication) =>
  ask(urlOf(of), `SELECT tag FROM cache_changes JOIN cache_clock USING (position) WHERE position >= ${time}`);

/** What says where a document is kept differs from store to store. */
function withoutPlace(document: Record<string, unknown>): Record<string, unknown> {
  const places = new Set(['_rev', 'url', 'uploadId']);
  return Object.fromEntries(Object.entries(document).filter(([name]) => !places.has(name)));
}

type Content = { documents: Record<string, unknown>[]; picture: string };

async function contentOf(of: Publication): Promise<Content> {
  const lake = await openPublication(of);
  try {
    const documents = await lake.client.fetch<Record<string, unknown>[]>(
      '*[_type in ["article", "section", "topic", "sanity.imageAsset"]] | order(_id)',
    );
    const url = documents.find(({ _type }) => _type === 'sanity.imageAsset')?.['url'];
    const bytes = await (await fetch(String(url))).bytes();
    return {
      documents: documents.map(withoutPlace),
      picture: Buffer.from(bytes).toString('base64'),
    };
  } finally {
    await lake.close();
  }
}

test('every table of the database is known as Gazette’s', async () => {
  const rows = await ask(urlOf(original), `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
  const there = rows.map(({ tablename }) => String(tablename)).toSorted();
  expect(there).toEqual([...ownNames(readMigrations()).tables, 'somebody_elses'].toSorted());
});

describe('a backup', () => {
  test('comes back whole in an empty place: every row, document and picture', async () => {
    const begun = Date.now();
    expect(await restore(backup, other)).toMatchObject({ code: 0 });
    const wanted = await rowsOf(urlOf(original));
    expect(wanted['comments']).toHaveLength(2);
    expect(await rowsOf(urlOf(other))).toEqual(wanted);
    expect(await notedSince(begun, other)).toEqual([{ tag: everythingTag }]);
    const content = await contentOf(original);
    expect(content.documents.map(({ _id }) => _id)).toEqual(
      expect.arrayContaining(['a', 'drafts.b', 'section']),
    );
    expect(await contentOf(other)).toEqual(content);
    // Numbers go on where they were, and rows that name others still have to.
    expect(await ask(urlOf(other), `SELECT nextval('policy_settings_no_seq')::int AS next`)).toEqual([
      { next: 2 },
    ]);
    await expect(ask(urlOf(other), `DELETE FROM article_discussions`)).rejects.toThrow(/foreign key/);
  });

  test('goes nowhere where something is, unless told to replace it, and then is all that is there', async () => {
    await ask(urlOf(other), `UPDATE users SET display_name = 'Changed'; CREATE TABLE guests_book (id int)`);
    const lake = await openPublication(other);
    await lake.client.create({ _id: 'topic', _type: 'topic', title: 'New' });
    await lake.client.create({
      _id: 'late',
      _type: 'article',
      topics: [{ _key: 'a', _type: 'reference', _ref: 'topic' }],
    });
    await lake.client.patch('a').set({ headline: 'Changed' }).commit();
    await lake.close();
    const changed = await rowsOf(urlOf(other));

    const refused = await restore(backup, other);
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      /Nothing was changed: there are \d+ documents .* and rows in the database/,
    );
    expect(await rowsOf(urlOf(other))).toEqual(changed);

    expect(await restore(backup, other, '--replace')).toMatchObject({ code: 0 });
    expect(await rowsOf(urlOf(other))).toEqual(await rowsOf(urlOf(original)));
    expect(await contentOf(other)).toEqual(await contentOf(original));
    expect(await ask(urlOf(other), `SELECT to_regclass('guests_book') IS NOT NULL AS there`)).toEqual([
      { there: true },
    ]);
  });

  test('that is damaged is refused before anything is touched', async () => {
    const damaged = mkdtempSync(join(tmpdir(), 'gazette-damaged-'));
    cpSync(backup, damaged, { recursive: true });
    const path = join(damaged, 'content.tar.gz');
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const before = await rowsOf(urlOf(other));
    const refused = await restore(damaged, other, '--replace');
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('is not as it was made') });
    rmSync(join(damaged, 'database', 'users.ndjson.gz'));
    writeFileSync(path, readFileSync(join(backup, 'content.tar.gz')));
    expect((await restore(damaged, other, '--replace')).output).toContain('users.ndjson.gz is missing');
    expect(await rowsOf(urlOf(other))).toEqual(before);
    rmSync(damaged, { recursive: true });
  });

  test('isn’t restored over a newer version, whose tables this one doesn’t know', async () => {
    const name = '29990101000000_newer';
    await ask(
      urlOf(other),
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('newer', '', '${name}')`,
    );
    const before = await rowsOf(urlOf(other));
    const refused = await restore(backup, other, '--replace');
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('restore into an empty one') });
    expect(await rowsOf(urlOf(other))).toEqual(before);
    await ask(urlOf(other), `DELETE FROM _prisma_migrations WHERE id = 'newer'`);
  });

  test('isn’t restored under a site that runs', async () => {
    const site = new Client({ connectionString: urlOf(other), application_name: 'gazette' });
    await site.connect();
    const refused = await restore(backup, other, '--replace');
    await site.end();
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('The site is running') });
  });

  test('that is cut off leaves nothing that looks like one; of whole ones as many are kept as wanted', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'gazette-kept-'));
    const child = spawn(process.execPath, ['scripts/backup.ts', parent], {
      env: { ...process.env, ...original.settings },
      stdio: 'ignore',
    });
    while (!readdirSync(parent).some((name) => existsSync(join(parent, name, 'database')))) await sleep(5);
    child.kill('SIGKILL');
    const [cut = ''] = readdirSync(parent);
    expect(cut).toMatch(/\.partial$/);
    expect((await restore(join(parent, cut), other, '--replace')).output).toContain('is no backup');

    for (const day of ['01', '02', '03']) {
      mkdirSync(join(parent, `gazette-2026-01-${day}T00-00-00Z`));
      writeFileSync(join(parent, `gazette-2026-01-${day}T00-00-00Z`, 'manifest.json'), '{}');
    }
    expect(await run(['scripts/backup.ts', parent, '--keep', '2'], original.settings)).toMatchObject({
      code: 0,
    });
    const kept = readdirSync(parent).filter((name) => !name.endsWith('.partial'));
    expect(kept).toHaveLength(2);
    expect(kept[0]).toBe('gazette-2026-01-03T00-00-00Z');
    rmSync(parent, { recursive: true });
  });
});
