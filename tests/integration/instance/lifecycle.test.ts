import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findDrift } from '../../../lib/comments/store/counters.ts';
import { createDb } from '../../../lib/create-db.ts';
import { lakeOf } from '../../support/lake.ts';
import { createReader } from '../../support/reader.ts';
import { runningInstance, startInstance, type Instance, type Started } from '../../support/instance.ts';

/**
 * A second instance, beside the one that the other tests use, which may be killed in every way. Nothing that was
 * acknowledged may be missing afterwards.
 */
let started: Started;
let here: Instance;

beforeAll(async () => {
  started = await startInstance({ buildOf: runningInstance() });
  here = started.instance;
});
afterAll(async () => {
  await started?.stop();
  for (const path of [here?.dataDir, here?.buildDir])
    if (path) rmSync(path, { recursive: true, force: true });
});

const written: { comments: string[]; edits: string[] } = { comments: [], edits: [] };

describe('an instance', () => {
  test('runs beside another, each with its own content', async () => {
    const other = runningInstance();
    expect(here.site).not.toBe(other.site);
    for (const site of [here.site, other.site]) {
      const health = await fetch(`${site}/api/health`);
      expect(health.status).toBe(200);
      expect(await health.json()).toEqual({
        status: 'ready',
        database: 'up',
        migrations: 'applied',
        content: 'up',
        redis: 'unused',
        mail: 'up',
        ending: false,
      });
    }
    await lakeOf(here).create({
      _id: 'topic-only-here',
      _type: 'topic',
      title: 'Only here',
      slug: slug('only-here'),
    });
    expect(await lakeOf(other).getDocument('topic-only-here')).toBeUndefined();
  });

  test('loses no acknowledged edit or comment, and keeps none in part, when the lake, the database and the site are killed while they write', async () => {
    const articleId = await anyOpenArticle(here);
    // Of the newsroom, as a sudden rush of newcomers would wait for a moderator.
    const readers = await Promise.all(
      Array.from({ length: 50 }, () => createReader(here.databaseUrl, 'CONTRIBUTOR')),
    );
    const postComments = inBatches(200, 5, async (index) => {
      const reader = readers[index % readers.length];
      if (!reader) throw new Error('no reader');
      const post = { articleId, body: `Acknowledged comment ${index}`, clientKey: randomUUID() };
      // As the composer does: the same key again until it is acknowledged, so that it is posted once.
      await waitFor(async () => {
        const id = await postComment(here, reader.cookie, post);
        if (id) written.comments.push(id);
        return id !== null;
      });
    });
    const writeEdits = inBatches(200, 5, async (index) => {
      const id = `topic-kill-${index}`;
      const topic = { _id: id, _type: 'topic', title: id, slug: slug(id) };
      await waitFor(async () => (await lakeOf(here).createIfNotExists(topic))._id === id);
      written.edits.push(id);
    });
    const kill = async () => {
      await waitFor(() => written.comments.length > 40 && written.edits.length > 40);
      process.kill(runningInstance(here.dataDir).contentStore, 'SIGKILL');
      process.kill(postgresPid(here), 'SIGKILL');
      await waitFor(() => written.comments.length > 100);
      process.kill(runningInstance(here.dataDir).sitePid, 'SIGKILL');
    };
    await Promise.all([postComments, writeEdits, kill()]);

    await waitFor(async () => (await fetch(`${here.site}/api/health`)).status === 200);
    // The parts came back by themselves, so in the end all went through, none of them twice.
    expect(new Set(written.comments).size).toBe(200);
    expect(written.edits.length).toBe(200);
    await expectAllThere(articleId);
    // Of one that was being written when something was killed there is all or nothing: its text, its place in every count.
    const db = createDb(here.databaseUrl);
    expect(await findDrift(db)).toEqual([]);
    const kept = await db.comment.findMany({
      where: { articleId },
      select: { revisions: { select: { source: true } }, clientKey: true },
    });
    await db.$disconnect();
    expect(kept.filter(({ revisions }) => revisions.length === 0)).toEqual([]);
    const keys = kept.map(({ clientKey }) => clientKey).filter(Boolean);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('recovers from kill -9 of everything, and keeps what readers and editors wrote', async () => {
    const { supervisor, contentStore, sitePid } = runningInstance(here.dataDir);
    const database = postgresPid(here);
    for (const pid of [supervisor, sitePid, contentStore, database]) process.kill(pid, 'SIGKILL');
    started = await startInstance({ dataDir: here.dataDir });
    here = started.instance;
    await expectAllThere(await anyOpenArticle(here));
  });

  test('takes over a database that a killed supervisor left running, and leaves no other part behind', async () => {
    const { supervisor, contentStore, sitePid } = runningInstance(here.dataDir);
    const database = postgresPid(here);
    process.kill(supervisor, 'SIGKILL');
    await waitFor(() => !isAlive(contentStore) && !isAlive(sitePid));
    expect(isAlive(database)).toBe(true);
    started = await startInstance({ dataDir: here.dataDir, env: { SHUTDOWN_DELAY: '1' } });
    here = started.instance;
    expect(postgresPid(here)).toBe(database);
    expect(started.output()).toContain('still running');
    expect(started.output()).not.toContain('Building the site');
  });

  test('told to end, it says that it isn’t ready, and keeps a comment that is still being sent', async () => {
    const articleId = await anyOpenArticle(here);
    const { cookie } = await createReader(here.databaseUrl, 'CONTRIBUTOR');
    const comment = slowly(here, cookie, { articleId, body: 'Sent as it ended', clientKey: randomUUID() });
    await comment.begun;
    const ended = started.stop();
    await waitFor(async () => (await fetch(`${here.site}/api/health/ready`)).status === 503);
    expect(await (await fetch(`${here.site}/api/health/ready`)).json()).toMatchObject({ ending: true });
    expect((await fetch(`${here.site}/api/health/live`)).status).toBe(200);
    // Later it takes no new connection, and still waits for this one.
    await waitFor(async () => !(await accepts(Number(new URL(here.site).port))));
    const answer = await comment.finish();
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(await ended).toBe(0);
    written.comments.push(/"comment":\{"id":"([^"]+)"/.exec(answer)?.[1] ?? 'no id');
    started = await startInstance({ dataDir: here.dataDir });
    here = started.instance;
    await expectAllThere(articleId);
  });

  test('ends everything that it started on Ctrl-C', async () => {
    const { contentStore, sitePid } = runningInstance(here.dataDir);
    const database = postgresPid(here);
    started.process.kill('SIGINT');
    expect(await started.stop()).toBe(0);
    for (const pid of [contentStore, sitePid, database]) expect(isAlive(pid)).toBe(false);
    for (const url of [here.site, here.lake, here.databaseUrl])
      expect(await accepts(Number(new URL(url).port))).toBe(false);
  });
});

async function expectAllThere(articleId: string): Promise<void> {
  const edits = await lakeOf(here).fetch<string[]>('*[_id match "topic-kill-*"]._id');
  expect(written.edits.filter((id) => !edits.includes(id))).toEqual([]);
  const seen = await allComments(here, articleId);
  expect(written.comments.filter((id) => !seen.includes(id))).toEqual([]);
}

const slug = (current: string) => ({ _type: 'slug', current });

async function anyOpenArticle(instance: Instance): Promise<string> {
  const articleId = await lakeOf(instance).fetch<string | null>(
    '*[_type == "article" && !(_id in path("drafts.**")) && publishedAt < now() && !defined(discussion.mode) && !defined(discussion.sensitivity)] | order(_id)[0]._id',
  );
  if (!articleId) throw new Error('the sample has no article with an open discussion');
  return articleId;
}

type Post = { articleId: string; body: string; clientKey: string };

/** Posts a comment; resolves with its id once the site acknowledged it, with null if it did not. */
async function postComment(instance: Instance, cookie: string, post: Post): Promise<string | null> {
  const response = await fetch(`${instance.site}/api/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: instance.site, Cookie: cookie },
    body: JSON.stringify(post),
    signal: AbortSignal.timeout(20_000),
  });
  // 200 where an earlier attempt was stored and its answer lost.
  if (response.status !== 201 && response.status !== 200) return null;
  const { comment } = (await response.json()) as { comment: { id: string } };
  return comment.id;
}

/** A comment of which half is sent at first, and the rest with `finish`, which resolves with the answer. */
function slowly({ site }: Instance, cookie: string, post: Post) {
  const { hostname, port, host } = new URL(site);
  const body = JSON.stringify(post);
  const socket = createConnection(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  const closed = new Promise<string>((done) => socket.once('close', () => done(answer)));
  const head = `POST /api/comments HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${site}\r\nCookie: ${cookie}\r\n`;
  const rest = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
  const begun = new Promise<void>((done) => socket.write(`${head}${rest}${body.slice(0, 10)}`, () => done()));
  return {
    begun,
    finish: () => {
      socket.write(body.slice(10));
      return closed;
    },
  };
}

async function allComments(instance: Instance, articleId: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = new URLSearchParams({
      article: articleId,
      sort: 'newest',
      ...(cursor ? { cursor } : {}),
    }).toString();
    const response = await fetch(`${instance.site}/api/comments?${query}`);
    expect(response.status).toBe(200);
    const page = (await response.json()) as { comments: { id: string }[]; nextCursor: string | null };
    ids.push(...page.comments.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

async function inBatches(total: number, size: number, work: (index: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < total; at += size) {
    await Promise.all(Array.from({ length: size }, (_, offset) => work(at + offset)));
  }
}

function postgresPid(instance: Instance): number {
  return Number(readFileSync(join(instance.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // What ended but was not yet collected by its parent still has its number.
  const status = `/proc/${pid}/status`;
  return !existsSync(status) || !/^State:\tZ/m.test(readFileSync(status, 'utf8'));
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

async function waitFor(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    try {
      if (await condition()) return;
    } catch {
      // Not there yet.
    }
    await sleep(100);
  }
  throw new Error('what was waited for did not happen within a minute');
}
