import { parseFeed } from '@rowanmanning/feed-parser';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runningInstance } from '../../support/instance.ts';
import { lakeOf } from '../../support/lake.ts';

/** What machines read, on a whole instance: that it is there, that it is right, and that nothing is in it too soon. */

const { site, ...instance } = runningInstance();
const lake = lakeOf(instance);
const run = Date.now().toString(36);
const ids = {
  live: `machines-live-${run}`,
  later: `machines-later-${run}`,
  slugless: `machines-none-${run}`,
};
const hostile = 'Tide ]]> & <b>harbour</b> 🌊 </script>';

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(site + path, { headers, redirect: 'manual' });
  return {
    response,
    status: response.status,
    type: response.headers.get('content-type'),
    text: await response.text(),
  };
};

const article = (id: string, parts: Record<string, unknown>) => ({
  _id: id,
  _type: 'article',
  headline: hostile,
  standfirst: 'When it comes & when it goes.',
  section: { _type: 'reference', _ref: 'section-city' },
  kind: 'news',
  publishedAt: new Date().toISOString(),
  body: [],
  ...parts,
});

/** Everything that lists articles by themselves. */
const lists = [
  '/feed.xml',
  '/feed.atom',
  '/feed.json',
  '/city/feed.xml',
  '/sitemaps/articles-1.xml',
  '/sitemaps/news.xml',
  '/llms.txt',
];

beforeAll(async () => {
  await lake.create(article(ids.live, { slug: { _type: 'slug', current: ids.live } }));
  const later = new Date(Date.now() + 24 * 3600 * 1000).toISOString();
  await lake.create(article(ids.later, { slug: { _type: 'slug', current: ids.later }, publishedAt: later }));
  await lake.create(article(ids.slugless, {}));
  await vi.waitFor(async () => expect((await get(`/city/${ids.live}`)).status).toBe(200), 15_000);
});

afterAll(async () => {
  await lake.delete({ query: '*[_id in $ids]', params: { ids: Object.values(ids) } });
});

