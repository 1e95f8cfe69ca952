import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { createClient } from '@sanity/client';
import { runningInstance } from '../support/instance.ts';
import { pointedAt } from '../support/lake.ts';

const { site, lake, dataDir } = runningInstance();

const newsroom = createClient({
  ...pointedAt(lake),
  token: readFileSync(join(dataDir, 'lake/editor-token'), 'utf8').trim(),
});

const made: string[] = [];

test.afterAll(async () => {
  for (const id of made) await newsroom.delete(id);
});

/** Publishes an article of the test's own. */
async function publish(parts: { headline?: string; publishedAt?: string } = {}) {
  const slug = `test-${Date.now().toString(36)}-${made.length}`;
  const id = `article-${slug}`;
  const [section, other] = await newsroom.fetch<{ _id: string; slug: string }[]>(
    '*[_type == "section" && !(_id in path("drafts.**"))] | order(_id)[0...2]{ _id, "slug": slug.current }',
  );
  if (!section || !other) throw new Error('the sample has two sections at least');
  await newsroom.create({
    _id: id,
    _type: 'article',
    headline: `A test of reading: ${slug}`,
    slug: { _type: 'slug', current: slug },
    standfirst: 'Made by a test.',
    section: { _type: 'reference', _ref: section._id },
    kind: 'news',
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [{ _key: 'l', _type: 'link', href: 'javascript:alert(1)' }],
        children: [{ _type: 'span', _key: 's', text: 'A dangerous link', marks: ['l'] }],
      },
      { _type: 'ofALaterVersion', _key: 'b' },
    ],
    ...parts,
  });
  made.push(id);
  return { id, slug, section: section.slug, path: `/${section.slug}/${slug}`, other: other.slug };
}

const visit = (path: string) => fetch(site + path, { redirect: 'manual' });
const status = async (path: string) => (await visit(path)).status;
const text = async (path: string) => (await visit(path)).text();

test('a reader comes to the front page, opens the first story and finds who wrote it', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));

  await page.goto('/');
  const lead = page.locator('main h2 a').first();
  const headline = await lead.innerText();
  await lead.click();
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
  const article = page.locator('article[data-article-id]');
  await expect(article.locator('time').first()).toHaveText(/UTC$/);
  await expect(article.getByText(/minutes? to read/)).toBeVisible();

  const author = article.locator('a[rel="author"]').first();
  const name = await author.innerText();
  await author.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('link', { name: headline })).toBeVisible();
  expect(errors).toEqual([]);
});

test('every picture says what it shows or that it only decorates, keeps its room, and comes from the site', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator('main h2 a').first().click();
  const picture = page.locator('article figure img').first();
  await expect(picture).toHaveJSProperty('complete', true);
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(10);
  for (const img of await page.locator('img').all()) {
    expect(await img.getAttribute('alt')).not.toBeNull();
    expect(Number(await img.getAttribute('width'))).toBeGreaterThan(0);
    expect(Number(await img.getAttribute('height'))).toBeGreaterThan(0);
    expect(await img.getAttribute('src')).toMatch(/^\/lake\/images\//);
  }
});

test('what is published is on its page, its section and the front within two seconds, and nowhere else', async () => {
  const { id, path, section, other } = await publish();
  await expect.poll(() => status(path)).toBe(200);
  // Seen, and so kept.
  for (const place of [path, `/${section}`, `/${other}`, '/']) await visit(place);
  expect((await visit(`/${other}`)).headers.get('x-nextjs-cache')).toBe('HIT');

  const headline = `Changed at ${Date.now()}`;
  await newsroom.patch(id).set({ headline }).commit();
  const changed = Date.now();
  for (const place of [path, `/${section}`, '/']) {
    await expect.poll(() => text(place), { intervals: [50] }).toContain(headline);
  }
  const took = Date.now() - changed;
  console.log(`a change was on three pages after ${took} ms`);
  expect(took).toBeLessThan(2000);
  expect((await visit(`/${other}`)).headers.get('x-nextjs-cache')).toBe('HIT');
});

