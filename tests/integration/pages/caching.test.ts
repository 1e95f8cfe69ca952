import { beforeAll, describe, expect, test } from 'vitest';
import { lasting, personal, shared } from '#lib/http/caching.ts';
import { pageTypes, type PageTypeName } from '../../support/page-types.ts';
import { runningInstance } from '../../support/instance.ts';

/** How long each kind of answer may be kept, by whom, and that what hasn't changed isn't sent again. */

let site: string;
beforeAll(() => {
  site = runningInstance().site;
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site + path, { method, headers, redirect: 'manual' });

/**
 * Asks as a browser does that has the answer: by its tag, or for a file by when it was changed. By itself, `fetch` would
 * ask caches for nothing that is kept.
 */
function askAgain(path: string, { headers }: Response): Promise<Response> {
  const tag = headers.get('etag');
  const known = tag ? { 'if-none-match': tag } : { 'if-modified-since': headers.get('last-modified') ?? '' };
  return ask(path, { ...known, 'cache-control': 'max-age=0' });
}

/** What Next says of pages that it makes for one request. */
const once = 'private, no-cache, no-store, max-age=0, must-revalidate';
/** Of what has no tag of its own, and is small. */
const asked = 'public, max-age=0, must-revalidate';
const article = '/city/port-ellery-votes-to-let-the-tide-back-in';

/** Pages that are made for the one who asks. */
const forOne = new Set<PageTypeName>([
  'address-not-found',
  'all-comments',
  'comment-form',
  'guest-link-over',
  'guest-mail',
  'nothing-found',
  'search',
  'search-results',
  'sign-in',
  'unsubscribe',
]);

describe('pages', () => {
  test.each(pageTypes)('$name', async ({ name, path, status }) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([
      status,
      forOne.has(name) ? once : shared,
    ]);
    // Compressed or not, and data for Next’s own scripts or not.
    expect(response.headers.get('vary')).toMatch(/^rsc, .*Accept-Encoding$/);
    if (forOne.has(name)) return;
    expect(response.headers.get('set-cookie')).toBeNull();
    // The first reader of all gets it as it was made, everybody later as it is kept.
    const page = await (await ask(path)).text();
    const cookie = 'next-auth.session-token=any; gazette.signed-in=1; gazette.draft=any; theme=dark';
    // Machines that other sites have look at a page get the same, and have nothing made for them.
    for (const headers of [{ cookie }, { 'user-agent': 'Twitterbot/1.0' }])
      expect((await (await ask(path, headers)).text()) === page, JSON.stringify(headers)).toBe(true);
    if (status !== 200) return;
    const kept = await ask(path);
    expect(kept.headers.get('etag')).toMatch(/^W\//);
    expect((await askAgain(path, kept)).status).toBe(304);
    expect((await ask(path, {}, 'HEAD')).headers.get('cache-control')).toBe(shared);
  });
});

describe('what programs read', () => {
  test.each([
    ['/feed.xml', shared],
    ['/feed.atom', shared],
    ['/city/feed.json', shared],
    ['/sitemap.xml', shared],
    ['/sitemaps/news.xml', shared],
    ['/robots.txt', shared],
    ['/llms.txt', shared],
    [`${article}.md`, shared],
    [`${article}/share.png`, 'public, max-age=300'],
    ['/api/comments?article=article-depression-plainly', shared],
    ['/api/comments/news?article=article-depression-plainly', shared],
  ])('%s', async (path, expected) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, expected]);
    expect(response.headers.get('set-cookie')).toBeNull();
    const again = await askAgain(path, response);
    expect([again.status, again.headers.get('cache-control'), await again.text()]).toEqual([
      304,
      expected,
      '',
    ]);
  });

  test.each([
    ['/opensearch.xml', 200, shared],
    ['/manifest.webmanifest', 200, asked],
    ['/icon.svg', 200, asked],
    ['/studio', 200, 'private, no-cache'],
    ['/studio/structure', 200, 'private, no-cache'],
    [
      '/api/counts?ids=article-depression-plainly',
      200,
      'public, max-age=15, s-maxage=15, stale-while-revalidate=60',
    ],
    ['/nowhere/feed.xml', 404, 'no-store'],
    [`${article}/no/share.png`, 404, 'no-store'],
  ])('%s', async (path, status, expected) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('cache-control')]).toEqual([status, expected]);
  });

  test('files and pictures whose address names their bytes are kept for good', async () => {
    const html = await (await ask(article)).text();
    const addresses = [
      /\/_next\/static\/[^"]+\.css/,
      /\/_next\/static\/[^"]+\.js/,
      /\/_next\/static\/[^"]+\.woff2/,
      /\/lake\/images\/[^"& ]+/,
    ].map((pattern) => pattern.exec(html)?.[0] ?? `none like ${pattern.source}`);
    const front = await (await ask('/')).text();
    const share = /content="[^"]*(\/share\.png\?v=[^"]+)"/.exec(front)?.[1] ?? 'no picture';
    for (const path of [...addresses, share]) {
      const response = await ask(path);
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, lasting]);
      expect([path, (await askAgain(path, response)).status]).toEqual([path, 304]);
    }
  });
});

describe('what is for one person, or about a moment, is kept by nobody', () => {
  test.each([
    ['GET', '/account'],
    ['GET', '/moderation'],
    ['GET', '/newsroom/people'],
    ['GET', '/welcome'],
    ['GET', '/api/me'],
    ['GET', '/api/health'],
    ['GET', '/api/comments/mine'],
    ['GET', '/api/comments?article=no-such'],
    ['GET', '/api/auth/session'],
    ['GET', '/api/account/export'],
    ['GET', '/api/moderation/comments'],
    ['GET', '/api/draft-mode/enable'],
    ['GET', '/dev/mail'],
    ['GET', '/%ff'],
    ['POST', '/api/comments'],
    ['POST', '/api/views'],
    ['POST', '/api/auth/start'],
    ['POST', '/api/auth/sign-out'],
    ['POST', '/api/webhooks/sanity'],
    ['POST', '/api/cache/refresh'],
    ['POST', '/'],
  ])('%s %s', async (method, path) => {
    expect((await ask(path, {}, method)).headers.get('cache-control')).toMatch(/no-store/);
  });

  test('an answer in draft mode', async () => {
    const response = await ask(article, { cookie: '__prerender_bypass=any' });
    // This one isn’t, as the cookie is made up, and is taken back: neither would be kept.
    expect(response.headers.get('set-cookie')).toContain('__prerender_bypass=;');
    expect(response.headers.get('cache-control')).toBe(personal);
  });

  test('a refusal says so as every personal answer does', async () => {
    expect((await ask('/api/comments/mine')).headers.get('cache-control')).toBe(personal);
  });
});
