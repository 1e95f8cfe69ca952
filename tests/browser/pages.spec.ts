import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { runningInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';
import { choose, enterStudio, openActions, openDocument } from '../support/studio.ts';

const instance = runningInstance();
const { site } = instance;
const lake = lakeOf(instance);
const run = Date.now().toString(36);

const made: string[] = [];

test.afterAll(async () => {
  // The banner first: it refers to one of the others. So does an article to its series, which was made after it.
  await lake.patch('siteSettings').unset(['banner']).commit();
  for (const id of made) await lake.delete({ query: '*[_id in [$id, "drafts." + $id]]', params: { id } });
});

const status = async (path: string) => (await fetch(site + path, { redirect: 'manual' })).status;
const text = async (path: string) => (await fetch(site + path)).text();

/** Publishes an article of the test's own in the section City. */
async function publish(name: string, parts: Record<string, unknown> = {}): Promise<string> {
  const slug = `${name}-${run}`;
  await lake.create({
    _id: slug,
    _type: 'article',
    headline: `About ${slug}`,
    slug: { _type: 'slug', current: slug },
    standfirst: 'Made by a test of pages, and taken away again.',
    section: { _type: 'reference', _ref: 'section-city' },
    kind: 'news',
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
    ...parts,
  });
  made.push(slug);
  const path = `/city/${slug}`;
  await expect.poll(() => status(path)).toBe(200);
  return path;
}

test('a reader goes through all stories day by day, there and back', async ({ page }) => {
  await page.goto('/latest');
  await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeVisible();
  const daysHere = () =>
    page.locator('main h2 time').evaluateAll((all) => all.map((day) => day.getAttribute('datetime') ?? ''));
  const first = await daysHere();
  await page.getByRole('link', { name: 'Older stories' }).click();
  await expect(page).toHaveURL(`${site}/latest/page/2`);
  // However many stories a day has, such as those of other tests.
  const dates = [...first, ...(await daysHere())];
  expect(new Set(dates).size).toBeGreaterThan(3);
  expect(dates).toEqual(dates.toSorted((a, b) => b.localeCompare(a)));
  await expect(page).toHaveTitle(/^Latest, page 2/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${site}/latest/page/2`);
  await page.getByRole('link', { name: 'Newer stories' }).click();
  await expect(page).toHaveURL(`${site}/latest`);
});

test('a series is read from its first part to its last', async ({ page }) => {
  await page.goto('/series/keeping-time');
  const parts = page.locator('main ol > li');
  const headlines = await parts.locator('h2').allInnerTexts();
  expect(headlines.length).toBe(4);
  await parts.first().getByRole('link').click();
  const box = page.getByRole('navigation', { name: /Part 1 of 4/ });
  await expect(box.getByRole('link', { name: 'Previous part' })).toHaveCount(0);
  await box.getByRole('link', { name: 'Next part' }).click();
  await expect(page.getByRole('heading', { level: 1, name: headlines[1] ?? '' })).toBeVisible();
  const second = page.getByRole('navigation', { name: /Part 2 of 4/ });
  await expect(second.getByRole('link', { name: 'Previous part' })).toContainText(headlines[0] ?? '-');
  await second.getByRole('link', { name: 'Keeping time' }).click();
  await expect(page).toHaveURL(`${site}/series/keeping-time`);
});

test('a new part is in its series and beside its neighbours at once, and the number comes from the order', async () => {
  const series = `series-${run}`;
  await lake.create({
    _id: series,
    _type: 'series',
    title: `Series ${run}`,
    slug: { _type: 'slug', current: series },
  });
  const partOf = (seriesPart?: number) => ({
    series: { _type: 'reference', _ref: series },
    ...(seriesPart && { seriesPart }),
  });
  const last = await publish('last-part', partOf());
  await expect.poll(() => text(last)).toContain(`/series/${series}`);
  const first = await publish('first-part', partOf(1));
  await expect.poll(() => text(last)).toContain('Previous part');
  expect(await text(last)).toContain(first);
  const list = await text(`/series/${series}`);
  expect(list.indexOf(first)).toBeLessThan(list.indexOf(last));
  made.push(series);
});

test('a correction is listed with its date, and leads to its note', async ({ page }) => {
  const path = await publish('corrected');
  await text('/corrections');
  const words = `It was fourteen metres, not four: ${run}.`;
  await lake
    .patch(path.slice('/city/'.length))
    .set({
      corrections: [{ _type: 'correction', _key: 'k1', correctedAt: new Date().toISOString(), text: words }],
    })
    .commit();
  await expect.poll(() => text('/corrections')).toContain(words);
  await page.goto('/corrections');
  const first = page.locator('main li').first();
  await expect(first).toContainText(words);
  await expect(first.locator('time')).toHaveText(/UTC$/);
  await first.getByRole('link').click();
  await expect(page).toHaveURL(`${site}${path}#correction-k1`);
  await expect(page.locator('#correction-k1')).toBeInViewport();
  await expect(page.locator('#correction-k1')).toContainText(words);
});

test.describe('the banner', () => {
  const say = (banner: Record<string, unknown>) =>
    lake
      .patch('siteSettings')
      .set({ banner: { _type: 'banner', shown: true, kind: 'breaking', ...banner } })
      .commit();
  const banner = (page: Page) => page.getByRole('complementary', { name: 'Breaking' });

  test('stands over every page but the one that it leads to, and interrupts nobody', async ({ page }) => {
    const path = await publish('breaking');
    const words = `The gates of the Inner Basin are open, ${run}`;
    await say({ text: words, article: { _type: 'reference', _ref: path.slice('/city/'.length) } });
    for (const place of ['/', '/science', '/latest', '/about', '/sign-in']) {
      await expect.poll(() => text(place), place).toContain(words);
    }
    await page.goto('/science');
    await expect(banner(page)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    const loud = banner(page).locator('xpath=ancestor-or-self::*[@role="alert" or @aria-live]');
    await expect(loud).toHaveCount(0);
    await banner(page).getByRole('link', { name: words }).click();
    await expect(page).toHaveURL(site + path);
    await expect(page.getByText(words)).toBeHidden();
  });

  test('holds a long wording on a small screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const long = 'An unbrokenwordthatisfartoolongforanyscreenatallandgoesonandon and more. '.repeat(4).trim();
    await say({ text: long });
    await expect.poll(() => text('/')).toContain(long);
    await page.goto('/');
    await expect(banner(page)).toContainText(long);
    await expect(banner(page).getByRole('link')).toHaveCount(0);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });

  test('comes and goes by itself', async () => {
    const words = `For some seconds only, ${run}`;
    const [since, until] = [8000, 16_000].map((wait) => new Date(Date.now() + wait).toISOString());
    await say({ text: words, since, until });
    await expect.poll(async () => lake.fetch('*[_id == "siteSettings"][0].banner.text')).toBe(words);
    expect(await text('/culture')).not.toContain(words);
    await expect.poll(() => text('/culture'), { timeout: 30_000 }).toContain(words);
    await expect.poll(() => text('/culture'), { timeout: 30_000 }).not.toContain(words);
  });

  test('goes when it is switched off', async () => {
    await say({ text: `Off again, ${run}` });
    await expect.poll(() => text('/')).toContain(`Off again, ${run}`);
    await say({ text: `Off again, ${run}`, shown: false });
    await expect.poll(() => text('/')).not.toContain(`Off again, ${run}`);
  });
});

test('an address that leads nowhere offers search, the sections and the latest, without scripts', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const response = await page.goto(`${site}/science/no-such-story`);
  expect(response?.status()).toBe(404);
  await expect(page).toHaveURL(`${site}/science/no-such-story`);
  await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute('content', /noindex/);
  const main = page.locator('main');
  await expect(main.getByRole('link', { name: 'Environment' }).first()).toBeVisible();
  expect(await main.locator('article').count()).toBeGreaterThan(3);
  await main.getByRole('searchbox').fill('tide & time');
  await main.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\?q=tide\+%26\+time$/);
  await context.close();
});

