import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureSecrets } from '#lib/secrets.ts';
import { UnreadableDatabaseError } from '#sanity/lake/database.ts';
import { refusalCode } from '#sanity/lake/refusal.ts';
import { repairLake } from '#sanity/lake/repair.ts';
import { startLake } from '#sanity/lake/server.ts';
import { Store } from '#sanity/lake/store.ts';
import type { Change, LakeDocument } from '#sanity/lake/types.ts';
import { openLake } from './support.ts';

const pageSize = 4096;
const frameSize = pageSize + 24;
let root: string;
let dir: string;
let file: string;
/** The dataset before the damage, closed: one file; and killed: with a log beside it. */
let whole: { closed: string; killed: string; documents: Map<string, LakeDocument> };

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-damage-'));
  whole = makeDataset();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  dir = mkdtempSync(join(root, 'lake-'));
  mkdirSync(join(dir, 'datasets'));
  file = join(dir, 'datasets', 'production.sqlite');
});

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Articles of all lengths with edits, drafts that were published, and deletions. */
function makeDataset(): typeof whole {
  const path = join(root, 'whole.sqlite');
  const store = new Store('whole', path);
  store.db.exec('PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 0');
  const random = numbers(1);
  const commit = (n: number, ids: string[], remove = false) => {
    const changes = ids.map((id): Change => {
      const text = Array.from({ length: random(id.endsWith('7') ? 3000 : 200) }, () =>
        random(1e6).toString(36),
      );
      const time = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
      const after = { _id: id, _type: 'article', _rev: `t${n}`, _createdAt: time, _updatedAt: time };
      return { id, before: store.get(id), after: remove ? null : { ...after, text: text.join(' ') } };
    });
    const mutations = changes.map(({ id, after }) =>
      after ? { createOrReplace: after } : { delete: { id } },
    );
    store.commit({ id: `t${n}`, timestamp: new Date().toISOString(), author: 'editor', mutations, changes });
  };
  const article = (n: number) => `article-${n}`;
  for (let n = 0; n < 80; n += 1) commit(n, [article(n), `drafts.${article(n)}`]);
  for (let n = 80; n < 110; n += 1) commit(n, [article(random(80))]);
  for (let n = 110; n < 140; n += 1) commit(n, [`drafts.${article(n - 110)}`], true);
  store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  for (let n = 140; n < 160; n += 1) commit(n, [article(random(100))]);
  commit(160, [article(3)], true);
  const killed = join(root, 'killed.sqlite');
  copyFileSync(path, killed);
  copyFileSync(`${path}-wal`, `${killed}-wal`);
  const documents = new Map(store.documents);
  store.close();
  return { closed: path, killed, documents };
}

function damage(change: (bytes: Buffer) => Buffer | void, path = file): void {
  const bytes = readFileSync(path);
  writeFileSync(path, change(bytes) ?? bytes);
}

/** Puts it in place, damages it, repairs it; then every document is as it was, or the report says what it is. */
async function comesThrough(
  from: string,
  change: (bytes: Buffer) => Buffer | void,
  inLog = false,
): Promise<Report> {
  for (const name of readdirSync(join(dir, 'datasets'))) rmSync(join(dir, 'datasets', name));
  copyFileSync(from, file);
  if (existsSync(`${from}-wal`)) copyFileSync(`${from}-wal`, `${file}-wal`);
  damage(change, inLog ? `${file}-wal` : file);
  const damaged = readFileSync(file);
  const { datasets } = await repairLake(dir, 'production');
  const repaired = datasets[0]?.repaired ?? null;
  if (repaired) expect(readFileSync(repaired.kept).equals(damaged)).toBe(true);
  const saved = repaired?.saved ?? { documents: -1, transactions: -1, older: [], lost: [], mayMiss: false };

  const store = new Store('again', file);
  const named = new Set([...saved.older, ...saved.lost]);
  const wrong: string[] = [];
  for (const [id, document] of whole.documents) {
    const found = store.get(id);
    const isAsBefore = JSON.stringify(found) === JSON.stringify(document);
    if (!isAsBefore && !named.has(id) && !(saved.mayMiss && !found)) wrong.push(id);
    if (saved.lost.includes(id) && found) wrong.push(`${id} is there`);
  }
  // What was deleted comes back only by name.
  for (const id of store.documents.keys())
    if (!whole.documents.has(id) && !named.has(id)) wrong.push(`${id} is back`);
  if (repaired) expect(store.documents.size).toBe(saved.documents);
  store.close();
  expect(wrong).toEqual([]);
  return { ...saved, wasRepaired: repaired !== null };
}

