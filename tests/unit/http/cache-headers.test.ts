import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendCacheHeaders } from '#lib/http/cache-headers.ts';
import { personal, shared } from '#lib/http/caching.ts';

/** Answers in each of the ways in which Next, routes and what stands in for pages give their headers. */
const site: RequestListener = (request, response) => {
  switch (request.url) {
    case '/page':
      response.setHeader('Cache-Control', 's-maxage=3600, stale-while-revalidate=2588400');
      response.setHeader('ETag', '"text"');
      return response.end('page');
    case '/compressed':
      response.setHeader('ETag', '"text"');
      response.setHeader('Content-Encoding', 'gzip');
      return response.end();
    case '/stand-in':
      return response.writeHead(404, { 'cache-control': 's-maxage=3600' }).end();
    case '/named':
      return response.writeHead(200, 'Fine', { 'Content-Type': 'text/plain' }).end();
    case '/cookie':
      response.setHeader('Cache-Control', 's-maxage=3600');
      response.setHeader('Set-Cookie', 'a=b');
      return response.end();
    case '/picture':
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.setHeader('ETag', '"bytes"');
      return response.writeHead(200).end();
    default:
      return response.end('nothing said');
  }
};

let server: Server;
let address: string;
beforeAll(async () => {
  sendCacheHeaders();
  server = createServer(site);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test.each([
  ['/page', shared],
  ['/stand-in', shared],
  ['/named', personal],
  ['/picture', 'public, max-age=31536000, immutable'],
  ['/cookie', personal],
  ['/else', personal],
])('%s', async (path, expected) => {
  const began = Math.floor(Date.now() / 1000);
  const { headers } = await fetch(address + path);
  expect(headers.get('cache-control')).toBe(expected);
  const until = headers.get('x-accel-expires');
  if (expected === shared) expect(Number(until?.slice(1)) - began).toBeOneOf([0, 1]);
  else expect(until).toBeNull();
});

test('one tag names a text and its compressed form, and says so', async () => {
  const tagOf = async (path: string) => (await fetch(address + path, { method: 'HEAD' })).headers.get('etag');
  expect([await tagOf('/compressed'), await tagOf('/page'), await tagOf('/picture')]).toEqual([
    'W/"text"',
    '"text"',
    '"bytes"',
  ]);
});
