import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { addArticle } from '../support/discussion.ts';
import { runningInstance } from '../support/instance.ts';
import { createReader } from '../support/reader.ts';

/** What the content security policy refuses, on every kind of page. */

const instance = runningInstance();
const { site, databaseUrl } = instance;

/** Collects what any page or frame of a browser is refused. */
async function refusalsIn(context: BrowserContext): Promise<string[]> {
  const refusals: string[] = [];
  await context.exposeFunction('tellRefusal', (text: string) => refusals.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const told = `${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile} ${event.sample}`;
      (globalThis as unknown as { tellRefusal(text: string): void }).tellRefusal(told);
    });
  });
  // What of others is asked for is not to be had here, and isn't needed.
  await context.route(
    (url) => url.protocol === 'https:',
    (route) => route.abort(),
  );
  return refusals;
}

async function signedIn(context: BrowserContext, role: 'READER' | 'ADMIN'): Promise<void> {
  const [name = '', value = ''] = (await createReader(databaseUrl, role)).cookie.split('=');
  await context.addCookies([{ name, value, url: site }]);
}

/** What `script-src` says of the page at `path`, once it is there and its scripts ran. */
async function visit(page: Page, path: string): Promise<string> {
  const response = await page.goto(path);
  await page.waitForFunction(() => document.querySelector('script[data-later]') === null);
  await page.waitForLoadState('load');
  const policy = (await response?.allHeaders())?.['content-security-policy'] ?? '';
  return /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
}

/** Whether the page's own programs took it over. */
const isTakenOver = (page: Page) =>
  page.locator('main').evaluate((main) => Object.keys(main).join().includes('__react'));

const article = '/health/depression-plainly';

test('pages that are kept run the scripts that they came with, known by their hashes, and no other', async ({
  page,
}) => {
  const refusals = await refusalsIn(page.context());
  for (const path of ['/', article, '/science', '/feeds', '/no/such/page/at/all', '/account/deleted']) {
    const scripts = await visit(page, path);
    expect(scripts, path).toMatch(/^'self'( 'sha256-[\w+/]{43}=')+$/);
    expect(scripts.split(' ').length, path).toBeLessThan(6);
  }
  // At its first visit a page may be a beginning that fetches the rest itself.
  await visit(page, await addArticle(instance, `policy-${Date.now().toString(36)}`));
  await expect.poll(() => isTakenOver(page)).toBe(true);

  await visit(page, article);
  await page.locator('a[data-embed]').first().click();
  await expect(page.locator('iframe')).toBeVisible();
  await page.locator('#discussion').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => isTakenOver(page)).toBe(true);
  expect(refusals).toEqual([]);

  // What somebody smuggles in doesn't run, and neither does what leads elsewhere.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "smuggled"';
    const foreign = document.createElement('script');
    foreign.src = 'https://evil.example/x.js';
    document.body.append(script, foreign);
  });
  await expect.poll(() => refusals.length).toBe(2);
  expect(await page.title()).not.toBe('smuggled');
  expect(refusals.join()).toContain('script-src-elem inline');
});

test('pages that are made for one person run what carries their nonce', async ({ page }) => {
  const refusals = await refusalsIn(page.context());
  const personal = ['/search?q=tide', '/sign-in', '/comment?article=article-depression-plainly'];
  const staff = ['/account', '/moderation', '/moderation/rules', '/newsroom/people'];
  for (const path of personal) expect(await visit(page, path), path).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
  await signedIn(page.context(), 'ADMIN');
  for (const path of staff) expect(await visit(page, path), path).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
  expect(refusals).toEqual([]);
});

test('the Studio, its desk and its preview find what they need', async ({ page }) => {
  const refusals = await refusalsIn(page.context());
  await signedIn(page.context(), 'ADMIN');
  await page.goto('/studio/moderation');
  const desk = page.frameLocator('iframe[title="Moderation desk"]');
  await expect(desk.locator('main')).toBeVisible({ timeout: 60_000 });
  await page.goto(`/studio/preview?preview=${encodeURIComponent(article)}`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible({
    timeout: 60_000,
  });
  // The same preview as a page of its own.
  expect(await visit(page, article)).toMatch(/^'self' 'nonce-[\w+/]{22}=='$/);
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();
  // One of its libraries asks whether it may make code of texts, and does without.
  expect(refusals.filter((refusal) => !refusal.includes('script-src eval'))).toEqual([]);
});