type Report = { older: string[]; lost: string[]; mayMiss: boolean; wasRepaired: boolean };

test('a page of zeros, anywhere, costs no document, or its name is told', async () => {
  const pages = readFileSync(whole.closed).length / pageSize;
  expect(pages).toBeGreaterThan(150);
  let unharmed = 0;
  for (let page = 0; page < pages; page += 1) {
    const report = await comesThrough(
      whole.closed,
      (bytes) => void bytes.fill(0, page * pageSize, (page + 1) * pageSize),
    );
    expect(report.mayMiss).toBe(false);
    if (report.older.length + report.lost.length === 0) unharmed += 1;
  }
  // Each document is there twice: one page is never the only place.
  expect(unharmed).toBe(pages);
});

test('random bytes over parts of pages, and over several pages', async () => {
  const random = numbers(2);
  const pages = readFileSync(whole.closed).length / pageSize;
  for (let round = 0; round < 60; round += 1) {
    await comesThrough(whole.closed, (bytes) => {
      for (let place = 0; place <= round % 6; place += 1) {
        const length = 1 + random(round % 2 ? 512 : pageSize);
        const at = random(pages) * pageSize + (round % 3 ? random(pageSize) : 0);
        for (let n = at; n < Math.min(at + length, bytes.length); n += 1) bytes[n] = random(256);
      }
    });
  }
});

test('a file that was cut, at any length', async () => {
  const { length } = readFileSync(whole.closed);
  for (let kept = 0; kept < length; kept += Math.floor(length / 40) + 13) {
    const report = await comesThrough(whole.closed, (bytes) => bytes.subarray(0, kept));
    expect(report.wasRepaired).toBe(true);
  }
});

test('a head that is lost, with or without the rest of the first page', async () => {
  for (const length of [1, 16, 24, 100, 200, pageSize]) {
    const report = await comesThrough(whole.closed, (bytes) => void bytes.fill(255, 0, length));
    expect(report).toMatchObject({ older: [], lost: [], mayMiss: false, wasRepaired: true });
  }
});

test('something that is no database at all', async () => {
  const report = await comesThrough(whole.closed, () =>
    Buffer.from('This is a letter to the editor.\n'.repeat(400)),
  );
  expect(report).toMatchObject({ mayMiss: true, wasRepaired: true });
});

test('a log that is torn in the middle is never taken for one that ends there', async () => {
  const frames = (readFileSync(`${whole.killed}-wal`).length - 32) / frameSize;
  expect(frames).toBeGreaterThan(40);
  let found = 0;
  // All but those of the last edit, which look like one that a crash cut off.
  for (let frame = 0; frame < frames - 12; frame += 3) {
    const at = 32 + frame * frameSize;
    const report = await comesThrough(whole.killed, (bytes) => void bytes.fill(7, at + 30, at + 600), true);
    expect(report.mayMiss).toBe(true);
    if (report.wasRepaired) found += 1;
  }
  expect(found).toBe(Math.ceil((frames - 12) / 3));
  expect(await comesThrough(whole.killed, (bytes) => void bytes.fill(0, 0, 32), true)).toMatchObject({
    mayMiss: true,
  });
});

test('a log that a crash cut off in the middle of an edit is whole', () => {
  copyFileSync(whole.killed, file);
  copyFileSync(`${whole.killed}-wal`, `${file}-wal`);
  truncateSync(`${file}-wal`, readFileSync(`${file}-wal`).length - 100);
  const store = new Store('again', file);
  // Only the last edit, a deletion, is not there.
  expect(store.get('article-3')).not.toBeNull();
  store.close();
});

test('JSON that is damaged in a row is found at the start, and taken from the history', async () => {
  copyFileSync(whole.closed, file);
  const db = new DatabaseSync(file);
  db.prepare("UPDATE documents SET json = substr(json, 1, 50) WHERE id = 'article-5'").run();
  db.prepare(
    "UPDATE documents SET json = replace(json, 'article-6', 'article-X') WHERE id = 'article-6'",
  ).run();
  db.close();
  expect(() => new Store('again', file)).toThrow(UnreadableDatabaseError);
  const { datasets } = await repairLake(dir, 'production');
  expect(datasets[0]?.repaired?.saved).toMatchObject({ older: [], lost: [], mayMiss: false });
  // Repaired once, it stays.
  expect((await repairLake(dir, 'production')).datasets[0]?.repaired).toBeNull();
  const store = new Store('again', file);
  for (const id of ['article-5', 'article-6']) expect(store.get(id)).toEqual(whole.documents.get(id));
  store.close();
});

