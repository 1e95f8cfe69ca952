import { beforeAll, describe, expect, test } from 'vitest';
import { runningInstance } from '../../support/instance.ts';

/** Addresses as browsers and programs send them, on a whole instance. */

let site: string;
beforeAll(() => {
  site = runningInstance().site;
});

describe('an address that can’t be decoded is the asker’s mistake, and said so', () => {
  test.each([
    ['GET', '/%ff'],
    ['GET', '/%'],
    ['GET', '/topics/%E0%A4%A'],
    ['GET', '/topics/%E0%A4%A?page=2'],
    ['GET', '/api/comments/%ff'],
    ['POST', '/api/comments/%ff/withdraw'],
    ['GET', '/lake/images/%ff'],
  ])('%s %s', async (method, path) => {
    const response = await fetch(site + path, { method });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'text/plain; charset=utf-8',
    ]);
    expect(await response.text()).toMatch(/^This address can’t be read: /);
  });

  test('HEAD has no body', async () => {
    const response = await fetch(`${site}/%ff`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([400, '']);
  });
});

test('all other addresses go their way', async () => {
  const statusOf = async (path: string) => (await fetch(site + path)).status;
  expect(await statusOf('/?q=%ff')).toBe(200);
  expect(await statusOf('/?q=100%')).toBe(200);
  expect(await statusOf('/topics/%E0%A4%A8')).toBe(404);
  expect(await statusOf('/caf%C3%A9')).toBe(404);
});
