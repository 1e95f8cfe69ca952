import { expect, test, type Page } from '@playwright/test';
import { runningInstance } from '../support/instance.ts';

const { site } = runningInstance();

/** A reader's: by its own name this browser is a program, and not counted. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';

/** An article that is discussed a lot. */
async function discussedArticle(): Promise<{ id: string; path: string }> {
  const html = await (await fetch(site)).text();
  const path = /id="most-discussed"[^]*?href="([^"]+)"/.exec(html)?.[1];
  if (!path) throw new Error('the front page names no article that is discussed');
  const id = /data-article-id="([^"]+)"/.exec(await (await fetch(site + path)).text())?.[1];
  if (!id) throw new Error('the article has no id');
  return { id, path };
}

/**
 * Opens a page and holds its numbers back until all else is there. Gives how far things moved once they came, under the
 * reader's eyes and without any act of theirs, and how many requests asked for them.
 */
async function openAndFill(page: Page, path: string): Promise<{ moved: number; requests: number }> {
  let requests = 0;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/counts*', async (route) => {
    requests += 1;
    await held;
    await route.continue();
  });
  await page.goto(path);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((settled) => setTimeout(settled, 300));
    const counter = window as Window & { moved?: number };
    counter.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        counter.moved = (counter.moved ?? 0) + (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
  letGo();
  await expect(page.getByText(/^[\d,]+ comments?$/).first()).toBeVisible();
  const moved = await page.evaluate(async () => {
    await new Promise((settled) => setTimeout(settled, 300));
    return (window as Window & { moved?: number }).moved ?? Number.NaN;
  });
  await page.unroute('**/api/counts*');
  return { moved, requests };
}

for (const width of [375, 1280]) {
  test(`numbers come by one request and move nothing (${width} px)`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const { path } = await discussedArticle();
    for (const address of [path, '/', '/health'])
      expect(await openAndFill(page, address), address).toEqual({ moved: 0, requests: 1 });
  });
}

test('an article says how often it was read, and leads to its comments', async ({ page }) => {
  await page.goto('/city/port-ellery-votes-to-let-the-tide-back-in');
  await expect(page.getByText(/^[\d,]+ views?$/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^[\d,]+ comments?$/ })).toHaveAttribute('href', '#discussion');
});

test('numbers that come early cost a reader nothing that was typed early', async ({ page }) => {
  const { path } = await discussedArticle();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  // The rest of the page's scripts come after the numbers, as they may on a slow connection.
  await page.route(/\/_next\/static\/chunks\//, async (route) => {
    await new Promise((later) => setTimeout(later, Math.random() * 300));
    await route.continue();
  });
  const typed = page.getByRole('textbox', { name: 'Your comment' });
  for (let visit = 0; visit < 6; visit += 1) {
    await page.goto(path);
    await typed.fill(`Typed early, ${visit}`);
    await expect(page.getByRole('link', { name: /^[\d,]+ comments?$/ })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(typed).toHaveValue(`Typed early, ${visit}`);
    await page.evaluate(() => localStorage.clear());
  }
  expect(faults).toEqual([]);
});

test('without scripts nothing is missing, and nothing odd is left', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { path } = await discussedArticle();
  await page.goto(site + path);
  const texts = await page.locator('[data-count]').allTextContents();
  expect(new Set(texts)).toEqual(new Set(['Comments', '']));
  await expect(page.getByRole('link', { name: 'Comments', exact: true })).toBeVisible();
  await expect(page.getByText(/^[\d,]* ?views?$/)).toHaveCount(0);
  await context.close();
});

test('an article that is looked at counts once, and one in passing does not', async ({ browser }) => {
  const { id, path } = await discussedArticle();
  const views = async () => {
    const { counts } = (await (await fetch(`${site}/api/counts?ids=${id}`)).json()) as {
      counts: Record<string, { views: number }>;
    };
    return counts[id]?.views ?? 0;
  };
  const before = await views();
  const context = await browser.newContext({ userAgent: `${userAgent} ${Date.now()}` });
  const page = await context.newPage();
  const sent: string[] = [];
  context.on(
    'request',
    (request) => request.url().endsWith('/api/views') && sent.push(request.postData() ?? ''),
  );
  await page.goto(site + path);
  await page.goto(site);
  await page.waitForTimeout(5000);
  expect(sent).toEqual([]);
  await page.goto(site + path);
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(1);
  await expect.poll(views, { timeout: 10_000 }).toBe(before + 1);
  expect(sent).toEqual([JSON.stringify({ articleId: id })]);
  await context.close();
});

test('most read and most discussed are lists of five, numbered by the list itself', async ({ page }) => {
  const { path } = await discussedArticle();
  for (const address of ['/', path]) {
    await page.goto(address);
    for (const name of ['Most read', 'Most discussed']) {
      const list = page.getByRole('region', { name }).getByRole('listitem');
      await expect(list).toHaveCount(5);
      await expect(list.first().getByRole('link')).toHaveAttribute('href', /^\/[a-z-]+\/[a-z0-9-]+$/);
    }
  }
});
