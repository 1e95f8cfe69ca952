import { createRequire } from 'node:module';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendKeptPages } from '#lib/http/kept-pages.ts';

/** Next's own, in the order in which it is put before a page. */
const compression = createRequire(import.meta.url)('next/dist/compiled/compression') as () => (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

const page = `<!doctype html><p>${'“Still,” he said. '.repeat(5000)}</p>`;
const compress = compression();
let server: Server;

beforeAll(async () => {
  sendKeptPages();
  server = createServer((request, response) => {
    compress(request, response, () => {});
    const path = request.url ?? '';
    response.setHeader('Content-Type', path === '/data' ? 'text/x-component' : 'text/html; charset=utf-8');
    response.setHeader('ETag', 'W/"one"');
    if (path !== '/made') response.setHeader('x-nextjs-cache', 'HIT');
    if (path === '/streamed') {
      response.write(page.slice(0, 10));
      return response.end(page.slice(10));
    }
    response.setHeader('Content-Length', Buffer.byteLength(page));
    return response.end(request.method === 'HEAD' ? null : page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());

async function ask(path: string, encoding: string, method = 'GET', more: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const headers = { 'accept-encoding': encoding, ...more };
  const response = await new Promise<IncomingMessage>((done) =>
    get({ port, host: '127.0.0.1', path, method, headers }, done),
  );
  return { headers: response.headers, status: response.statusCode, body: await buffer(response) };
}

test.each(['/kept', '/made', '/streamed', '/data'])('%s arrives whole, compressed and not', async (path) => {
  for (let time = 0; time < 2; time += 1) {
    const small = await ask(path, 'br, gzip');
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(small.body).toString()).toBe(page);
    for (const encoding of ['identity', 'gzip;q=0', 'br']) {
      const plain = await ask(path, encoding);
      expect([plain.headers['content-encoding'], plain.body.toString()]).toEqual([undefined, page]);
    }
  }
});

test('caches are told that a kept page differs by encoding', async () => {
  for (const encoding of ['gzip', 'identity'])
    expect((await ask('/kept', encoding)).headers['vary']).toContain('Accept-Encoding');
});

test('HEAD has no body', async () => {
  expect((await ask('/kept', 'gzip', 'HEAD')).body).toHaveLength(0);
});

test.each(['gzip', 'identity'])('who has a kept page is told that it is the same: %s', async (encoding) => {
  for (const known of ['W/"one"', '"one"', '"zero", W/"one"', '*']) {
    const { status, headers, body } = await ask('/kept', encoding, 'GET', { 'if-none-match': known });
    expect([status, headers.etag, body.length]).toEqual([304, 'W/"one"', 0]);
    for (const name of ['content-type', 'content-length', 'content-encoding'])
      expect(headers).not.toHaveProperty(name);
  }
  const { status, body } = await ask('/kept', encoding, 'GET', { 'if-none-match': 'W/"two"' });
  expect([status, body.length > 0]).toEqual([200, true]);
});

test('a page that was made anew is not the one before', async () => {
  const other = page.replaceAll('Still', 'Moved');
  const { port } = server.address() as AddressInfo;
  const second = createServer((_, response) => {
    response.setHeader('x-nextjs-cache', 'STALE');
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Content-Length', Buffer.byteLength(other));
    response.end(other);
  });
  await new Promise<void>((done) => second.listen(0, '127.0.0.1', done));
  const text = await (await fetch(`http://127.0.0.1:${(second.address() as AddressInfo).port}`)).text();
  second.close();
  expect(text).toBe(other);
  expect(await (await fetch(`http://127.0.0.1:${port}/kept`)).text()).toBe(page);
});
