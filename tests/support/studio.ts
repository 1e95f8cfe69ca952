import { expect, type Page } from '@playwright/test';
import { runningInstance } from './instance.ts';
import { createReader } from './reader.ts';

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
  const input = page.getByTestId(`field-${name}`).getByRole('textbox').first();
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
  await page.getByRole('button', { name: 'Open document actions' }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
}

/**
 * Publishes what is open, and waits until the Studio says that it is done. It checks the whole document again after
 * each change, and refuses a click that comes before it has finished: as an editor does, the click is tried again.
 */
export async function publish(page: Page, label: 'Publish' | 'Schedule' = 'Publish'): Promise<void> {
  const button = page.getByTestId(`action-${label.toLowerCase()}`);
  const done = page.getByText(/was published/);
  await expect(done).toHaveCount(0, { timeout: 20_000 });
  await expect(async () => {
    if (await button.isEnabled()) await button.click();
    await expect(done.last()).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 60_000 });
}