test('an editor takes a story down: readers are told, everywhere, and nothing of it is left', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const former = `withdrawn-before-${run}`;
  const path = await publish('withdrawn', { formerSlugs: [former] });
  const id = path.slice('/city/'.length);
  made.push(`withdrawal-${id}`);
  for (const list of ['/', '/city', '/latest']) await expect.poll(() => text(list)).toContain(path);
  const comments = `${site}/api/comments?article=${id}`;

  await enterStudio(page, instance.databaseUrl);
  await openDocument(page, 'article', id);
  await openActions(page, 'Take down');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await choose(page, 'Take down');
  const dialog = page.getByRole('dialog', { name: 'Take this down?' });
  await dialog.getByLabel('What readers are told').fill('It named the wrong street.');
  await dialog.getByRole('button', { name: 'Take down now' }).click();

  await expect.poll(() => status(path)).toBe(410);
  await expect.poll(() => status(`/city/${former}`)).toBe(410);
  for (const list of ['/', '/city', '/latest']) await expect.poll(() => text(list)).not.toContain(path);
  expect((await fetch(comments)).status).toBeGreaterThanOrEqual(400);

  const reader = await page.context().browser()?.newContext({ javaScriptEnabled: false });
  if (!reader) throw new Error('there is a browser');
  const tab = await reader.newPage();
  const response = await tab.goto(site + path);
  expect(response?.status()).toBe(410);
  await expect(tab).toHaveURL(site + path);
  await expect(tab.getByRole('heading', { level: 1, name: 'This story was withdrawn' })).toBeVisible();
  await expect(tab.getByText('It named the wrong street.')).toBeVisible();
  await expect(tab.getByText(`About ${id}`)).toHaveCount(0);
  await reader.close();

  // What the newsroom says may be changed, and publishing again wins.
  await lake.patch(`withdrawal-${id}`).set({ note: 'It named two wrong streets.' }).commit();
  await expect.poll(() => text(path)).toContain('It named two wrong streets.');
  const { _id, ...draft } = (await lake.getDocument(`drafts.${id}`)) ?? { _id: '' };
  expect(_id).toBe(`drafts.${id}`);
  await lake.createOrReplace({ ...draft, _id: id, _type: 'article' });
  await expect.poll(() => status(path)).toBe(200);
});
