import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { askedSeldom } from '#lib/health/asked-seldom.ts';
import { inTime } from '#lib/health/in-time.ts';
import { reachable } from '#lib/health/reachable.ts';
import { reportOf, type Parts } from '#lib/health/report.ts';

const well: Parts = {
  database: 'up',
  migrations: 'applied',
  content: 'up',
  redis: 'up',
  mail: 'up',
  ending: false,
};

test.each<[string, Partial<Parts>, string]>([
  ['everything is there', {}, 'ready'],
  ['the CMS is silent: what is kept is served', { content: 'down' }, 'ready'],
  ['Redis and mail can wait', { redis: 'down', mail: 'down' }, 'ready'],
  ['there is no Redis to ask', { redis: 'unused' }, 'ready'],
  ['the database is silent', { database: 'down', migrations: 'unknown' }, 'unready'],
  ['the database is of an older version', { migrations: 'pending' }, 'unready'],
  ['the process is about to end', { ending: true }, 'unready'],
])('%s', (_, parts, status) => {
  expect(reportOf({ ...well, ...parts })).toEqual({ ...well, ...parts, status });
});

test('many who ask at once ask once, and a later one anew', async () => {
  let now = 0;
  let asked = 0;
  const ask = askedSeldom(
    async () => {
      asked += 1;
      return asked;
    },
    500,
    () => now,
  );
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  now = 499;
  expect(await ask()).toBe(1);
  now = 500;
  expect(await ask()).toBe(2);
});

test('what fails, and what takes too long, did not come in time', async () => {
  expect(await inTime(async () => 1, 1000)).toBe(true);
  expect(await inTime(() => Promise.reject(new Error('down')), 1000)).toBe(false);
  expect(await inTime(() => new Promise(() => {}), 10)).toBe(false);
});

test('a server is reachable while it takes connections', async () => {
  const server: Server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const address = `smtp://somebody:secret@127.0.0.1:${port}`;
  await expect(reachable(address, 587, 1000)).resolves.toBeUndefined();
  await new Promise((done) => server.close(done));
  await expect(reachable(address, 587, 1000)).rejects.toThrow();
});