test('a database that is gone is not begun anew while its log is there, and comes back from the log', async () => {
  const store = new Store('fresh', file);
  const document = { _id: 'a', _type: 'article', _rev: 't1', _createdAt: '', _updatedAt: '' };
  const changes = [{ id: 'a', before: null, after: document }];
  store.commit({
    id: 't1',
    timestamp: new Date().toISOString(),
    author: 'editor',
    mutations: [{ createOrReplace: document }],
    changes,
  });
  const log = readFileSync(`${file}-wal`);
  store.close();
  rmSync(file);
  writeFileSync(`${file}-wal`, log);
  expect(() => new Store('again', file)).toThrow(/is missing, and its log is here/);
  expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
  const { datasets } = await repairLake(dir, 'production');
  expect(datasets[0]?.repaired?.saved.documents).toBe(1);
  const again = new Store('again', file);
  expect(again.get('a')).toMatchObject({ _type: 'article' });
  again.close();
});

test('a start that was cut off while it made a database is no damage', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(pageSize), Buffer.from('half')]) {
    writeFileSync(`${file}.new`, bytes);
    writeFileSync(`${file}.new-journal`, bytes);
    rmSync(file, { force: true });
    new Store('fresh', file).close();
    expect(existsSync(`${file}.new`)).toBe(false);
  }
});

test('a start says in one line what is damaged and what to do, ends with 1, and changes nothing', async () => {
  const data = join(dir, 'data');
  ensureSecrets(data);
  file = join(data, 'lake/datasets/production.sqlite');
  const project = join(data, 'lake/project.sqlite');
  mkdirSync(join(data, 'lake/datasets'), { recursive: true });
  const zeros = (bytes: Buffer) => void bytes.fill(0, 8 * pageSize, 60 * pageSize);
  const noDatabase = () => Buffer.from('no database '.repeat(1000));
  const damages: [string, (bytes: Buffer) => Buffer | void][] = [
    [file, zeros],
    [file, (bytes) => bytes.subarray(0, 0)],
    [file, noDatabase],
    [`${file}-wal`, (bytes) => void bytes.fill(7, 5000, 5500)],
    [project, noDatabase],
  ];
  for (const [damaged, change] of damages) {
    copyFileSync(whole.killed, file);
    copyFileSync(`${whole.killed}-wal`, `${file}-wal`);
    if (damaged === project) writeFileSync(project, '');
    damage(change, damaged);
    const files = [file, `${file}-wal`, ...(damaged === project ? [project] : [])];
    const before = files.map((path) => readFileSync(path));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['sanity/lake/main.ts'], {
      env: { ...process.env, GAZETTE_DATA: data, LAKE_PORT: '3999', SANITY_PROJECT_ID: '' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ status, stdout }).toEqual({ status: refusalCode, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`The file ${damaged.replace('-wal', '')} is damaged (`);
    expect(stderr).toMatch(/Nothing was changed\. Run "npm run content:repair"/);
    expect(files.map((path) => readFileSync(path))).toEqual(before);
    rmSync(project, { force: true });
  }
});

test('the command says what it did, refuses beside a lake that runs, and finds nothing to do after', async () => {
  const data = join(dir, 'data');
  ensureSecrets(data);
  file = join(data, 'lake/datasets/production.sqlite');
  mkdirSync(join(data, 'lake/datasets'), { recursive: true });
  copyFileSync(whole.closed, file);
  const command = () => {
    const env = { ...process.env, GAZETTE_DATA: data, SANITY_PROJECT_ID: '' };
    return spawnSync(process.execPath, ['scripts/content-repair.ts'], { env, encoding: 'utf8' });
  };
  damage((bytes) => void bytes.fill(0, 8 * pageSize, 9 * pageSize));
  const repaired = command();
  expect(repaired.stdout).toContain(`${whole.documents.size} documents`);
  expect(repaired.stdout).toContain('Every document is there as it last was');
  expect(repaired.status).toBe(0);
  expect(command()).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing to repair') as string,
  });
  const running = new Store('running', file);
  expect(command()).toMatchObject({ status: 1, stderr: expect.stringContaining('end it first') as string });
  running.close();
});