describe('feeds', () => {
  const scopes = ['', '/city', ...['topics', 'authors', 'series'].map((kind) => `/${kind}/`)];

  /** A real topic, author and series, as the sitemap has them. */
  async function addresses(): Promise<string[]> {
    const { text } = await get('/sitemaps/places.xml');
    return scopes.map((scope) =>
      scope.endsWith('/') ? (new RegExp(`${scope}[^<]+`).exec(text)?.[0] ?? '') : scope,
    );
  }

  test.each([
    ['xml', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
  ])('of every kind of list as .%s are read alike by two readers', async (format, type) => {
    for (const address of await addresses()) {
      const answer = await get(`${address}/feed.${format}`);
      expect([address, answer.status, answer.type]).toEqual([address, 200, type]);
      const [one, other] = [parseFeed(answer.text), await new Parser().parseString(answer.text)];
      expect(one.items.length).toBeGreaterThan(0);
      expect(one.self).toBe(`${site}${address}/feed.${format}`);
      expect(one.items.map(({ title }) => title)).toEqual(other.items.map(({ title }) => title?.trim()));
      expect(one.items.every(({ url, published }) => url?.startsWith(site) && published)).toBe(true);
    }
  });

  test('as JSON have whole addresses', async () => {
    for (const address of await addresses()) {
      const { status, type, text } = await get(`${address}/feed.json`);
      expect([address, status, type]).toEqual([address, 200, 'application/feed+json; charset=utf-8']);
      const read = JSON.parse(text) as { items: { url: string }[] };
      expect(read.items.every(({ url }) => url.startsWith(`${site}/`))).toBe(true);
    }
  });

  test('a hostile headline arrives as it was written', async () => {
    const read = parseFeed((await get('/city/feed.xml')).text);
    expect(read.items.find(({ url }) => url?.endsWith(ids.live))?.title).toBe(hostile);
  });

  test('are named in the head of the page that lists the same', async () => {
    for (const address of await addresses()) {
      const { text } = await get(address || '/');
      for (const format of ['xml', 'atom', 'json'])
        expect(text).toMatch(
          new RegExp(`<link rel="alternate" type="[^"]+" href="[^"]*${address}/feed.${format}"`),
        );
    }
  });

  test('are not sent twice', async () => {
    const etag = (await get('/feed.xml')).response.headers.get('etag') ?? '';
    expect((await get('/feed.xml', { 'If-None-Match': etag })).status).toBe(304);
  });

  test.each([
    '/nowhere/feed.xml',
    '/topics/nowhere/feed.atom',
    '/about/feed.json',
    '/city/feed.rdf',
    '/%E2%98%83/feed.xml',
  ])('there is none at %s', async (path) => expect((await get(path)).status).toBe(404));
});

test('nothing is listed before its time, or without an address', async () => {
  for (const path of lists) {
    const { status, text } = await get(path);
    expect([path, status]).toEqual([path, 200]);
    expect([path, text.includes(ids.live)]).toEqual([path, true]);
    expect([path, text.includes(ids.later)]).toEqual([path, false]);
    expect([path, text.includes('null')]).toEqual([path, false]);
  }
  expect((await get(`/city/${ids.later}.md`)).status).toBe(404);
  expect((await get(`/city/${ids.later}/share.png`)).status).toBe(404);
});

describe('sitemaps', () => {
  test('lead from robots.txt to every page, and each page is there', async () => {
    const robots = await get('/robots.txt');
    expect(robots.text).toContain(`Sitemap: ${site}/sitemap.xml`);
    const addressesIn = (text: string) =>
      [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '');
    const sitemaps = addressesIn((await get('/sitemap.xml')).text);
    expect(sitemaps).toContain(`${site}/sitemaps/articles-1.xml`);
    const pages = await Promise.all(
      sitemaps.map(async (url) => addressesIn((await get(url.slice(site.length))).text)),
    );
    const all = [...new Set(pages.flat())];
    expect(all.length).toBeGreaterThan(40);
    for (const url of all) {
      expect(url.startsWith(`${site}/`)).toBe(true);
      expect([url, (await get(url.slice(site.length))).status]).toEqual([url, 200]);
    }
  });

  test.each(['articles-0', 'articles-2', 'articles-x', 'places-1'])(
    'there is none named %s',
    async (name) => {
      expect((await get(`/sitemaps/${name}.xml`)).status).toBe(404);
    },
  );
});

describe('an article as Markdown', () => {
  test('names its page as the one to show', async () => {
    const { response, type, text } = await get(`/city/${ids.live}.md`);
    expect(type).toBe('text/markdown; charset=utf-8');
    expect(response.headers.get('link')).toBe(`<${site}/city/${ids.live}>; rel="canonical"`);
    expect(text).toContain('When it comes & when it goes.');
  });

  test('is named in the head of the page', async () => {
    const { text } = await get(`/city/${ids.live}`);
    expect(text).toMatch(
      new RegExp(`<link rel="alternate" type="text/markdown" href="[^"]*/city/${ids.live}.md"`),
    );
  });

  test('is found by its last part alone, as the page is', async () => {
    const { status, response } = await get(`/science/${ids.live}.md`);
    expect([status, response.headers.get('location')]).toEqual([308, `${site}/city/${ids.live}.md`]);
  });
});

describe('what a page says to machines', () => {
  test.each(['/', '/city', '/about', '/feeds'])(
    '%s names itself, and a picture that is there',
    async (path) => {
      const { text } = await get(path);
      const meta = (name: string) =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(text)?.[1];
      expect(meta('og:url')).toBe(path === '/' ? site : site + path);
      const picture = (meta('og:image') ?? '').replaceAll('&amp;', '&');
      const image = await fetch(picture);
      expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(image.headers.get('cache-control')).toContain('immutable');
      const bytes = Buffer.from(await image.arrayBuffer());
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    },
  );

  test('an article’s structured data can’t be broken out of, and counts its comments', async () => {
    const { text } = await get(`/city/${ids.live}`);
    const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
    const graph = (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'];
    expect(graph[0]).toMatchObject({ '@type': 'NewsArticle', headline: hostile, commentCount: 0 });
  });

  test('the manifest has icons that are there', async () => {
    const { text } = await get('/manifest.webmanifest');
    const { icons } = JSON.parse(text) as { icons: { src: string; purpose?: string }[] };
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const { src } of icons) expect([src, (await get(src)).status]).toEqual([src, 200]);
  });
});

/** Far above what a busy machine takes, far below the hour after which a list is made again anyway. */
const soon = { timeout: 15_000, interval: 50 };

test('a rename and a withdrawal are in every list at once', async () => {
  const renamed = `machines-renamed-${run}`;
  await lake.patch(ids.live).set({ 'slug.current': renamed, headline: 'Renamed' }).commit();
  for (const path of lists) {
    await expect.poll(async () => (await get(path)).text, soon).toContain(renamed);
    expect((await get(path)).text).not.toContain(`/city/${ids.live}`);
  }
  const feed = parseFeed((await get('/feed.xml')).text);
  expect(feed.items.find(({ url }) => url?.endsWith(renamed))?.id).toContain(ids.live);
  await expect
    .poll(async () => (await get(`/city/${ids.live}.md`)).response.headers.get('location'), soon)
    .toBe(`${site}/city/${renamed}.md`);

  await lake.delete(ids.live);
  for (const path of lists)
    await expect.poll(async () => (await get(path)).text, soon).not.toContain(renamed);
  await expect.poll(async () => (await get(`/city/${renamed}.md`)).status, soon).toBe(404);
});
