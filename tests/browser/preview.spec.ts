import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { runningInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';
import { createReader } from '../support/reader.ts';

const instance = runningInstance();
const { site, databaseUrl } = instance;

// The Studio, a real programme of several megabytes, starts and saves in its own time.
test.setTimeout(180_000);
test.use({ viewport: { width: 1500, height: 1000 } });

const newsroom = lakeOf(instance);

const unique = Date.now().toString(36);
const slug = `the-quiet-tram-${unique}`;
const path = `/science/${slug}`;
const id = `article-${slug}`;
const headline = `The quiet tram ${unique}`;

/** What @sanity/client marks texts with: runs of characters that nobody sees. */
const marks = /(?:\u200B|\u200C|\u200D|\uFEFF){4,}/;

test.beforeAll(async () => {
  const section = await newsroom.fetch<string>(
    '*[_type == "section" && slug.current == "science" && !(_id in path("drafts.**"))][0]._id',
  );
  const picture = await newsroom.fetch<object>(
    '*[_type == "article" && defined(mainPicture)][0].mainPicture',
  );
  await newsroom.create({
    _id: `drafts.${id}`,
    _type: 'article',
    headline,
    slug: { _type: 'slug', current: slug },
    standfirst: 'It runs on rubber, and the street has begun to talk again.',
    section: { _type: 'reference', _ref: section },
    kind: 'news',
    // Scheduled, and a draft: twice invisible.
    publishedAt: new Date(Date.now() + 7 * 24 * 3600 * 1000).toISOString(),
    mainPicture: { ...picture, alt: 'A tram on a wet street' },
    body: [
      {
        _type: 'block',
        _key: 'h',
        style: 'h2',
        markDefs: [],
        children: [{ _type: 'span', _key: 's', text: 'A street at night', marks: [] }],
      },
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 's', text: 'At first nobody heard the difference.', marks: [] }],
      },
      // As somebody leaves it who is called to the phone.
      { _type: 'blockQuote', _key: 'q' },
    ],
  });
});

test.afterAll(async () => {
  await newsroom.delete({
    query: '*[_id in [$id, "drafts." + $id] || _type == "sanity.previewUrlShareAccess"]',
    params: { id },
  });
});

async function signIn(context: BrowserContext, role: 'READER' | 'EDITOR' = 'EDITOR'): Promise<void> {
  const { cookie } = await createReader(databaseUrl, role);
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: site, httpOnly: true, sameSite: 'Lax' }]);
}

async function openPreview(page: Page): Promise<void> {
  await page.goto(`/studio/preview?preview=${encodeURIComponent(path)}`);
  await expect(shown(page).getByRole('heading', { level: 1 })).toContainText(headline, { timeout: 60_000 });
}

const shown = (page: Page) => page.frameLocator('iframe');

test('an editor types beside the real page, and clicks a text or picture to come to its field', async ({
  page,
  request,
}) => {
  await signIn(page.context());
  await openPreview(page);
  expect((await request.get(path)).status()).toBe(404);

  const field = page.getByTestId('field-headline').getByRole('textbox').first();
  await field.fill(`${headline}, at last`);
  const heading = shown(page).getByRole('heading', { level: 1 });
  await expect(heading).toContainText(`${headline}, at last`);
  // The page was not loaded anew: what one had scrolled to stays.
  await field.fill(headline);
  await expect(heading).not.toContainText('at last');

  for (const [target, place] of [
    [shown(page).getByText('It runs on rubber'), /\/standfirst\b/],
    [shown(page).getByText('At first nobody heard'), /\/body/],
    [shown(page).locator('article figure img').first(), /\/mainPicture/],
    [shown(page).getByRole('link', { name: 'Science' }).last(), /section/],
  ] as const) {
    await target.scrollIntoViewIfNeeded();
    await target.hover();
    await target.click();
    await expect(page).toHaveURL(place);
  }

  // Whoever has no role any more sees no draft, though the browser still keeps its pass.
  expect((await page.request.get(path)).status()).toBe(200);
  await signIn(page.context(), 'READER');
  expect((await page.request.get(path)).status()).toBe(404);
});

