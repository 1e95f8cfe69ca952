import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../../scripts/services/ports.ts';
import { readSecrets } from '../../../lib/secrets.ts';
import { shared } from '#lib/http/caching.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { startSecondSite, type SecondSite } from '../../support/second-site.ts';
import { openLake, type TestLake } from '../lake/support.ts';

/** What every address answers: on the instance, and on a site of the test's own whose content store is empty or down. */

let instance: Instance;
beforeAll(() => {
  instance = runningInstance();
});

const visit = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

describe('lists', () => {
  test.each([
    '/latest',
    '/latest/page/2',
    '/corrections',
    '/series/keeping-time',
    '/science',
    '/topics/harbour',
  ])('%s is a page', async (path) => {
    const { status, headers } = await visit(instance.site + path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test.each(['/latest', '/corrections', '/series/keeping-time', '/science'])(
    '%s has one address for its first page',
    async (path) => {
      const { status, headers } = await visit(`${instance.site}${path}/page/1`);
      expect([status, headers.get('location')]).toEqual([308, path]);
    },
  );

  test.each([
    '/latest/page/99',
    '/corrections/page/2',
    '/series/keeping-time/page/2',
    '/science/page/0',
    '/latest/page/02',
    '/latest/page/two',
    '/series/no-such-series',
    '/series/no-such-series/page/2',
  ])('%s is beyond the end, and says so', async (path) => {
    const response = await visit(instance.site + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Search all stories');
  });

  test('a page beyond the first is named so, and leads both ways', async () => {
    const html = await (await visit(`${instance.site}/latest/page/2`)).text();
    expect(html).toMatch(/<title>Latest, page 2 · /);
    expect(html).toMatch(/<a href="\/latest" rel="prev">/);
  });
});

describe('what stands in for other pages', () => {
  test.each(['/-/missing', '/-/gone/anything', '/-/unavailable', '/-/failed'])(
    '%s has no address of its own',
    async (path) => {
      expect((await visit(instance.site + path)).status).toBe(404);
    },
  );

  test('HEAD of a miss has no body', async () => {
    const head = await visit(`${instance.site}/no-such-page`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([404, '']);
  });
});

describe('with a content store of one’s own', () => {
  let lake: TestLake;
  let second: SecondSite;
  let port = 0;
  beforeAll(async () => {
    const secrets = readSecrets(instance.dataDir);
    if (!secrets) throw new Error('the instance has secrets');
    const [own = 0, lakePort = 0] = await freePorts(2);
    port = own;
    lake = await openLake({
      port: lakePort,
      siteUrl: `http://localhost:${port}`,
      lakeSecret: secrets.lakeSecret,
      tokens: [
        { token: secrets.lakeReadToken, name: 'app-reader', role: 'viewer' },
        { token: secrets.lakeWriteToken, name: 'app-writer', role: 'editor' },
      ],
      webhook: { url: `http://localhost:${port}/api/webhooks/sanity`, secret: secrets.webhookSecret },
    });
    second = await startSecondSite(instance, { port, lakePort, authSecret: secrets.authSecret });
  });
  afterAll(async () => {
    await second?.stop();
    await lake?.close();
  });

  const status = async (path: string) => (await visit(second.site + path)).status;
  const text = async (path: string) => (await visit(second.site + path)).text();

  test('an empty publication stands, and helps whoever begins it', async () => {
    const front = await text('/');
    expect(front).toContain('The first story is still to come');
    expect(front).toContain('href="/studio"');
    for (const path of ['/', '/latest', '/corrections', '/sign-in']) {
      expect(await status(path), path).toBe(200);
    }
    for (const path of ['/science', '/about', '/science/a-story', '/authors/a', '/topics/a', '/series/a']) {
      expect(await status(path), path).toBe(404);
    }
  });

  test('what is empty says so, and leads on', async () => {
    const reference = (id: string) => ({ _type: 'reference', _ref: id });
    const slug = (current: string) => ({ _type: 'slug', current });
    await lake.editor
      .transaction()
      .create({ _id: 's', _type: 'section', title: 'Harbour', slug: slug('harbour'), colour: 'blue' })
      .create({ _id: 't', _type: 'topic', title: 'Gates', slug: slug('gates') })
      .create({ _id: 'w', _type: 'author', name: 'Ana Ruiz', slug: slug('ana') })
      .create({ _id: 'r', _type: 'series', title: 'The wall', slug: slug('wall') })
      .commit();
    for (const path of ['/harbour', '/topics/gates', '/authors/ana', '/series/wall']) {
      await expect.poll(() => status(path), { message: path }).toBe(200);
      expect(await text(path), path).toContain('href="/latest"');
    }
    await lake.editor.create({
      _id: 'a',
      _type: 'article',
      headline: 'One story',
      slug: slug('one-story'),
      standfirst: 'The first and only one.',
      section: reference('s'),
      kind: 'news',
      publishedAt: new Date(Date.now() - 60_000).toISOString(),
    });
    for (const path of ['/', '/harbour', '/latest']) {
      await expect.poll(() => text(path), { message: path }).toContain('/harbour/one-story');
    }
  });

  test('a story that was taken down is 410, its discussion is gone, and nobody can comment', async () => {
    const article = await lake.editor.getDocument('a');
    if (!article) throw new Error('made by the test before');
    expect(await status('/harbour/one-story')).toBe(200);
    await lake.editor.create({
      _id: 'withdrawal-a',
      _type: 'withdrawal',
      slug: { _type: 'slug', current: 'one-story' },
      formerSlugs: ['only-story'],
      withdrawnAt: new Date().toISOString(),
      note: 'It was about another harbour.',
    });
    await lake.editor.delete('a');
    await expect.poll(() => status('/harbour/one-story')).toBe(410);
    const gone = await visit(`${second.site}/harbour/one-story`);
    const html = await gone.text();
    expect(html).toContain('It was about another harbour.');
    expect(html).toMatch(/<meta name="robots" content="noindex/);
    expect(html).not.toContain('The first and only one.');
    expect(gone.headers.get('location')).toBeNull();
    expect(gone.headers.get('cache-control')).toBe(shared);
    expect(await status('/anywhere/only-story')).toBe(410);
    for (const path of ['/', '/harbour', '/latest']) {
      await expect.poll(() => text(path), { message: path }).not.toContain('/harbour/one-story');
    }
    expect(await status('/api/comments?article=a')).toBe(404);
    const posted = await visit(`${second.site}/api/comments`, {
      method: 'POST',
      headers: { origin: second.site, 'content-type': 'application/json' },
      body: JSON.stringify({ articleId: 'a', body: 'Still here?', requestId: crypto.randomUUID() }),
    });
    expect(posted.status).toBeGreaterThanOrEqual(400);

    await lake.editor.create(article);
    await expect.poll(() => status('/harbour/one-story')).toBe(200);
  });

  test('a change that comes while a page is being made is seen by whoever reads next', async () => {
    const path = '/harbour/one-story';
    const reading = new AbortController();
    const readers = Array.from({ length: 4 }, async () => {
      while (!reading.signal.aborted) await text(path);
    });
    // What went unseen would stay so for an hour: there is time to be told of it on a busy machine.
    const seen = { timeout: 15_000 };
    for (let round = 0; round < 8; round += 1) {
      await lake.editor
        .patch('a')
        .set({ headline: `Story as of ${round}, first` })
        .commit();
      // About as long as the page of the first change takes to be made.
      await sleep(20 * (round + 1));
      const last = `Story as of ${round}, at last`;
      await lake.editor.patch('a').set({ headline: last }).commit();
      await expect.poll(() => text(path), { message: `round ${round}`, ...seen }).toContain(last);
    }
    reading.abort();
    await Promise.all(readers);
  });

  test('while the content store is down, what was read is still there, and the rest says honestly that it is not', async () => {
    for (const path of ['/', '/harbour', '/harbour/one-story']) {
      await expect.poll(() => status(path), { message: path }).toBe(200);
    }
    const { promise: down, resolve: comeBack } = Promise.withResolvers<void>();
    const closed = lake.restart({}, down);
    for (const path of ['/', '/harbour', '/harbour/one-story']) expect(await status(path), path).toBe(200);

    for (const path of ['/harbour/never-read', '/topics/never-read', '/latest/page/2']) {
      const response = await visit(second.site + path);
      const html = await response.text();
      expect([response.status, response.headers.get('cache-control')], path).toEqual([
        503,
        'private, no-store',
      ]);
      expect(Number(response.headers.get('retry-after')), path).toBeGreaterThan(0);
      expect(html, path).toMatch(/<h1[^>]*>This page will be back in a moment<\/h1>/);
      expect(html, path).toMatch(/<button[^>]*>Try again<\/button>/);
    }
    comeBack();
    await closed;
    await expect.poll(() => status('/harbour/never-read'), { timeout: 30_000 }).toBe(404);
  });
});
