import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ClientError } from '@sanity/client';
import { lakeSecret, openLake, rejection, type TestLake } from './support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
  await lake.editor
    .transaction()
    .create({ _id: 'open', _type: 'note' })
    .create({ _id: 'drafts.open', _type: 'note', secret: true })
    .create({ _id: 'secrets.key', _type: 'note', secret: true })
    .commit();
});
afterAll(() => lake.close());

describe('without a token', () => {
  test('published documents are readable and nothing else is, whatever is asked for', async () => {
    for (const perspective of ['raw', 'drafts', 'published'] as const) {
      expect(await lake.client({ perspective }).fetch('*[]._id')).toEqual(['open']);
    }
    expect(await lake.client().getDocuments(['open', 'drafts.open', 'secrets.key'])).toMatchObject([
      { _id: 'open' },
      null,
      null,
    ]);
  });

  test('nothing can be written', async () => {
    for (const attempt of [
      lake.client().create({ _type: 'note' }),
      lake.client().delete('open'),
      lake.client().action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.open' }),
    ]) {
      expect(await rejection(attempt)).toMatchObject({ statusCode: 401 });
    }
  });

  test('a wrong token is refused rather than ignored', async () => {
    const error = await rejection(lake.client({ token: 'made-up' }).fetch('*'));
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ statusCode: 401, message: expect.stringContaining('Session not found') });
  });
});

describe('roles', () => {
  test('viewers read drafts and write nothing', async () => {
    const viewer = await lake.person('viewer');
    expect(await viewer.fetch('count(*)')).toBe(3);
    expect(await rejection(viewer.create({ _type: 'note' }))).toMatchObject({ statusCode: 403 });
  });

  test('contributors write drafts but publish nothing', async () => {
    const contributor = await lake.person('contributor');
    await contributor.create({ _id: 'drafts.theirs', _type: 'note' });
    const refused = {
      statusCode: 403,
      details: { items: [{ error: { type: 'insufficientPermissionsError' } }] },
    };
    expect(await rejection(contributor.create({ _id: 'theirs', _type: 'note' }))).toMatchObject(refused);
    expect(await rejection(contributor.patch('open').set({ a: 1 }).commit())).toMatchObject(refused);
    expect(await rejection(contributor.delete('open'))).toMatchObject(refused);
    const publish = {
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.theirs',
      publishedId: 'theirs',
    } as const;
    expect(await rejection(contributor.action(publish))).toMatchObject(refused);
    await contributor.delete('drafts.theirs');
  });

  test('editors do all of it, and are named as the author', async () => {
    const editor = await lake.person('editor', 'user-42');
    await editor.createOrReplace({ _id: 'theirs', _type: 'note' });
    expect(await editor.users.getById('me')).toMatchObject({
      id: 'user-42',
      name: 'The editor',
      role: 'editor',
    });
    await editor.delete('theirs');
  });

  test('what the Studio asks about permissions follows the role', async () => {
    const acl = async (client: { request: TestLake['editor']['request'] }) =>
      client.request<{ filter: string; permissions: string[] }[]>({
        url: '/projects/gazette/datasets/production/acl',
      });
    expect(await acl(await lake.person('viewer'))).toEqual([
      { filter: '_id in path("**")', permissions: ['read', 'history'] },
    ]);
    expect((await acl(await lake.person('editor')))[0]?.permissions).toContain('create');
  });
});