test('every address that a story ever had leads to it, there and back again', async () => {
  const { id, slug, section, path } = await publish();
  await expect.poll(() => status(path)).toBe(200);
  expect(await status(`/${section}/${slug}-b`)).toBe(404);

  await newsroom
    .patch(id)
    .set({ 'slug.current': `${slug}-b` })
    .commit();
  await expect.poll(() => status(`${path}-b`)).toBe(200);
  await expect.poll(async () => (await visit(path)).headers.get('location')).toBe(`${path}-b`);
  expect(await status(path)).toBe(308);

  await newsroom.patch(id).set({ 'slug.current': slug }).commit();
  await expect.poll(() => status(path)).toBe(200);
  await expect.poll(async () => (await visit(`${path}-b`)).headers.get('location')).toBe(path);

  const wrongSection = await visit(`/nowhere/${slug}`);
  expect([wrongSection.status, wrongSection.headers.get('location')]).toEqual([308, path]);

  await newsroom.delete(id);
  await expect.poll(() => status(path)).toBe(404);
});

test('a story with a time to come is nowhere until then', async () => {
  const { path, section, slug } = await publish({
    publishedAt: new Date(Date.now() + 6000).toISOString(),
  });
  // Long enough for the site to have been told of it.
  await expect.poll(() => newsroom.fetch('count(*[slug.current == $slug])', { slug })).toBe(1);
  await new Promise((done) => setTimeout(done, 1000));
  expect(await status(path)).toBe(404);
  for (const list of [`/${section}`, '/']) expect(await text(list)).not.toContain(slug);
  await expect.poll(() => status(path)).toBe(200);
  for (const list of [`/${section}`, '/']) await expect.poll(() => text(list)).toContain(path);
});

test('hostile words in a story stay words', async ({ page }) => {
  const headline = '</script><img src=x onerror="document.title=\'broken\'"> & “quotes”';
  const { path } = await publish({ headline });
  await expect.poll(() => status(path)).toBe(200);
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  expect(await page.title()).toContain('</script>');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').innerText()) || '{}');
  expect(data['@graph']).toContainEqual(
    expect.objectContaining({ '@type': 'NewsArticle', headline, url: site + path }),
  );
  await expect(page.getByText('A dangerous link')).toBeVisible();
  await expect(page.locator('article a[href^="javascript"]')).toHaveCount(0);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', site + path);
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', site + path);
});

test('an address that leads nowhere says so and leads on', async ({ page }) => {
  for (const path of ['/nothing-of-this-name', '/health/no-such-story', '/a/b/c/d', '/authors/nobody']) {
    expect(await status(path), path).toBeGreaterThanOrEqual(400);
    expect(await status(path), path).toBeLessThan(500);
  }
  const response = await page.goto('/health/no-such-story');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: /isn’t here/ })).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'the front page' }).click();
  await expect(page).toHaveURL(`${site}/`);
});

test('a webhook that nobody signed changes nothing', async () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${site}/api/webhooks/sanity`, { method: 'POST', body, headers });
  const body = '{"_id":"siteSettings","_type":"siteSettings","operation":"update"}';
  expect((await post(body)).status).toBe(401);
  expect((await post(body, { 'sanity-webhook-signature': 't=1,v1=abc' })).status).toBe(401);
  expect((await post('x'.repeat(600_000))).status).toBe(413);
});

test('by keyboard: the first stop skips to the content, and focus is seen', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.evaluate((element) => element.closest('main') !== null)).toBe(true);
  const outline = await focused.evaluate(
    (element) =>
      getComputedStyle(element, '::after').outlineStyle !== 'none' ||
      getComputedStyle(element).outlineStyle !== 'none',
  );
  expect(outline).toBe(true);
});

test('without JavaScript the whole page is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site);
  await page.locator('main h2 a').first().click();
  await expect(page.locator('article[data-article-id] p').nth(3)).toBeVisible();
  await expect(page.locator('article figure img').first()).toBeVisible();
  await context.close();
});