test('a shared link shows the draft to somebody without an account, until they leave or sharing ends', async ({
  page,
  browser,
}) => {
  await signIn(page.context());
  await openPreview(page);
  await page.getByRole('button', { name: 'Share this preview' }).click();
  const access = async () =>
    newsroom.fetch<string | null>('*[_type == "sanity.previewUrlShareAccess"][0].secret');
  // The Studio's switch lies unseen under its own drawing, and does nothing until the Studio knows how it stands.
  await expect(async () => {
    await page.locator('input[type=checkbox]').last().click({ force: true });
    await expect.poll(access, { timeout: 5000 }).not.toBe(null);
  }).toPass({ timeout: 60_000 });
  const link = `${site}/api/draft-mode/enable?${new URLSearchParams({
    'sanity-preview-secret': (await access()) ?? '',
    'sanity-preview-pathname': path,
  }).toString()}`;

  const guest = await browser.newContext();
  const guestPage = await guest.newPage();
  await guestPage.goto(link);
  await expect(guestPage).toHaveURL(new RegExp(`${path}$`));
  await expect(guestPage.getByRole('heading', { level: 1 })).toContainText(headline);
  const bar = guestPage.getByRole('complementary', { name: 'Preview' });
  await expect(bar).toBeVisible();

  expect(await barriers(guestPage, { within: 'aside[aria-label="Preview"]' })).toEqual([]);

  // Marks are in what is shown, and in nothing that machines read.
  const machines = await guestPage.evaluate(() => ({
    title: document.title,
    head: document.head.outerHTML,
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent),
    ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
    links: [...document.querySelectorAll('a')].map((one) => one.href),
  }));
  expect(JSON.stringify(machines)).not.toMatch(marks);
  expect(machines.ids).toContain('h-a-street-at-night');
  expect(await guestPage.getByRole('heading', { level: 1 }).textContent()).toMatch(marks);

  // What an editor changes arrives by itself.
  await newsroom.patch(`drafts.${id}`).set({ standfirst: 'It runs on rubber now.' }).commit();
  await expect(guestPage.getByText('It runs on rubber now.')).toBeVisible();

  await bar.getByRole('button', { name: 'Leave the preview' }).click();
  await expect(guestPage.getByRole('heading', { level: 1, name: /isn’t here/ })).toBeVisible();
  await expect(bar).toHaveCount(0);

  await guestPage.goto(link);
  await expect(bar).toBeVisible();
  await newsroom.delete({ query: '*[_type == "sanity.previewUrlShareAccess"]' });
  await guestPage.reload();
  await expect(guestPage.getByRole('heading', { level: 1, name: /isn’t here/ })).toBeVisible();
  expect((await guestPage.request.get(`${site}/api/draft-mode/live`)).status()).toBe(403);
  expect((await guestPage.goto(link))?.status()).toBe(401);
  await guest.close();
});

test('readers get the kept page, without a mark, while somebody previews', async ({ page, request }) => {
  await signIn(page.context());
  await openPreview(page);
  await shown(page).locator('header a').first().click();
  for (const place of ['/', '/science']) {
    await request.get(place);
    const response = await request.get(place);
    expect(response.headers()['x-nextjs-cache']).toBe('HIT');
    const html = await response.text();
    expect(html).not.toMatch(marks);
    expect(html).not.toContain(headline);
    expect(html).not.toContain('Leave the preview');
  }
});

test('nobody gets into a preview without a good link, nor out of it from another site', async () => {
  const ask = (to: string, init: RequestInit = {}) => fetch(site + to, { redirect: 'manual', ...init });
  expect((await ask('/api/draft-mode/enable')).status).toBe(401);
  const wrong = await ask('/api/draft-mode/enable?sanity-preview-secret=wrong&sanity-preview-pathname=/');
  expect([wrong.status, wrong.headers.getSetCookie()]).toEqual([401, []]);
  expect((await ask('/api/draft-mode/live')).status).toBe(403);
  const foreign = {
    Origin: 'https://elsewhere.example',
    'Content-Type': 'application/x-www-form-urlencoded',
  };
  expect((await ask('/api/draft-mode/disable', { method: 'POST', headers: foreign, body: '' })).status).toBe(
    403,
  );

  const secret = `test-${unique}`;
  const secretId = `drafts.sanity-preview-url-secret.${unique}`;
  await newsroom.create({
    _id: secretId,
    _type: 'sanity.previewUrlSecret',
    secret,
    source: 'test',
    studioUrl: site,
  });
  const enter = async (pathname: string) => {
    const query = new URLSearchParams({
      'sanity-preview-secret': secret,
      'sanity-preview-pathname': pathname,
    });
    return (await ask(`/api/draft-mode/enable?${query.toString()}`)).headers.get('location');
  };
  expect(await enter('/science?page=2#top')).toBe('/science?page=2#top');
  for (const hostile of [
    'https://elsewhere.example/x',
    '//elsewhere.example/x',
    '/\\elsewhere.example',
    '/x//..//..//elsewhere.example',
  ])
    expect(await enter(hostile), hostile).toMatch(/^\/(?![/\\])/);
  await newsroom.delete(secretId);
  expect((await ask(`/api/draft-mode/enable?sanity-preview-secret=${secret}`)).status).toBe(401);
});
