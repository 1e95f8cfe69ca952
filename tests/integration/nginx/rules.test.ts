import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { personal, shared } from '#lib/http/caching.ts';
import { findNginx, startNginx, type RunningNginx } from '../../support/nginx.ts';

/** The rules of `deploy/nginx.conf`, before two instances that say what they are asked. */

const path = findNginx();
if (!path) console.log('There is no nginx on this machine: deploy/nginx.conf is not tried.');

/** How long nothing is given any more without asking, in ms: nginx counts whole seconds. */
const past = 3050;

type Asked = { by: number; method: string; url: string; headers: IncomingMessage['headers'] };

describe.skipIf(!path)('deploy/nginx.conf', () => {
  const asked: Asked[] = [];
  /** Kept for longer than a busy machine takes for a few requests. */
  const lasting = shared.replace('s-maxage=1,', 's-maxage=20,');
  const fine = { status: 200, cacheControl: lasting, wait: 0 };
  let answer = fine;
  let apps: Server[];
  let nginx: RunningNginx;
  let address = 0;

  beforeAll(async () => {
    apps = await Promise.all([0, 1].map((by) => listen(app(by), 0)));
    nginx = await startNginx(path ?? '', { apps: apps.map(portOf) });
  });
  afterAll(async () => {
    await nginx?.stop();
    for (const one of apps ?? []) close(one);
  });
  beforeEach(() => {
    answer = { ...fine };
    asked.length = 0;
    address += 1;
  });

  function app(by: number): Server {
    return createServer((request, response) => {
      const { method = '', url = '', headers } = request;
      if (url !== '/api/health') asked.push({ by, method, url, headers });
      const what = headers['rsc'] === undefined ? 'page' : 'data';
      const body = `${what} ${asked.length} for ${headers['cookie'] ?? 'nobody'}`;
      const tag = `"${address}"`;
      response.statusCode = answer.status;
      response.setHeader('Cache-Control', answer.cacheControl);
      response.setHeader('Vary', 'rsc, next-router-state-tree, Accept-Encoding');
      if (answer.status === 200 && headers['if-none-match'] === tag) return response.writeHead(304).end();
      response.setHeader('ETag', tag);
      const gzip = headers['accept-encoding'] === 'gzip';
      if (gzip) response.setHeader('Content-Encoding', 'gzip');
      return setTimeout(() => response.end(gzip ? gzipSync(body) : body), answer.wait);
    });
  }

  async function get(url: string, headers: Record<string, string> = {}, method = 'GET') {
    const response = await fetch(nginx.url + url, {
      method,
      redirect: 'manual',
      headers: { 'accept-encoding': 'identity', ...headers },
    });
    return {
      status: response.status,
      text: await response.text(),
      kept: response.headers.get('x-cache'),
      header: (name: string) => response.headers.get(name),
    };
  }

  test('a page is asked for once, whoever reads, and again a little later; one that fails then is not shown', async () => {
    answer.cacheControl = shared;
    const first = await get(`/${address}`, { cookie: 'next-auth.session-token=a' });
    const second = await get(`/${address}`, { cookie: 'next-auth.session-token=b' });
    expect([first.kept, second.kept, second.text]).toEqual(['MISS', 'HIT', first.text]);
    expect(asked).toHaveLength(1);
    const other = await get(`/${address}-other`);
    await sleep(past);
    expect((await get(`/${address}`)).kept).toBe('REVALIDATED');
    // It had not changed, and was not sent again.
    expect(asked.at(-1)?.headers['if-none-match']).toBe(first.header('etag'));
    answer = { status: 503, cacheControl: personal, wait: 0 };
    expect(await get(`/${address}-other`)).toMatchObject({ status: 200, text: other.text, kept: 'STALE' });
    expect((await get('/api/health')).status).toBe(503);
  });

  test('many at once wait for one request', async () => {
    answer.wait = 200;
    const all = await Promise.all(Array.from({ length: 30 }, () => get(`/${address}`)));
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(asked).toHaveLength(1);
  });

  test('a page is kept compressed, and not, however a browser asks', async () => {
    const encodings = ['gzip', 'br, gzip', 'gzip, deflate, br, zstd', '*'].map((encoding) =>
      get(`/${address}`, { 'accept-encoding': encoding }),
    );
    const others = ['identity', 'br', 'gzip;q=0', 'identity, gzip;q=0.0'].map((encoding) =>
      get(`/${address}`, { 'accept-encoding': encoding }),
    );
    for (const { header, text } of await Promise.all(encodings))
      expect([header('content-encoding'), text]).toEqual(['gzip', expect.stringMatching(/^page/)]);
    for (const { header } of await Promise.all(others)) expect(header('content-encoding')).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('Next’s data and its pages never take each other’s place', async () => {
    const rsc = { rsc: '1' };
    expect((await get(`/${address}`, rsc)).text).toMatch(/^data/);
    expect((await get(`/${address}`)).text).toMatch(/^page/);
    expect(await get(`/${address}`, rsc)).toMatchObject({
      kept: 'BYPASS',
      text: expect.stringMatching(/^data/),
    });
    expect((await get(`/${address}`, { rsc: '0' })).kept).toBe('BYPASS');
    expect(await get(`/${address}`)).toMatchObject({ kept: 'HIT', text: expect.stringMatching(/^page/) });
  });

  test('a preview is neither kept nor taken from what is', async () => {
    const preview = { cookie: 'a=b; __prerender_bypass=secret' };
    expect((await get(`/${address}`, preview)).kept).toBe('BYPASS');
    expect((await get(`/${address}`)).text).toBe('page 2 for nobody');
    expect((await get(`/${address}`, preview)).text).toMatch(/^page 3 for a=b/);
    expect((await get(`/${address}`)).text).toBe('page 2 for nobody');
  });

  test('whoever changed something reads around what is kept, and everybody has the newer page then', async () => {
    await get(`/${address}`);
    const posted = await get('/api/comments', {}, 'POST');
    const [cookie = ''] = (posted.header('set-cookie') ?? '').split(';');
    expect(await get(`/${address}`, { cookie })).toMatchObject({
      kept: 'BYPASS',
      text: expect.stringMatching(/^page 3/),
    });
    expect(await get(`/${address}`)).toMatchObject({ kept: 'HIT', text: expect.stringMatching(/^page 3/) });
    expect((await get('/api/views', {}, 'POST')).header('set-cookie')).toBeNull();
    expect((await get(`/${address}`)).header('set-cookie')).toBeNull();
  });

  test.each([
    '/account',
    '/api/me',
    '/api/comments/mine',
    '/moderation/queue',
    '/search?q=a',
    '/studio',
    '/newsroom/people',
  ])('%s is asked for each time, and nobody waits for another', async (url) => {
    answer.cacheControl = personal;
    answer.wait = 500;
    const began = performance.now();
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((cookie) => get(url, { cookie })));
    expect(all.map(({ text }) => text.at(-1)).join('')).toBe('abcd');
    expect(performance.now() - began).toBeLessThan(1900);
  });

  test('sections whose names begin alike are kept', async () => {
    await get('/commentary');
    expect((await get('/commentary')).kept).toBe('HIT');
  });

  test.each([
    '/api/comments?article=a',
    '/api/comments/news?article=a',
    '/api/comments/x/replies',
    '/api/counts?ids=a',
  ])('%s is kept', async (url) => {
    await get(url);
    expect((await get(url)).kept).toBe('HIT');
  });

  test('the site hears who asks, and by which name and way, from nginx alone', async () => {
    await get(`/${address}`, {
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'gopher',
      'x-forwarded-host': 'evil.example',
      'x-middleware-prefetch': '1',
      'x-nextjs-data': '1',
    });
    expect(asked[0]?.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'localhost',
      host: 'localhost',
    });
    expect(asked[0]?.headers).not.toHaveProperty('x-middleware-prefetch');
    expect(asked[0]?.headers).not.toHaveProperty('x-nextjs-data');
  });

  test('bodies that the site would refuse don’t reach it', async () => {
    const response = await fetch(`${nginx.url}/api/comments`, {
      method: 'POST',
      body: 'a'.repeat(1_100_000),
    });
    expect([response.status, asked.length]).toEqual([413, 0]);
  });

  describe('with instances away', () => {
    let ports: number[];
    beforeEach(() => (ports = apps.map(portOf)));
    afterEach(async () => {
      apps = await Promise.all(
        apps.map(async (one, by) => (one.listening ? one : listen(app(by), ports[by] ?? 0))),
      );
    });

    test('one of two: nobody notices', async () => {
      close(apps[0]);
      for (let n = 0; n < 6; n += 1) {
        expect((await get(`/${address}-${n}`)).status).toBe(200);
        // Nothing listens there, so that a comment can’t have been taken.
        expect((await get('/api/comments', {}, 'POST')).status).toBe(200);
      }
      expect(new Set(asked.map(({ by }) => by))).toEqual(new Set([1]));
    });

    test('all: what was read is still there, and the rest says honestly that it is not', async () => {
      answer.cacheControl = shared;
      const before = await get(`/${address}`);
      for (const one of apps) close(one);
      await sleep(past);
      expect(await get(`/${address}`)).toMatchObject({ status: 200, text: before.text, kept: 'STALE' });
      const other = await get(`/${address}-never-read`);
      expect([other.status, other.header('content-type'), other.header('cache-control')]).toEqual([
        503,
        'text/html; charset=utf-8',
        personal,
      ]);
      expect(other.text).toContain('It will be back shortly');
      const program = await get('/api/comments', {}, 'POST');
      expect([program.status, JSON.parse(program.text)]).toMatchObject([
        503,
        { error: { code: 'unavailable' } },
      ]);
    });
  });
});

async function listen(server: Server, port: number): Promise<Server> {
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return server;
}

function close(server: Server | undefined): void {
  server?.close();
  server?.closeAllConnections();
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
