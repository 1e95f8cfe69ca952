import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { hear, known } from '../../../lib/cache/known-changes.ts';
import { redisEntries } from '../../../lib/cache/redis/redis-entries.ts';
import { connectRedis, type Redis } from '../../../lib/redis/connect.ts';
import { freePorts } from '../../../scripts/services/ports.ts';
import { findRedis, startRedis, type RunningRedis } from '../../support/redis.ts';

const path = findRedis();
if (!path)
  console.warn('There is no redis-server on this machine: keeping things in Redis is not tried here.');

/** What a hundred readers would wait together, in milliseconds, if each waited; a busy machine takes far less. */
const aHundredWaits = 100 * 250;

test('a Redis that isn’t there keeps nobody waiting', async () => {
  const [port] = await freePorts(1);
  const nowhere = connectRedis(`redis://127.0.0.1:${port}`);
  const begun = Date.now();
  for (let times = 0; times < 100; times += 1)
    await expect(nowhere.run((client) => client.ping())).rejects.toThrow('no connection');
  expect(Date.now() - begun).toBeLessThan(aHundredWaits / 5);
  nowhere.close();
});

if (path)
  describe('what is kept in Redis', () => {
    let server: RunningRedis;
    let redis: Redis;
    const entries = () => redisEntries(redis, 'https://news.example');
    const untilWell = () => vi.waitFor(async () => expect(await isWell()).toBe(true), 10_000);
    const isWell = () => redis.run((client) => client.ping()).then(Boolean, () => false);
    const keep = async (key: string) => {
      entries().write('page', key, {
        value: { body: Buffer.from([0, 255, 10]), parts: new Map([['/a', Buffer.from('a')]]) },
        tags: ['document:a'],
        begun: Date.now(),
        seconds: 3600,
      });
      await expect.poll(() => entries().read('page', key)).not.toBeNull();
    };

    beforeAll(async () => {
      server = await startRedis(path);
      redis = connectRedis(server.url);
      await untilWell();
    });
    afterAll(async () => {
      redis.close();
      await server.stop();
    });
    beforeEach(async () => {
      Object.assign(known, { position: null, changed: new Map(), heard: [] });
      hear({ now: 100, changes: [] });
      await sleep(5);
    });

    test('comes back byte by byte, and goes at its time', async () => {
      await keep('bytes');
      const entry = await entries().read('page', 'bytes');
      expect(entry?.value).toEqual({
        body: Buffer.from([0, 255, 10]),
        parts: new Map([['/a', Buffer.from('a')]]),
      });
      entries().write('page', 'short', { value: 1, tags: [], begun: Date.now(), seconds: 1 });
      await expect.poll(() => entries().read('page', 'short'), { timeout: 3000 }).toBeNull();
    });

    test('is waited for a moment where Redis hangs, and then not at all, until it answers again', async () => {
      await keep('hung');
      server.pause();
      const first = Date.now();
      expect(await Promise.all(Array.from({ length: 5 }, () => entries().read('page', 'hung')))).toEqual(
        Array.from({ length: 5 }, () => null),
      );
      expect(Date.now() - first).toBeLessThan(aHundredWaits / 5);
      const then = Date.now();
      for (let times = 0; times < 100; times += 1) expect(await entries().read('page', 'hung')).toBeNull();
      expect(Date.now() - then).toBeLessThan(aHundredWaits / 5);
      server.goOn();
      await untilWell();
      expect(await entries().read('page', 'hung')).not.toBeNull();
    });

    test('isn’t there while Redis is gone, which is connected to again by itself', async () => {
      await keep('gone');
      const port = Number(new URL(server.url).port);
      await server.stop();
      await expect.poll(isWell).toBe(false);
      const begun = Date.now();
      for (let times = 0; times < 100; times += 1) {
        expect(await entries().read('page', 'gone')).toBeNull();
        entries().write('page', 'gone', { value: 1, tags: [], begun, seconds: 60 });
      }
      expect(Date.now() - begun).toBeLessThan(aHundredWaits / 5);
      server = await startRedis(path, port);
      await untilWell();
      expect(await entries().read('page', 'gone')).toBeNull();
      await keep('again');
      expect(await entries().read('page', 'again')).not.toBeNull();
    });
  });