describe('signing in', () => {
  const open = (
    secret: string,
    body: object = { userId: 'u', name: 'U', email: 'u@x.example', role: 'editor' },
  ) =>
    fetch(`${lake.url}/gazette/sessions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: JSON.stringify(body),
    });

  test('only the app opens sessions', async () => {
    expect((await open('not-the-secret')).status).toBe(401);
    expect((await open(lake.editor.config().token ?? '')).status).toBe(401);
    expect((await open(lakeSecret, { userId: 'u', role: 'emperor' })).status).toBe(400);
  });

  test('a sid works once', async () => {
    const { sid } = (await (await open(lakeSecret)).json()) as { sid: string };
    const redeem = () => fetch(`${lake.url}/v1/auth/fetch?sid=${sid}`).then((response) => response.status);
    expect(await redeem()).toBe(200);
    expect(await redeem()).toBe(404);
  });

  test('signing out, here and everywhere, ends the session', async () => {
    const leaving = await lake.person('editor', 'leaving');
    await leaving.request({ method: 'POST', url: '/auth/logout' });
    expect(await rejection(leaving.fetch('*'))).toMatchObject({ statusCode: 401 });
    const dismissed = await lake.person('editor', 'dismissed');
    await fetch(`${lake.url}/gazette/sessions/dismissed`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${lakeSecret}` },
    });
    expect(await rejection(dismissed.fetch('*'))).toMatchObject({ statusCode: 401 });
  });

  test('being signed out everywhere ends what is listening, and what is about to', async () => {
    const path = '/v1/data/listen/production?query=*';
    const dismissed = (await lake.person('editor', 'listening')).config().token;
    const stays = (await lake.person('editor', 'staying')).config().token;
    const abort = new AbortController();
    const listen = (token: string | undefined, where = path) =>
      fetch(`${lake.url}${where}`, { headers: { authorization: `Bearer ${token}` }, signal: abort.signal });
    const streams = await Promise.all([
      listen(dismissed),
      listen(dismissed, '/v1/data/live/events/production?includeDrafts=true'),
    ]);
    const other = await listen(stays);
    const sentOn = await fetch(`${lake.url}${path}`, {
      headers: { authorization: `Bearer ${dismissed}`, origin: 'http://localhost:3000' },
      redirect: 'manual',
    });
    const { sid } = (await (
      await open(lakeSecret, { userId: 'listening', name: 'L', email: 'l@x.example', role: 'editor' })
    ).json()) as { sid: string };
    await fetch(`${lake.url}/gazette/sessions/listening`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${lakeSecret}` },
    });
    for (const stream of streams) await expect(stream.text()).rejects.toThrow();
    expect((await fetch(sentOn.headers.get('location') ?? '')).status).toBe(401);
    expect((await fetch(`${lake.url}/v1/auth/fetch?sid=${sid}`)).status).toBe(404);
    const reader = other.body?.getReader();
    await lake.editor.create({ _id: 'still-heard', _type: 'note' });
    let heard = '';
    while (!heard.includes('still-heard'))
      heard += Buffer.from((await reader?.read())?.value ?? []).toString();
    await lake.editor.delete('still-heard');
    abort.abort();
  });

  test('nobody is an empty user, as the Studio expects', async () => {
    const me = await fetch(`${lake.url}/v1/users/me`);
    expect(await me.json()).toEqual({});
  });

  test('tokens are not kept in the clear, and every file is the owner’s alone', async () => {
    const session = await lake.person('editor', 'stored');
    const token = session.config().token ?? '-';
    for (const file of ['project.sqlite', 'project.sqlite-wal']) {
      const content = await readFile(join(lake.dir, file), 'latin1').catch(() => '');
      expect(content.includes(token)).toBe(false);
      expect(content.includes(lake.reader.config().token ?? '-')).toBe(false);
    }
    for (const name of ['.', ...(await readdir(lake.dir, { recursive: true }))]) {
      const { mode } = await stat(join(lake.dir, name));
      expect({ name, others: mode & 0o077 }).toEqual({ name, others: 0 });
    }
    await lake.restart();
    expect(await lake.client({ token }).fetch('*[]._id')).toEqual(['open', 'secrets.key']);
  });
});

describe('pages in a browser', () => {
  const ask = (
    path: string,
    origin: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ) => fetch(`${lake.url}${path}`, { ...init, headers: { origin, ...init.headers } });
  const query = '/v1/data/query/production?query=count(*)';

  test.each(['http://localhost:3000', 'http://127.0.0.1:3000'])('%s is the site', async (origin) => {
    const preflight = await ask(query, origin, {
      method: 'OPTIONS',
      headers: { 'access-control-request-headers': 'authorization,x-sanity-app' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
    expect(preflight.headers.get('access-control-allow-credentials')).toBe('true');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,x-sanity-app');
    const check = await ask('/v1/check/cors', origin);
    expect(await check.json()).toMatchObject({ result: { allowed: true, withCredentials: true } });
    expect((await ask('/v1/auth/logout', origin, { method: 'POST' })).status).toBe(204);
  });

  test.each([
    'https://news.example',
    'http://localhost:3001',
    'https://localhost:3000',
    'http://localhost:3000.news.example',
    'http://gazette.localhost:3000',
    'null',
  ])('%s is not', async (origin) => {
    for (const path of [
      query,
      '/v1/users/me',
      '/v1/data/history/production/transactions/a',
      '/v1/auth/fetch?sid=a',
    ]) {
      for (const method of ['GET', 'OPTIONS']) {
        const { headers } = await ask(path, origin, { method });
        expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    }
    const picture = await ask('/images/gazette/production/none.jpg', origin);
    expect(picture.headers.get('access-control-allow-origin')).toBe('*');
    expect(picture.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await (await ask('/v1/check/cors', origin)).json()).toMatchObject({
      result: { allowed: false, withCredentials: false },
    });

    const authorization = `Bearer ${lake.editor.config().token}`;
    const body = JSON.stringify({ mutations: [{ create: { _id: 'theirs', _type: 'note' } }] });
    const refused = await ask('/v1/data/mutate/production', origin, {
      method: 'POST',
      headers: { authorization },
      body,
    });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ statusCode: 403, error: { type: 'forbidden' } });
    expect(await lake.editor.getDocument('theirs')).toBeUndefined();
  });

  test('servers and the command line name no origin and get what they ask for', async () => {
    const { headers, status } = await fetch(`${lake.url}${query}`);
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});
