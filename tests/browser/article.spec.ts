import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { createClient } from '@sanity/client';
import { runningInstance } from '../support/instance.ts';
import { pointedAt } from '../support/lake.ts';

const { site, lake, dataDir } = runningInstance();

const newsroom = createClient({
  ...pointedAt(lake),
  token: readFileSync(join(dataDir, 'lake/editor-token'), 'utf8').trim(),
});

const long = '/health/depression-plainly';
const arabic = '/science/why-the-sea-returns-twice-a-day';

const made: string[] = [];

test.afterAll(async () => {
  for (const id of made) await newsroom.delete(id);
});

const block = (key: string, text: string, style = 'normal') => ({
  _type: 'block',
  _key: key,
  style,
  markDefs: [],
  children: [{ _type: 'span', _key: `${key}s`, text, marks: [] }],
});
const reference = (id: string) => ({ _type: 'reference', _ref: id, _key: id, _weak: true });

/** Publishes an article of the test's own in the health section, and waits until readers have it. */
async function publish(parts: Record<string, unknown> = {}) {
  const slug = `test-article-${Date.now().toString(36)}-${made.length}`;
  const id = `article-${slug}`;
  made.push(id);
  await newsroom.create({
    _id: id,
    _type: 'article',
    headline: `A test of articles: ${slug}`,
    slug: { _type: 'slug', current: slug },
    standfirst: 'Made by a test.',
    section: { _type: 'reference', _ref: 'section-health' },
    kind: 'news',
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
    body: [block('a', 'Yes.')],
    ...parts,
  });
  const path = `/health/${slug}`;
  await expect.poll(async () => (await fetch(site + path)).status).toBe(200);
  return { id, path };
}

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** The layout shifts that the browser counts from here on, by its own measure. */
async function countShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

test.describe('a long piece', () => {
  test('lists its parts beside the text, where they stay while it is read', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(long);
    await expect(page.locator('article details:has(nav)')).toBeHidden();
    const contents = page.getByRole('navigation', { name: 'In this article' });
    const links = contents.getByRole('link');
    const headings = page.locator('article h2[id^="h-"]');
    expect(await links.allInnerTexts()).toEqual(await headings.allInnerTexts());

    await links.nth(2).click();
    await expect(headings.nth(2)).toBeInViewport();
    await expect(links.first()).toBeInViewport();
    expect(new URL(page.url()).hash).toBe(`#${await headings.nth(2).getAttribute('id')}`);
  });

  test('folds its list on a phone, and the keyboard opens it', async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(long);
    const link = page.locator('article details:has(nav) a').first();
    await expect(link).toBeHidden();
    await page.getByText('In this article').filter({ visible: true }).focus();
    await page.keyboard.press('Enter');
    await expect(link).toBeVisible();
    await link.click();
    await expect(page.locator('article h2[id^="h-"]').first()).toBeInViewport();
  });

  test('shows how far it is read, and nothing to those who ask for calm', async ({ page }) => {
    const drawn = () =>
      page.locator('[class*="measured"]').evaluate((text) => {
        const line = getComputedStyle(text, '::before');
        return line.content === 'none' ? null : new DOMMatrix(line.transform).a;
      });
    await page.goto(long);
    await expect.poll(drawn).toBe(0);
    const end = page.locator('article h2[id^="h-"]').last();
    await end.evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(drawn).toBeGreaterThan(0.5);
    await page.locator('#related').evaluate((part) => part.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(drawn).toBe(0);
    await end.evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await drawn()).toBeNull();
  });
});

test.describe('passing an article on', () => {
  test('opens the device’s own sheet where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: unknown) => Object.assign(window, { shared: data }),
      });
    });
    await page.goto(`${long}?from=elsewhere#h-what-helps`);
    await page.getByRole('button', { name: 'Share' }).click();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual({
      title,
      url: site + long,
    });
  });

  test('copies the link elsewhere and says so, or shows it where it may not', async ({ page }) => {
    await page.addInitScript(() => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      Object.defineProperty(navigator, 'share', { value: undefined });
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: async (text: string) => {
            if (copied.push(text) > 1) throw new Error('refused');
          },
        },
      });
    });
    await page.goto(long);
    const share = page.getByRole('button', { name: 'Share' });
    await share.click();
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { copied: string[] }).copied)).toEqual([
      site + long,
    ]);
    await share.click();
    await expect(page.getByRole('status').filter({ hasText: site + long })).toBeVisible();
  });

  test('works by e-mail without JavaScript, and offers no button that does nothing', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site + long);
    await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'Send by e-mail' })).toHaveAttribute(
      'href',
      new RegExp(`^mailto:\\?subject=Depression.*&body=${encodeURIComponent(site + long)}$`),
    );
    await context.close();
  });
});

