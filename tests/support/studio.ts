import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import sharp from 'sharp';
import { runningInstance } from './instance.ts';
import { createReader } from './reader.ts';

/** What people do in the Studio, step by step, as they see it. */

export const studioViewport = { width: 1400, height: 1000 };

/** Sanity's own services, which the Studio asks whatever its settings are, and does without. */
const notHere = [
  // Is there a newer version?
  /sanity-cdn\.com\/v1\/modules/,
  /Failed to fetch version for package/,
  // Is there a question for its users?
  /api\.sanity\.io\/vX\/intake/,
  // The Inter font.
  /design-system-static\.sanity\.io/,
];

export type Editor = {
  id: string;
  name: string;
  context: BrowserContext;
  /** Opens an article in a tab of its own, and resolves once it can be edited. */
  open(articleId: string): Promise<Page>;
  /** What the consoles of this editor's tabs complained of, besides what is not to be had offline. */
  complaints: string[];
};

/** Somebody of the newsroom, signed in, in a browser of their own. */
export async function anEditor(browser: Browser, role: 'EDITOR' | 'ADMIN'): Promise<Editor> {
  const { site, databaseUrl } = runningInstance();
  const { id, displayName, cookie } = await createReader(databaseUrl, role);
  const context = await browser.newContext({ baseURL: site, viewport: studioViewport });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: site }]);
  const complaints: string[] = [];
  context.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !notHere.some((known) => known.test(text))) complaints.push(text);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  const open = async (articleId: string) => {
    const page = await context.newPage();
    await page.goto(`/studio/intent/edit/id=${articleId};type=article/`);
    await expect(textOf(page, 'headline')).toBeEditable({ timeout: 120_000 });
    return page;
  };
  return { id, name: displayName, context, open, complaints };
}

/** The box in which a field of plain text is written. */
export function textOf(page: Page, name: string): Locator {
  return page.getByTestId(`field-${name}`).getByRole('textbox').first();
}

/** The article's text, which is not a plain field. */
export function bodyOf(page: Page): Locator {
  return page.getByTestId('field-body').getByRole('textbox').last();
}

/** Chooses a picture of one colour for an article, and waits until the Studio shows it. */
export async function uploadPicture(page: Page, name: string, background: string): Promise<void> {
  await reveal(page, 'field-mainPicture.alt');
  const buffer = await sharp({ create: { width: 1600, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const file = { name, mimeType: 'image/jpeg', buffer };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page.getByTestId('options-menu-button').first()).toBeAttached({ timeout: 60_000 });
}

/** Within seconds, asked again and again as impatient readers do. */
export function soon<T>(ask: () => Promise<T>) {
  return expect.poll(ask, { timeout: 10_000, intervals: [100] });
}

/** Brings a field into view; the Studio makes fields only when they come near. */
export async function reveal(page: Page, testId: string, direction: 1 | -1 = 1): Promise<void> {
  const field = page.getByTestId(testId).first();
  const size = page.viewportSize();
  await page.mouse.move((size?.width ?? 1000) * 0.7, (size?.height ?? 800) / 2);
  await expect(async () => {
    if ((await field.count()) === 0) await page.mouse.wheel(0, 400 * direction);
    expect(await field.count()).toBeGreaterThan(0);
  }).toPass({ intervals: [200], timeout: 20_000 });
  await field.scrollIntoViewIfNeeded();
}

/** Writes into a field. A form that has only just opened may still be loading over what is written: then again. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const input = textOf(page, name);
  await expect(async () => {
    await input.fill(text, { timeout: 10_000 });
    await expect(input).toHaveValue(text, { timeout: 2000 });
  }).toPass({ timeout: 60_000 });
}

/** Signs an editor in to the Studio of this page, by the session that the site keeps. */
export async function enterStudio(page: Page, databaseUrl: string): Promise<void> {
  const { cookie } = await createReader(databaseUrl, 'EDITOR');
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url: runningInstance().site }]);
  await page.goto('/studio');
  await expect(page.getByRole('link', { name: 'Front page' })).toBeVisible({ timeout: 60_000 });
}

/** Opens a document to edit it, and waits until it can be. */
export async function openDocument(page: Page, type: string, id: string): Promise<void> {
  await page.goto(`/studio/intent/edit/id=${id};type=${type}`);
  await expect(page.getByTestId('form-view')).toBeVisible({ timeout: 60_000 });
}

/** Does something that is in the menu beside the large button. */
export async function choose(page: Page, action: string): Promise<void> {
  await openActions(page, action);
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/**
 * Opens the menu of what can be done with a document, and waits for an action in it. The Studio draws its buttons anew
 * while an article opens, and a menu that is opened then is gone again: it is opened once more, as an editor does.
 */
export async function openActions(page: Page, action: string): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: 'Open document actions' }).click();
    await expect(page.getByRole('menuitem', { name: action, exact: true })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 60_000 });
}

/**
 * Publishes what is open, and waits until the Studio says that it is done. It checks the whole document again after
 * each change, and refuses a click that comes before it has finished: as an editor does, the click is tried again.
 */
export async function publish(page: Page, label: 'Publish' | 'Schedule' = 'Publish'): Promise<void> {
  const button = page.getByTestId(`action-${label.toLowerCase()}`);
  const told = page.getByText(/was published/);
  // The message passes; that the draft is gone stays.
  const settled = page.getByTestId('pane-footer-document-status').getByText(/^Last published/);
  await expect(told).toHaveCount(0, { timeout: 20_000 });
  let clicked = false;
  await expect(async () => {
    if (await button.isEnabled()) {
      await button.click();
      clicked = true;
    }
    expect(clicked).toBe(true);
    await expect(told.last().or(settled).first()).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 120_000 });
}
