import { expect, test, type Page } from '@playwright/test';
import { runningInstance } from '../support/instance.ts';

const { site } = runningInstance();

/** A reader's: by its own name this browser is a program, and not counted. */
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';

/** An article of the sample edition, which comes with readers and a discussion. */
async function discussedArticle(): Promise<{ id: string; path: string }> {
  const html = await (await fetch(site)).text();
  const path = /id="most-discussed"[^]*?href="([^"]+)"/.exec(html)?.[1];
  if (!path) throw new Error('the front page names no article that is discussed');
  const id = /data-article-id="([^"]+)"/.exec(await (await fetch(site + path)).text())?.[1];
  if (!id) throw new Error('the article has no id');
  return { id, path };
}

/** How far things moved under the reader's eyes since the page began to load, without any act of theirs. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            moved += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // What was noted before arrives by then.
        requestAnimationFrame(() => setTimeout(() => resolve(moved), 200));
      }),
  );

for (const width of [375, 1280]) {
  test(`the numbers on an article come without moving anything (${width} px)`, async ({ page }) => {
    const { path } = await discussedArticle();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    const facts = page.locator('[data-count]');
    await expect(facts.filter({ hasText: /^[\d,]+ views?$/ })).toBeVisible();
    await expect(page.getByRole('link', { name: /^[\d,]+ comments?$/ })).toHaveAttribute(
      'href',
      '#discussion',
    );
    expect(await shifts(page)).toBe(0);
  });

  test(`the numbers on the front page and in a section come without moving anything (${width} px)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/', '/health']) {
      const asked: string[] = [];
      page.on('request', (request) => request.url().includes('/api/counts') && asked.push(request.url()));
      const answered = page.waitForResponse(/\/api\/counts/);
      await page.goto(path);
      await answered;
      await expect(page.getByText(/^\d+ comments?$/).first()).toBeVisible();
      expect(await shifts(page), path).toBe(0);
      expect(asked, 'one request for all of them').toHaveLength(1);
      page.removeAllListeners('request');
    }
  });
}

test('without scripts nothing is missing, and nothing odd is left', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const { path } = await discussedArticle();
  await page.goto(site + path);
  const texts = await page.locator('[data-count]').allTextContents();
  expect(new Set(texts)).toEqual(new Set(['Comments', '']));
  await expect(page.getByRole('link', { name: 'Comments', exact: true })).toBeVisible();
  await expect(page.getByText(/\bviews?\b/)).toHaveCount(0);
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
  await expect.poll(views, { timeout: 20_000 }).toBe(before + 1);
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