test('what editors chose to be read next comes first, in their order, and is withdrawn with its story', async () => {
  const chosen = await publish();
  const { id, path } = await publish({ related: [reference(chosen.id), reference('article-whale-fall')] });
  const next = async () => {
    const html = await (await fetch(site + path)).text();
    const from = html.indexOf('aria-labelledby="related"');
    const aside = html.slice(from, html.indexOf('</aside>', from));
    return [...aside.matchAll(/<h3[^>]*><a[^>]*href="([^"]+)"/g)].map(([, href]) => href);
  };
  expect((await next()).slice(0, 2)).toEqual([chosen.path, '/science/whale-fall']);
  const all = await next();
  expect(all).toHaveLength(4);
  expect(new Set(all).size).toBe(4);
  expect(all).not.toContain(path);

  await newsroom
    .patch(id)
    .set({ related: [reference('article-whale-fall'), reference(chosen.id)] })
    .commit();
  await expect.poll(async () => (await next())[0]).toBe('/science/whale-fall');
  await newsroom.delete(chosen.id);
  await expect.poll(next).not.toContain(chosen.path);
  expect(await next()).toHaveLength(4);
});

test.describe('an article in Arabic', () => {
  test('runs from right to left, with the page’s own words in English', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(arabic);
    const article = page.locator('article[data-article-id]');
    await expect(article).toHaveAttribute('lang', 'ar');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const edge = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().right);
    // The facts stand where the reader's eye begins.
    expect(await edge('article dl')).toBeGreaterThan(await edge('article figure'));
    expect(await edge('article li')).toBeLessThan(await edge('article[data-article-id]'));
    expect(await page.locator('article dl').evaluate((list) => getComputedStyle(list).direction)).toBe('ltr');
    expect(await page.locator('#discussion').evaluate((part) => getComputedStyle(part).direction)).toBe(
      'ltr',
    );
    expect(await page.locator('h1').evaluate((line) => getComputedStyle(line).letterSpacing)).toMatch(
      /^(normal|0px)$/,
    );

    const data = JSON.parse(await page.locator('script[type="application/ld+json"]').first().innerText());
    expect(JSON.stringify(data)).toContain('"inLanguage":"ar"');
    await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'ar_AR');
  });

  test('names its language in lists too', async ({ page }) => {
    await page.goto('/science');
    const headline = page.locator(`main :is(h2, h3):has(a[href="${arabic}"])`);
    await expect(headline).toHaveAttribute('lang', 'ar');
    await expect(headline).toHaveAttribute('dir', 'rtl');
  });

  for (const width of [320, 1280]) {
    test(`is no wider than a screen of ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(arabic);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    });
  }
});

test('on paper an article is its text, its pictures and where it came from', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(long);
  for (const gone of ['nav', '#discussion', 'button', 'details:has(nav)', '#related']) {
    for (const element of await page.locator(gone).all()) await expect(element).toBeHidden();
  }
  await expect(page.locator('article').getByText(site + long, { exact: true })).toBeVisible();
  await expect(page.locator('article h1')).toBeVisible();
  await expect(page.locator('article figure img').first()).toBeVisible();
  await expect(page.locator('article time').first()).toBeVisible();
  const link = page.locator('article p a[href^="https://www.nice.org.uk"]').first();
  expect(await link.evaluate((a) => getComputedStyle(a, '::after').content)).toContain(
    'https://www.nice.org.uk',
  );
});

test('a correction has an address of its own on the page', async ({ page }) => {
  const { path } = await publish({
    body: Array.from({ length: 60 }, (_, index) =>
      block(`b${index}`, 'A line of the text that fills the page.'),
    ),
    corrections: [
      {
        _type: 'correction',
        _key: 'first',
        text: 'It was 40, not 4.',
        correctedAt: new Date().toISOString(),
      },
    ],
  });
  await page.goto(`${path}#correction-first`);
  await expect(page.locator('#correction-first')).toBeInViewport();
  await expect(page.locator('#correction-first')).toContainText('It was 40, not 4.');
  await expect(page.locator('article dl')).toContainText('Corrected');
});

