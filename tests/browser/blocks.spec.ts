import { expect, test, type Page } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { runningInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';
import { anEditor, soon } from '../support/studio.ts';

const { site } = runningInstance();

/** The sample's article with a block of every kind but code. */
const long = '/health/depression-plainly';
const video = 'https://www.youtube-nocookie.com/embed/XiCrniLQGYc?autoplay=1';

const newsroom = lakeOf(runningInstance());
const made: string[] = [];

test.afterAll(async () => {
  for (const id of made) await newsroom.delete(id);
});

/** Answers for every other company, and notes what it was asked. */
async function withoutOthers(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.route(
    (url) => url.protocol.startsWith('http') && url.origin !== site,
    (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
    },
  );
  return asked;
}

/** Opens a page, its scripts included. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

test('a gallery by keyboard: opened, turned both ways, closed, and back where the reader was', async ({
  page,
}) => {
  await open(page, long);
  const gallery = page.locator('[data-gallery]');
  const links = gallery.locator('a[data-lightbox]');
  const count = await links.count();
  const descriptions = await links
    .locator('img')
    .evaluateAll((all) => all.map((img) => img.getAttribute('alt')));
  const second = links.nth(1);
  await second.focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const shown = dialog.getByRole('img');
  const shows = async (index: number) => {
    await expect(dialog.getByText(`${index + 1} of ${count}`)).toBeVisible();
    await expect(shown).toHaveAttribute('alt', descriptions[index] ?? '');
    await expect(shown).toHaveJSProperty('complete', true);
    expect(await shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  };
  await shows(1);
  await expect(dialog.locator('figcaption')).toContainText('Illustration: Gazette');
  // It holds the focus, and the page behind is out of reach.
  expect(await page.locator(':focus').evaluate((element) => element.closest('dialog') !== null)).toBe(true);

  await page.keyboard.press('ArrowRight');
  await shows(2);
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('ArrowLeft');
  await shows(count - 1);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await shows(0);

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await shows(1);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(second).toBeFocused();
});

test('a picture of a gallery opens in a tab of its own where the reader asks for that', async ({ page }) => {
  await open(page, long);
  await Promise.all([
    page.context().waitForEvent('page'),
    page
      .locator('a[data-lightbox]')
      .first()
      .click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(site + long);
});

test('nothing of another company is asked before a click; then one frame, in the room that was kept', async ({
  page,
}) => {
  const asked = await withoutOthers(page);
  await open(page, long);
  const cover = page.getByRole('link', { name: /I had a black dog.*Play the video from YouTube/ });
  await cover.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await expect(page.locator('iframe')).toHaveCount(0);

  const room = await cover.locator('..').boundingBox();
  await cover.click();
  const frame = page.locator('iframe');
  await expect(frame).toHaveCount(1);
  await expect(frame).toHaveAttribute('src', video);
  await expect(frame).toHaveAttribute('title', 'I had a black dog, his name was depression');
  expect(await frame.getAttribute('sandbox')).not.toContain('allow-top-navigation');
  await expect(frame).toBeFocused();
  await expect(cover).toBeHidden();
  expect(await frame.locator('..').boundingBox()).toEqual(room);
  await expect.poll(() => asked).toEqual([video]);
  await expect(page).toHaveURL(site + long);
});

test('an embed that comes into the page later loads at a click too', async ({ page }) => {
  const asked = await withoutOthers(page);
  await open(page, long);
  await page.locator('a[data-embed]').evaluate((cover) => {
    const later = document.createElement('div');
    later.id = 'later';
    later.append(cover.cloneNode(true));
    document.querySelector('h1')?.after(later);
  });
  await page.locator('#later a').click({ position: { x: 5, y: 5 } });
  await expect(page.locator('#later iframe')).toHaveAttribute('src', video);
  await expect.poll(() => asked).toEqual([video]);
});

test('a table that is wider than a phone scrolls by keyboard, under its name', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await open(page, long);
  const table = page.getByRole('region', { name: 'Some of what the guidance offers' });
  await table.focus();
  await expect(table).toBeFocused();
  expect(await table.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await expect(table.getByRole('columnheader', { name: 'Treatment' })).toBeAttached();
  await expect(table.getByRole('rowheader', { name: 'Guided self-help' })).toBeAttached();
});

test('a recording is fetched only when it is played, and in parts', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/lake/files/')) fetched.push(request.url());
  });
  await open(page, long);
  const player = page.locator('audio');
  await player.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  const part = await fetch(new URL((await player.getAttribute('src')) ?? '', site), {
    headers: { range: 'bytes=0-3' },
  });
  expect([part.status, part.headers.get('content-type'), await part.text()]).toEqual([
    206,
    'audio/wav',
    'RIFF',
  ]);
});

test('a file is saved under its own name', async ({ page }) => {
  await open(page, '/technology/the-ferry-timetable-is-free');
  await expect(page.getByText(/\(CSV, [\d.]+ KB\)/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'The boats from Corn Quay' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('port-ellery-ferry.csv');
});

test('without JavaScript all of it can be read, and every link leads on', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + long);
  const article = page.locator('article[data-article-id]');
  await expect(article.locator('[data-gallery] img')).toHaveCount(4);
  for (const link of await article.locator('a[data-lightbox]').all()) {
    expect((await fetch(site + (await link.getAttribute('href')))).headers.get('content-type')).toMatch(
      /^image\//,
    );
  }
  await expect(article.locator('a[data-embed]')).toHaveAttribute(
    'href',
    /^https:\/\/www\.youtube\.com\/watch\?v=/,
  );
  await article.getByText('Transcript').click();
  await expect(article.getByText('There are no words.')).toBeVisible();
  await expect(article.getByText('Feeling well', { exact: true })).toBeVisible();
  await expect(article.getByText('Must I talk about my childhood?')).toBeVisible();
  await expect(article.locator('ul ul > li').first()).toBeVisible();
  await context.close();
});

test('on paper pictures are there, and what can’t be is an address', async ({ page }) => {
  await open(page, long);
  const picture = page.locator('[data-gallery] img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  await expect(picture).toBeVisible();
  await expect(page.locator('a[data-embed]')).toBeHidden();
  const address = await page
    .getByRole('link', { name: 'Open it on YouTube' })
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toContain('https://www.youtube.com/watch?v=XiCrniLQGYc');
  await expect(page.locator('audio')).toBeHidden();
  await expect(page.getByText('There are no words.')).toBeVisible();
});

test('code, and a picture shown large, put up no barrier that a machine can find', async ({ page }) => {
  await open(page, '/technology/the-nineteenth-of-january-2038');
  await expect(page.getByRole('region', { name: 'Code: Terminal' })).toContainText(
    'Tue Jan 19 03:14:07 UTC 2038',
  );
  expect(await barriers(page)).toEqual([]);
  await open(page, long);
  await page.locator('a[data-lightbox]').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('an editor fills a table, from a spreadsheet too, and is told which addresses can be shown', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const id = `test-blocks-${Date.now().toString(36)}`;
  const draft = `drafts.${id}`;
  made.push(draft);
  await newsroom.create({
    _id: draft,
    _type: 'article',
    headline: 'A test of blocks',
    body: [
      { _type: 'table', _key: 't', caption: 'Boats', headerRow: true },
      { _type: 'embed', _key: 'e', title: 'Something else', url: 'https://elsewhere.example/1' },
    ],
  });
  const editor = await anEditor(browser, 'EDITOR');
  const page = await editor.context.newPage();
  const openBlock = (path: string) =>
    page.goto(`/studio/intent/edit/id=${id};type=article;path=${encodeURIComponent(path)}/`);

  await openBlock('body[_key=="t"].rows');
  await page.getByRole('button', { name: 'Make a table of three rows' }).click({ timeout: 120_000 });
  const stored = () => newsroom.fetch('*[_id == $draft][0].body[_key == "t"][0].rows[].cells', { draft });
  // What is typed before the three rows are the draft’s would be typed into rows that are replaced by those that it has.
  await soon(stored).toHaveLength(3);
  await page.getByLabel('Row 1, column 1').fill('Boat');
  await soon(stored).toEqual([
    ['Boat', '', ''],
    ['', '', ''],
    ['', '', ''],
  ]);
  await page.getByLabel('Row 2, column 1').evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Tamsin\t96\nRelief\t40\n');
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await soon(stored).toEqual([
    ['Boat', '', ''],
    ['Tamsin', '96', ''],
    ['Relief', '40', ''],
  ]);
  await page.getByRole('button', { name: 'Remove column 3' }).click();
  await page.getByRole('button', { name: 'Move row 3 up' }).click();
  await soon(stored).toEqual([
    ['Boat', ''],
    ['Relief', '40'],
    ['Tamsin', '96'],
  ]);

  await openBlock('body[_key=="e"].url');
  // The Studio shows it at its sign beside the field.
  await expect(
    page.getByText('Nothing from elsewhere.example can be shown within a text').first(),
  ).toBeAttached({ timeout: 60_000 });
  expect(editor.complaints).toEqual([]);
  await editor.context.close();
});
