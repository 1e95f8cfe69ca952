import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { runningInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';
import { enterStudio, fill, publish, soon, studioViewport } from '../support/studio.ts';

const instance = runningInstance();
const { site } = instance;
const lake = lakeOf(instance);

test.setTimeout(120_000);

const run = Date.now().toString(36);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const made: string[] = [];

async function liveBlog(name: string, parts: Record<string, unknown> = {}) {
  const id = `live-${name}-${run}`;
  made.push(id);
  await lake.create({
    _id: id,
    _type: 'article',
    headline: `The count at the town hall, ${name}`,
    slug: { _type: 'slug', current: id },
    standfirst: 'Ward by ward, as the boxes come in from the schools and the chapels.',
    section: { _type: 'reference', _ref: 'section-city' },
    kind: 'live',
    publishedAt: minutesAgo(600),
    ...parts,
  });
  return { id, path: `/city/${id}` };
}

/** An entry, with the id by which its page knows it. */
async function entryOf(blog: string, name: string, minutes: number, parts: Record<string, unknown> = {}) {
  const id = `${blog}-${name}`;
  made.push(id);
  await lake.create({
    _id: id,
    _type: 'liveEntry',
    article: { _type: 'reference', _ref: blog, _weak: true },
    author: { _type: 'reference', _ref: 'author-sam-quill' },
    time: minutesAgo(minutes),
    keyEvent: false,
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 's', text: `The box of ${name} is in.`, marks: [] }],
      },
    ],
    ...parts,
  });
  return id;
}

const htmlOf = async (path: string) => (await fetch(site + path)).text();

test.afterAll(async () => {
  await lake.delete({ query: '*[_id in $made]', params: { made } });
});

/** Opens a page whose clock the test can put forward. */
async function openAt(page: Page, path: string): Promise<void> {
  await page.clock.install();
  await page.goto(path);
}

/** Lets the time between two looks pass until something is as it should be. */
async function untilLooked(page: Page, check: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(16_000);
    await check();
  }).toPass({ timeout: 20_000, intervals: [500] });
}

test('a new post waits behind a button, and nothing that is read moves', async ({ page }) => {
  const { id, path } = await liveBlog('arrivals');
  for (let ward = 1; ward <= 12; ward += 1) await entryOf(id, `ward-${ward}`, 100 - ward);
  await soon(() => htmlOf(path)).toContain('The box of ward-12 is in.');
  await openAt(page, path);
  // What comes with the page has come, so that whatever moves from here on was moved by the news.
  await page.waitForLoadState('networkidle');

  const reading = page.locator(`[id="entry-${id}-ward-6"]`);
  // Without the scrolling that comes with the focus, which goes on for a while and would count as moving.
  await reading
    .getByRole('link')
    .first()
    .evaluate((link) => link.focus({ preventScroll: true }));
  await reading.evaluate((item) => item.scrollIntoView({ block: 'start', behavior: 'instant' }));
  // Where it stands on the screen: further down on the page, should something above it grow.
  const top = () => reading.evaluate((item) => Math.round(item.getBoundingClientRect().top));
  const before = await top();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);

  await entryOf(id, 'ward-13', 10, { headline: 'A recount in ward 13', keyEvent: true });
  await soon(() => htmlOf(path)).toContain('The box of ward-13 is in.');
  const button = page.getByRole('button', { name: '1 new post' });
  await untilLooked(page, () => expect(button).toBeVisible({ timeout: 2000 }));

  await expect(page.locator('#live-told')).toHaveText('1 new post');
  await expect(page.getByText('The box of ward-13 is in.')).toHaveCount(0);
  expect(await top()).toBe(before);
  await expect(reading.getByRole('link').first()).toBeFocused();

  await button.click();
  const newest = page.locator('#live-entries > li').first();
  await expect(newest).toContainText('The box of ward-13 is in.');
  await expect(newest).toBeFocused();
  await expect(newest).toBeInViewport();
  await expect(button).toHaveCount(0);
  await expect(page.locator('#live-entries > li')).toHaveCount(13);
  await expect(page.getByRole('navigation', { name: 'Key events' })).toContainText('A recount in ward 13');
});