test('nothing moves while an article loads and is read', async ({ page }) => {
  await countShifts(page);
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [long, arabic]) {
      await page.goto(path);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let y = 0; y < height; y += 600) await page.mouse.wheel(0, 600);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.fonts.ready);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(
        shifts.reduce((sum, shift) => sum + shift, 0),
        `${path} at ${width} px`,
      ).toBeLessThan(0.001);
    }
  }
});

test('the main picture comes first, in the size that the screen needs and in a modern format', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  const pictures: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'image')
      pictures.push(`${response.headers()['content-type']} ${response.url()}`);
  });
  await page.goto(long);
  await page.waitForLoadState('networkidle');
  const main = page.locator('article figure img').first();
  expect(await main.getAttribute('fetchpriority')).toBe('high');
  expect(await main.getAttribute('loading')).toBe('eager');
  expect(await main.evaluate((img: HTMLImageElement) => new URL(img.currentSrc).searchParams.get('w'))).toBe(
    '400',
  );
  expect(pictures.find((line) => line.includes('w=400'))).toMatch(/^image\/(avif|webp)/);
});

test('an article’s styles and fonts stay light', async ({ page }) => {
  const styles = new Map<string, number>();
  const fonts = new Map<string, number>();
  page.on('response', async (response) => {
    const type = response.request().resourceType();
    if (type === 'stylesheet') styles.set(response.url(), gzipSync(await response.body()).length);
    if (type === 'font') fonts.set(response.url(), (await response.body()).length);
  });
  await page.goto(long);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  const sum = (sizes: Map<string, number>) => [...sizes.values()].reduce((total, size) => total + size, 0);
  console.log(`article: ${sum(styles)} bytes gz of styles, ${sum(fonts)} bytes of fonts`);
  expect(sum(styles)).toBeLessThan(15 * 1024);
  expect(sum(fonts)).toBeLessThan(100 * 1024);
});

test('extremes stay readable', async ({ page }) => {
  const extremes = {
    'a word of 120 letters': {
      headline: 'Rindfleisch'.repeat(11),
      standfirst: 'x'.repeat(120),
      body: [block('a', 'y'.repeat(120))],
    },
    'a headline of 300 characters': { headline: 'A headline that goes on and on. '.repeat(10).trim() },
    'signs and scripts': {
      headline: '👩🏽‍🚀 漢字と العربية und Ωμέγα 🇮🇪',
      body: [block('a', 'שלום, 世界! مرحبًا (Hello) 👨‍👩‍👧‍👦')],
    },
    'one word': {},
  };
  for (const [name, parts] of Object.entries(extremes)) {
    const { path } = await publish(parts);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await tooWide(page), `${name} at ${width} px`).toBeLessThanOrEqual(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('article[data-article-id] > div p').first()).toBeVisible();
    }
  }
});

test('30,000 words are one page that leads through itself', async ({ page }) => {
  const sentence =
    'The water came up the steps in the night and left a line of weed upon the seventh of them.';
  const { path } = await publish({
    body: Array.from({ length: 40 }, (_, part) => [
      block(`h${part}`, `Part ${part + 1}`, 'h2'),
      ...Array.from({ length: 10 }, (__, index) =>
        block(`p${part}-${index}`, `${sentence} `.repeat(4).trim()),
      ),
    ]).flat(),
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(path);
  const contents = page.getByRole('navigation', { name: 'In this article' });
  await expect(contents.getByRole('link')).toHaveCount(40);
  await contents.getByRole('link', { name: 'Part 40' }).click();
  await expect(page.getByRole('heading', { name: 'Part 40' })).toBeInViewport();
});
