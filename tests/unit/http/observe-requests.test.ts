import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { observeRequests, type Answered } from '#lib/http/observe-requests.ts';
import { asked } from '#lib/log/request.ts';

let server: Server;
let address: string;
const seen: Answered[] = [];

beforeAll(async () => {
  observeRequests({
    routeOf: (path) => (path === '/' ? '/' : '/[section]'),
    isInner: ({ headers }) => headers['x-inner'] === 'yes',
    onAnswered: (answered) => seen.push(answered),
  });
  server = createServer((request, response) => {
    void (async () => {
      if (request.url === '/never') return;
      await sleep(1);
      // Known after waiting, too.
      response.writeHead(request.url === '/broken' ? 500 : 200).end(asked.getStore()?.id ?? 'none');
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => (seen.length = 0));
afterAll(() => server.close());

test('a request is told of once it is answered, by its route and the id that its answer names', async () => {
  const answer = await fetch(`${address}/world?token=secret`);
  const id = answer.headers.get('x-request-id');
  expect(await answer.text()).toBe(id);
  await expect.poll(() => seen.length).toBe(1);
  expect(seen[0]).toMatchObject({ id, method: 'GET', route: '/[section]', status: 200, aborted: false });
  expect(seen[0]?.ms).toBeGreaterThan(0);
  expect(JSON.stringify(seen)).not.toContain('secret');
});

test('the id of the proxy before is kept', async () => {
  const answer = await fetch(`${address}/broken`, { headers: { 'x-request-id': 'from-the-proxy' } });
  expect(await answer.text()).toBe('from-the-proxy');
  await expect.poll(() => seen).toMatchObject([{ id: 'from-the-proxy', status: 500 }]);
});

test('requests at the same time keep their own ids', async () => {
  const ids = Array.from({ length: 20 }, (_, at) => `request-${at}`);
  const texts = await Promise.all(
    ids.map(async (id) => (await fetch(address, { headers: { 'x-request-id': id } })).text()),
  );
  expect(texts).toEqual(ids);
});

test('what the process asks itself isn’t a request of a reader', async () => {
  await (await fetch(address, { headers: { 'x-inner': 'yes' } })).text();
  await sleep(20);
  expect(seen).toEqual([]);
});

test('a reader who gave up is told of', async () => {
  await fetch(`${address}/never`, { signal: AbortSignal.timeout(50) }).catch(() => undefined);
  await expect.poll(() => seen).toMatchObject([{ route: '/[section]', aborted: true }]);
});