test('a changed post changes, and a deleted one goes, without a button', async ({ page }) => {
  const { id, path } = await liveBlog('changes');
  const changed = await entryOf(id, 'harbour', 30);
  const deleted = await entryOf(id, 'northwall', 20);
  const oldest = await entryOf(id, 'saltmarket', 40);
  await soon(() => htmlOf(path)).toContain('The box of saltmarket is in.');
  await openAt(page, path);
  await expect(page.locator('#live-entries > li')).toHaveCount(3);

  await lake.patch(changed).set({ headline: 'Harbour ward is counted twice' }).commit();
  await lake.delete(deleted);
  await lake.delete(oldest);
  await soon(() => htmlOf(path)).not.toContain('The box of saltmarket is in.');
  await untilLooked(page, () =>
    expect(page.locator('#live-entries > li')).toHaveText([/Harbour ward is counted twice/], {
      timeout: 2000,
    }),
  );
  await expect(page.getByRole('button', { name: /new post/ })).toHaveCount(0);
});

test('a hidden page asks for nothing, and after the end no page does', async ({ page }) => {
  const { id, path } = await liveBlog('ending');
  await entryOf(id, 'harbour', 30);
  await soon(() => htmlOf(path)).toContain('The box of harbour is in.');
  await openAt(page, path);
  let looks = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === path) looks += 1;
  });
  await untilLooked(page, async () => expect(looks).toBeGreaterThan(0));

  const hide = (hidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  looks = 0;
  await page.clock.fastForward(600_000);
  expect(looks).toBe(0);
  await hide(false);
  await expect.poll(() => looks).toBe(1);

  const mark = page.locator('#live-mark');
  await expect(mark).toHaveText('Live');
  await lake
    .patch(id)
    .set({ live: { endedAt: minutesAgo(0) } })
    .commit();
  await soon(() => htmlOf(path)).toContain('Ended');
  await untilLooked(page, () => expect(mark).toHaveText('Live blog', { timeout: 2000 }));
  await expect(page.locator('#live-state')).toContainText('Ended');
  looks = 0;
  await page.clock.fastForward(600_000);
  expect(looks).toBe(0);
});

test('without JavaScript a link brings the page up to date', async ({ browser }) => {
  const { id, path } = await liveBlog('plain');
  await entryOf(id, 'harbour', 30);
  await soon(() => htmlOf(path)).toContain('The box of harbour is in.');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + path);
  await expect(page.getByText('New posts are announced here.')).toBeHidden();
  await entryOf(id, 'northwall', 20);
  await soon(() => htmlOf(path)).toContain('The box of northwall is in.');
  await page.getByRole('link', { name: 'Refresh' }).click();
  await expect(page.locator('#live-entries > li').first()).toContainText('The box of northwall is in.');
  await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
  await context.close();
});

test('a long evening has pages, and each post an address for good', async ({ page }) => {
  const { id, path } = await liveBlog('long');
  for (let ward = 1; ward <= 23; ward += 1) await entryOf(id, `ward-${ward}`, 100 - ward);
  await soon(() => htmlOf(path)).toContain('The box of ward-23 is in.');
  await page.goto(path);
  await expect(page.locator('#live-entries > li')).toHaveCount(20);
  await page.getByRole('link', { name: 'Older posts' }).click();
  await expect(page).toHaveURL(`${path}/page/2`);
  await expect(page.locator('#live-entries > li')).toHaveCount(3);
  expect((await fetch(`${site}${path}/page/3`)).status).toBe(404);

  const lasting = `${path}/entry/${id}-ward-3`;
  await page.goto(lasting);
  await expect(page).toHaveURL(`${path}/page/2#entry-${id}-ward-3`);
  await expect(page.locator(`[id="entry-${id}-ward-3"]`)).toBeInViewport();
  // Three more, and it stands on another page; three fewer, and it is on the first.
  for (const ward of [23, 22, 21]) await lake.delete(`${id}-ward-${ward}`);
  await soon(() => htmlOf(path)).toContain('The box of ward-3 is in.');
  await page.goto(lasting);
  await expect(page).toHaveURL(`${path}#entry-${id}-ward-3`);
});