test('a whole lake is left as it is, byte for byte, and one that runs is left alone', async () => {
  const lake = await openLake();
  await lake.editor.create({ _id: 'story', _type: 'article', title: 'Council meets' });
  await expect(repairLake(lake.dir, 'production')).rejects.toThrow('database is locked');
  await lake.restart();
  await lake.restart();
  const options = { port: 0, siteUrl: 'http://localhost:3000', projectId: 'gazette', dataset: 'production' };
  const copy = join(dir, 'copy');
  const other = await startLake({
    ...options,
    dir: copy,
    lakeSecret: 'x'.repeat(40),
    tokens: [],
    webhook: null,
  });
  await other.close();
  const hashes = () =>
    readdirSync(copy, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        name,
        createHash('sha1')
          .update(readFileSync(join(parentPath, name)))
          .digest('hex'),
      ]);
  const before = hashes();
  const report = await repairLake(copy, 'production');
  expect(report).toEqual({ project: null, datasets: [{ name: 'production', repaired: null, assets: [] }] });
  expect(hashes()).toEqual(before);
  await lake.close();
});

test('a repair that was cut off is finished by the next one, and the lake does not start in between', async () => {
  copyFileSync(whole.closed, file);
  copyFileSync(whole.closed, `${file}.repaired`);
  const saved = { documents: 1, transactions: 2, older: ['a'], lost: ['b'], mayMiss: true };
  writeFileSync(`${file}.repaired.json`, JSON.stringify(saved));
  expect(() => new Store('again', file)).toThrow('its repair was cut off');
  const { datasets } = await repairLake(dir, 'production');
  expect(datasets[0]?.repaired?.saved).toEqual(saved);
  expect((await repairLake(dir, 'production')).datasets[0]?.repaired).toBeNull();
  new Store('again', file).close();
});

test('of the project’s own database, what is lost is told, and no private dataset becomes public', async () => {
  const lake = await openLake();
  const admin = lake.editor;
  await lake.person('editor');
  await admin.request({
    method: 'PUT',
    url: '/projects/gazette/datasets/secret',
    body: { aclMode: 'private' },
  });
  const copy = join(dir, 'copy');
  const project = join(copy, 'project.sqlite');
  await lake.restart();
  await lake.restart({ dir: join(dir, 'elsewhere') });
  const bytes = readFileSync(join(lake.dir, 'project.sqlite'));
  for (let page = 0; page < bytes.length / pageSize; page += 1) {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(join(copy, 'datasets'), { recursive: true });
    for (const name of ['production', 'secret'])
      copyFileSync(join(lake.dir, 'datasets', `${name}.sqlite`), join(copy, 'datasets', `${name}.sqlite`));
    writeFileSync(project, bytes);
    damage((damaged) => void damaged.fill(0, page * pageSize, (page + 1) * pageSize), project);
    const report = await repairLake(copy, 'production');
    const db = new DatabaseSync(project);
    expect(db.prepare("SELECT acl FROM datasets WHERE name = 'secret'").get()?.['acl']).toBe('private');
    db.close();
    if (report.project?.saved.incomplete.length === 0) expect(page).toBeGreaterThan(0);
    expect((await repairLake(copy, 'production')).project).toBeNull();
  }
  await lake.close();
});

test('an asset whose file is lost or damaged is answered with an error, told of by the repair, and put back', async () => {
  const lake = await openLake();
  const bytes = Buffer.from('Minutes of the council.');
  const asset = await lake.editor.assets.upload('file', bytes, { filename: 'minutes.txt' });
  const path = join(lake.dir, 'assets/production', `${asset.sha1hash}.txt`);
  const answer = async () => {
    const response = await fetch(asset.url);
    return { status: response.status, body: await response.text() };
  };
  truncateSync(path, 5);
  expect(await answer()).toMatchObject({
    status: 500,
    body: expect.stringContaining('upload it again') as string,
  });
  rmSync(path);
  expect(await answer()).toMatchObject({ status: 404, body: expect.stringContaining('missing') as string });
  mkdirSync(path);
  expect((await answer()).status).toBe(500);
  rmSync(path, { recursive: true });
  await lake.editor.assets.upload('file', bytes, { filename: 'minutes.txt' });
  expect(await answer()).toEqual({ status: 200, body: bytes.toString('utf8') });
  const wrong = Buffer.from('Minutes of the c0uncil.');
  writeFileSync(path, wrong);
  await lake.editor.assets.upload('file', bytes, { filename: 'minutes.txt' });
  expect((await answer()).body).toBe(bytes.toString('utf8'));
  writeFileSync(path, wrong);
  await lake.restart({ dir: join(dir, 'elsewhere') });
  const { datasets } = await repairLake(lake.dir, 'production');
  expect(datasets[0]?.assets).toEqual([{ id: asset._id, file: path, fault: 'damaged' }]);
  await lake.close();
});
