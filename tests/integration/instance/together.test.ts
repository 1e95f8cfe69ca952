import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectRedis } from '../../../lib/redis/connect.ts';
import { freePorts } from '../../../scripts/services/ports.ts';
import { addArticle, wireTo } from '../../support/discussion.ts';
import { runningInstance } from '../../support/instance.ts';
import { lakeOf } from '../../support/lake.ts';
import { createReader, type TestReader } from '../../support/reader.ts';
import { findRedis, startRedis, type RunningRedis } from '../../support/redis.ts';
import { startSite, type Site } from '../../support/site.ts';

/**
 * Two processes of one build beside the instance that the other tests use, on its database and content, as they stand
 * behind a proxy. The content store tells the instance alone of changes.
 */
const here = runningInstance();
const redisPath = findRedis();
if (!redisPath)
  console.warn('There is no redis-server on this machine: instances are tried here without Redis alone.');

let redis: RunningRedis | undefined;
let sites: [Site, Site];
let article: { id: string; path: string };
let reader: TestReader;

beforeAll(async () => {
  if (redisPath) redis = await startRedis(redisPath);
  const id = `together-${randomUUID().slice(0, 8)}`;
  const [a, b, path] = await Promise.all([start(), start(), addArticle(here, id)]);
  sites = [a, b];
  article = { id, path };
  // Of the newsroom, so that nothing waits for a moderator.
  reader = await createReader(here.databaseUrl, 'CONTRIBUTOR');
  for (const { site } of [here, ...sites]) await expectSeen(site, `An article called ${id}`);
});
afterAll(async () => {
  await Promise.all(sites?.map((site) => site.stop()) ?? []);
  await redis?.stop();
});

async function start(): Promise<Site> {
  const [port = 0] = await freePorts(1);
  return startSite({
    GAZETTE_DATA: here.dataDir,
    SITE_URL: here.site,
    PORT: String(port),
    LAKE_PORT: new URL(here.lake).port,
    PGPORT: new URL(here.databaseUrl).port,
    ...(redis && { REDIS_URL: redis.url }),
  });
}

const read = async (site: string): Promise<string> => {
  const response = await fetch(site + article.path);
  return response.status === 200 ? response.text() : '';
};

/** Within seconds, and from then on. */
async function expectSeen(site: string, text: string): Promise<void> {
  await vi.waitFor(async () => expect(await read(site)).toContain(text), { timeout: 5_000, interval: 50 });
  expect(await read(site)).toContain(text);
}

let edits = 0;
async function edit(): Promise<string> {
  edits += 1;
  const headline = `Headline number ${edits} of ${article.id}`;
  await lakeOf(here).patch(article.id).set({ headline }).commit();
  return headline;
}

/** Posts a comment to one of the processes, as a proxy hands it on; gives what it says. */
async function say(site: string): Promise<string> {
  const body = `Said at ${site.slice(-5)}: ${randomUUID()}`;
  const { send } = wireTo({ ...here, site });
  const response = await send('/api/comments', {
    as: reader,
    method: 'POST',
    headers: { origin: here.site, 'content-type': 'application/json' },
    body: JSON.stringify({ articleId: article.id, body, clientKey: randomUUID() }),
  });
  expect(response.status).toBe(201);
  return body;
}

async function expectTogether(): Promise<void> {
  const headline = await edit();
  for (const { site } of [here, ...sites]) await expectSeen(site, headline);
  for (const from of sites) {
    const said = await say(from.site);
    for (const { site } of [here, ...sites]) await expectSeen(site, said);
  }
}

test('an edit and a comment that reach one are seen at the others', async () => {
  for (const { site } of sites)
    await vi.waitFor(async () =>
      expect((await fetch(site + article.path)).headers.get('x-nextjs-cache')).toBe('HIT'),
    );
  await expectTogether();
});

if (redisPath) {
  test('what one made the other takes from Redis', async () => {
    const client = connectRedis(redis?.url ?? '');
    const hits = async (): Promise<number> => {
      const stats = await client.run((commands) => commands.info('stats'));
      return Number(/keyspace_hits:(\d+)/.exec(stats)?.[1]);
    };
    try {
      await vi.waitFor(hits);
      await expectSeen(sites[0].site, await edit());
      // The proxy's next request comes to the other.
      const before = await hits();
      await vi.waitFor(async () => {
        await read(sites[1].site);
        expect(await hits()).toBeGreaterThan(before);
      });
    } finally {
      client.close();
    }
  });

  test('a Redis that hangs and comes back brings nothing old back, not to one that starts then either', async () => {
    await expectSeen(sites[0].site, await edit());
    redis?.pause();
    await expectTogether();
    redis?.goOn();
    const headline = await edit();
    const third = await start();
    try {
      for (const { site } of [...sites, third]) await expectSeen(site, headline);
    } finally {
      await third.stop();
    }
  });

  test('without Redis they stay together, and use it again when there is one', async () => {
    const port = Number(new URL(redis?.url ?? '').port);
    await redis?.stop();
    await expectTogether();
    redis = await startRedis(redisPath, port);
    await expectTogether();
  });
}
