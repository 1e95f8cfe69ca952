import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { lakeOf } from '../../support/lake.ts';
import { findNginx, startNginx, type RunningNginx } from '../../support/nginx.ts';
import { createReader } from '../../support/reader.ts';

/** The whole site behind `deploy/nginx.conf`, as readers reach it. */

const path = findNginx();
if (!path) console.log('There is no nginx on this machine: the site is not tried behind it.');

describe.skipIf(!path)('the site behind nginx', () => {
  const run = Date.now().toString(36);
  const id = `article-nginx-${run}`;
  const page = `/city/nginx-${run}`;
  let instance: Instance;
  let nginx: RunningNginx;

  beforeAll(async () => {
    instance = runningInstance();
    nginx = await startNginx(path ?? '', { apps: [Number(new URL(instance.site).port)] });
    await lakeOf(instance).create({
      _id: id,
      _type: 'article',
      headline: 'Behind a proxy',
      slug: { _type: 'slug', current: `nginx-${run}` },
      standfirst: 'What readers get.',
      section: { _type: 'reference', _ref: 'section-city' },
      kind: 'news',
      publishedAt: new Date(Date.now() - 60_000).toISOString(),
      discussion: { prompt: 'What do you think?', state: 'open' },
    });
    await vi.waitFor(async () => expect((await get(page)).status).toBe(200), 15_000);
  });
  afterAll(async () => {
    await lakeOf(instance).delete(id);
    await nginx?.stop();
  });

  async function get(url: string, headers: Record<string, string> = {}) {
    const response = await fetch(nginx.url + url, { redirect: 'manual', headers });
    return {
      status: response.status,
      text: await response.text(),
      kept: response.headers.get('x-cache'),
      header: (name: string) => response.headers.get(name),
    };
  }

  /** Stale where the second that it is good for just ended, updating where a fresher one is on its way. */
  const fromKept = /HIT|STALE|UPDATING/;

  /** What of the kinds of addresses is kept a moment, asked for twice. */
  test.each(['/', '/science', '/feed.xml', '/sitemap.xml', '/about.md/share.png', '/no/such', '/nowhere'])(
    '%s is a page for many at once, and the same in small',
    async (url) => {
      const first = await get(url);
      const [again, plain] = [await get(url), await get(url, { 'accept-encoding': 'identity' })];
      expect([again.status, again.text, plain.text]).toEqual([first.status, first.text, plain.text]);
      if (first.header('cache-control')?.includes('s-maxage')) expect(again.kept).toMatch(fromKept);
    },
  );

  test('an article is sent compressed as it was kept, and not again to who has it', async () => {
    await get(page);
    const kept = await get(page);
    expect(kept.kept).toMatch(fromKept);
    expect(kept.header('content-encoding')).toBe('gzip');
    const tag = kept.header('etag') ?? '';
    expect((await get(page, { 'if-none-match': tag })).status).toBe(304);
  });

  test('files of the build and pictures are kept for good', async () => {
    const { text } = await get('/');
    for (const pattern of [/\/_next\/static\/[^"]+\.css/, /\/lake\/images\/[^"& ]+/]) {
      const url = pattern.exec(text)?.[0] ?? '';
      await get(url);
      const again = await get(url);
      expect([url, again.kept, again.header('cache-control')]).toEqual([
        url,
        'HIT',
        'public, max-age=31536000, immutable',
      ]);
    }
  });

  test('who is signed in gets everybody’s page, and nobody else’s own', async () => {
    const [one, other] = [await createReader(instance.databaseUrl), await createReader(instance.databaseUrl)];
    const signedIn = { cookie: `${one.cookie}; gazette.signed-in=1` };
    const theirs = await get(page, signedIn);
    expect((await get(page)).text).toBe(theirs.text);
    for (const url of ['/account', '/api/me', '/api/comments/mine']) {
      const own = await get(url, signedIn);
      expect([url, own.kept]).toEqual([url, null]);
      for (const headers of [{}, { cookie: other.cookie }])
        expect([url, (await get(url, headers)).text.includes(one.displayName)]).toEqual([url, false]);
    }
    expect((await get('/api/me', signedIn)).text).toContain(one.displayName);
  });

  test('who posts without scripts finds their comment on the page that they come back to', async () => {
    const reader = await createReader(instance.databaseUrl);
    await get(page);
    const posted = await fetch(`${nginx.url}/api/comments`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: reader.cookie, origin: instance.site, accept: 'text/html' },
      body: new URLSearchParams({ articleId: id, body: `Through a proxy, ${run}.` }),
    });
    const location = posted.headers.get('location') ?? '';
    expect([posted.status, location]).toEqual([303, expect.stringContaining(page)]);
    const cookie =
      (posted.headers.getSetCookie().find((one) => one.includes('changed')) ?? '').split(';')[0] ?? '';
    expect((await get(location, { cookie })).text).toContain(`Through a proxy, ${run}.`);
    expect((await get(page)).text).toContain(`Through a proxy, ${run}.`);
  });

  test('its health is the site’s own, each time', async () => {
    expect(await get('/api/health')).toMatchObject({ kept: null, status: 200 });
  });
});
