import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendStandIns } from '#lib/http/stand-ins.ts';

/** A site in small, which answers as Next does. */
const page = (words: string) => `<!doctype html><title>${words}</title>`;
const long = page('missing '.repeat(30_000));
let health = 200;
let content = 'up';
let standInsWork = true;

const site: RequestListener = (request, response) => {
  const html = (status: number, body: string, headers: Record<string, string> = {}) => {
    response.statusCode = status;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.flushHeaders();
    response.write(body.slice(0, 10));
    response.end(body.slice(10));
  };
  const path = request.url ?? '';
  if (path.startsWith('/-/') && !standInsWork) return html(500, page('no stand-in'));
  if (path === '/-/missing' && request.headers['accept-encoding'] === 'gzip') {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-encoding', 'gzip');
    response.end(gzipSync(long));
    return undefined;
  }
  if (path === '/-/missing') return html(200, long, { etag: '"kept"' });
  if (path.startsWith('/-/')) return html(200, page(path), { 'cache-control': 's-maxage=9' });
  if (path === '/api/health') return response.writeHead(health).end(JSON.stringify({ content }));
  if (path === '/taken/down') {
    response.statusCode = 307;
    response.setHeader('location', '/-/gone/a');
    response.setHeader('cache-control', 's-maxage=60');
    return response.end();
  }
  if (path === '/moved') return response.writeHead(308, { location: '/here' }).end();
  if (path === '/broken') return html(500, page('scripts needed'));
  if (path === '/feed') return response.writeHead(404, { 'content-type': 'text/plain' }).end('no feed');
  if (path === '/here') return html(200, page('here'));
  if (path.startsWith('/private')) return html(404, page('bare'), { 'cache-control': 'private, no-store' });
  return html(404, page('bare'), { 'cache-control': 's-maxage=60' });
};

let server: Server;
let address: string;
beforeAll(async () => {
  sendStandIns();
  server = createServer(site);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  health = 200;
  content = 'up';
  standInsWork = true;
});
afterAll(() => server.close());

async function get(path: string, init: RequestInit = {}) {
  const response = await fetch(address + path, { redirect: 'manual', ...init });
  return {
    status: response.status,
    text: await response.text(),
    cache: response.headers.get('cache-control'),
    header: (name: string) => response.headers.get(name),
  };
}

describe('where nothing is', () => {
  test('readers get the page for that, whole, as 404, kept as long as the answer that it replaces', async () => {
    expect(await get('/nothing')).toMatchObject({ status: 404, text: long, cache: 's-maxage=60' });
  });

  test('compressed where the reader’s browser asks for it', async () => {
    const answer = await get('/nothing', { headers: { 'accept-encoding': 'gzip' } });
    expect([answer.text, answer.header('content-encoding')]).toEqual([long, 'gzip']);
  });

  test('without the tag of another address’s answer', async () => {
    expect((await get('/nothing')).header('etag')).toBeNull();
  });

  test('what may not be kept stays so', async () => {
    expect((await get('/private/room')).cache).toBe('private, no-store');
  });

  test('HEAD has no body', async () => {
    expect(await get('/nothing', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' });
  });

  test('a stand-in asked for by itself is nothing', async () => {
    for (const path of ['/-/missing', '/-/gone/a', '/-/failed', '/-/', '/-/anything']) {
      expect(await get(path), path).toMatchObject({ status: 404, text: long, cache: 'private, no-store' });
    }
  });
});

test('a story that was taken down is 410 at its own address', async () => {
  const gone = { status: 410, text: page('/-/gone/a') };
  const answer = await get('/taken/down');
  expect(answer).toMatchObject({ ...gone, cache: 's-maxage=60' });
  expect(answer.header('location')).toBeNull();
});

test.each(['image', 'script', 'style', 'font', 'document'])(
  'what is asked for as %s is answered as to anybody, as caches keep one answer for all',
  async (purpose) => {
    const asked = { headers: { 'sec-fetch-dest': purpose } };
    const gone = await get('/taken/down', asked);
    expect(gone).toMatchObject({ status: 410, text: page('/-/gone/a'), cache: 's-maxage=60' });
    expect(gone.header('location')).toBeNull();
    expect(await get('/nothing', asked)).toMatchObject({ status: 404, text: long });
  },
);

describe('a page that can’t be made', () => {
  test.each([
    ['the site can take no requests', 503, 'up'],
    ['the CMS is down, without which the site itself is ready', 200, 'down'],
  ])('is 503 where %s, with a time to come back, and kept nowhere', async (_, status, cms) => {
    health = status;
    content = cms;
    const answer = await get('/broken');
    expect(answer).toMatchObject({
      status: 503,
      text: page('/-/unavailable'),
      cache: 'private, no-store',
    });
    expect(Number(answer.header('retry-after'))).toBeGreaterThan(0);
  });

  test('is 500 otherwise, with a page that needs no script', async () => {
    expect(await get('/broken')).toMatchObject({
      status: 500,
      text: page('/-/failed'),
      cache: 'private, no-store',
    });
  });

  test('says so even where no stand-in can be made', async () => {
    standInsWork = false;
    const answer = await get('/broken');
    expect(answer.status).toBe(500);
    expect(answer.text).toMatch(/<h1>This page can’t be shown just now<\/h1>/);
    expect(answer.text).not.toContain('<script');
    expect((await get('/nothing')).text).toMatch(/<h1>This page isn’t here<\/h1>/);
  });
});

test.each([
  ['a page', '/here', 200, page('here')],
  ['another redirect', '/moved', 308, ''],
  ['what is no page', '/feed', 404, 'no feed'],
  ['what programs ask for', '/api/nothing', 404, page('bare')],
  ['the Studio', '/studio/nothing', 404, page('bare')],
])('%s goes its way', async (_, path, status, text) => {
  expect(await get(path)).toMatchObject({ status, text });
});

test('what a page that is open asks for goes its way', async () => {
  expect((await get('/nothing', { headers: { rsc: '1' } })).text).toBe(page('bare'));
  expect((await get('/nothing', { method: 'POST' })).text).toBe(page('bare'));
});