test('nothing shows before its time, or without its article', async () => {
  const { id, path } = await liveBlog('secret');
  await entryOf(id, 'harbour', 30);
  const later = await entryOf(id, 'northwall', -60);
  await soon(() => htmlOf(path)).toContain('The box of harbour is in.');
  for (const address of [path, `${path}.md`]) {
    expect(await htmlOf(address)).toContain('The box of harbour is in.');
    expect(await htmlOf(address)).not.toContain('northwall');
  }
  const statusOf = async (address: string) => (await fetch(site + address, { redirect: 'manual' })).status;
  expect(await statusOf(`${path}/entry/${later}`)).toBe(404);
  expect(await statusOf(`${path}/entry/${id}-harbour`)).toBe(307);

  await lake
    .patch(id)
    .set({ publishedAt: minutesAgo(-600) })
    .commit();
  await soon(() => statusOf(path)).toBe(404);
  expect(await statusOf(`${path}/entry/${id}-harbour`)).toBe(404);
  expect(await statusOf(`${path}/page/2`)).toBe(404);
});

test('in the Studio an entry is begun under its blog, and is told when it is published', async ({ page }) => {
  test.setTimeout(240_000);
  const { id, path } = await liveBlog('studio');
  await entryOf(id, 'harbour', 30);
  await page.setViewportSize(studioViewport);
  await enterStudio(page, instance.databaseUrl);
  await page.getByTestId('pane-item-Live').click();
  await page.getByText('The count at the town hall, studio').first().click();
  // It has no headline, so it goes by its first words.
  await expect(page.getByText('The box of harbour is in.').first()).toBeVisible();
  await page.getByTestId('action-intent-button').last().click();
  const headline = `The count is stopped ${run}`;
  await fill(page, 'headline', headline);

  const draft = async () =>
    lake.fetch<{ _id: string; time: string; article: unknown } | null>(
      '*[_type == "liveEntry" && headline == $headline && _id in path("drafts.**")][0]{ _id, time, article }',
      { headline },
    );
  await expect.poll(async () => (await draft())?.article).toMatchObject({ _ref: id, _weak: true });
  const begun = await draft();
  if (!begun) throw new Error('the draft is gone again');
  const published = begun._id.replace('drafts.', '');
  made.push(begun._id, published);
  expect(await htmlOf(path)).not.toContain(headline);

  const other = await lake.getDocument(`${id}-harbour`);
  await lake.patch(begun._id).set({ author: other?.['author'], body: other?.['body'] }).commit();
  await publish(page);
  await soon(() => htmlOf(path)).toContain(headline);
  const entry = await lake.getDocument(published);
  expect(Date.parse(String(entry?.['time']))).toBeGreaterThan(Date.parse(begun.time));
});

test('what follows a blog weighs about a kilobyte, and only pages of running ones load it', async ({
  page,
}) => {
  const followers: Buffer[] = [];
  page.on('response', async (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    const body = await response.body();
    // Only there are ids that React made looked for.
    if (body.includes('_R_(?=')) followers.push(body);
  });
  for (const path of ['/city/the-inner-basin-vote-live', '/city/the-2-40-to-saltmarket']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(followers).toEqual([]);

  const { id, path } = await liveBlog('weight');
  await entryOf(id, 'harbour', 30);
  await soon(() => htmlOf(path)).toContain('The box of harbour is in.');
  await page.goto(path);
  await expect.poll(() => followers.length).toBe(1);
  expect(gzipSync(followers[0] ?? '').length).toBeLessThan(1100);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no barrier that a machine can find, ${colorScheme}`, async ({ browser }) => {
    const { id, path } = await liveBlog(`axe-${colorScheme}`, {
      keyPoints: ['Two wards are in.', 'One is counted twice.'],
    });
    const pinned = await entryOf(id, 'harbour', 30, {
      headline: 'Harbour ward is counted twice',
      keyEvent: true,
    });
    for (let ward = 1; ward <= 21; ward += 1) await entryOf(id, `ward-${ward}`, 100 - ward);
    await lake
      .patch(id)
      .set({ live: { pinned: { _type: 'reference', _ref: pinned, _weak: true } } })
      .commit();
    await soon(() => htmlOf(path)).toContain('Pinned');
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const address of [path, `${path}/page/2`]) {
        await page.goto(site + address);
        expect(await barriers(page), `${address} at ${width} px`).toEqual([]);
      }
    }
    await context.close();
  });
}
