import { expect, test, type BrowserContext } from '@playwright/test';
import { barriers, rulesOfColour } from '../support/axe.ts';
import { query } from '../support/database.ts';
import { runningInstance } from '../support/instance.ts';
import { createReader } from '../support/reader.ts';

const { databaseUrl, site } = runningInstance();

// The rules are the site's: what is saved here is taken back.
const word = `unheard${Date.now().toString(36)}`;
test.describe.configure({ mode: 'serial' });

async function signIn(context: BrowserContext, role: 'MODERATOR' | 'READER') {
  const reader = await createReader(databaseUrl, role);
  const [name = '', value = ''] = reader.cookie.split('=');
  await context.addCookies([{ name, value, url: site }]);
  return reader;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a moderator tries rules, puts right what is wrong, saves, and somebody else is told of it', async ({
    page,
    context,
    browser,
  }) => {
    const moderator = await signIn(context, 'MODERATOR');
    await page.goto(`${site}/moderation/rules`);
    const banned = page.getByRole('textbox', { name: 'Banned' });
    const before = await banned.inputValue();

    const second = await browser.newContext({ javaScriptEnabled: false });
    const other = await second.newPage();
    await signIn(second, 'MODERATOR');
    await other.goto(`${site}/moderation/rules`);

    // A word of the sample edition, which the thought is in.
    await banned.fill(`${before}\nthought\n${word}`.trim());
    await page.getByRole('button', { name: 'Try on the last comments' }).click();
    await expect(page.getByRole('region', { name: /Tried on \d+ comments/ })).toContainText(
      'Banned word: thought',
    );
    await expect(banned).toHaveValue(`${before}\nthought\n${word}`.trim());

    await banned.fill(`${before}\n?!`);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toContainText('“?!” has no letter or figure to look for.');
    await expect(banned).toHaveAccessibleDescription(/no letter or figure/);

    await banned.fill(`${before}\n${word}`.trim());
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
    await expect(banned).toHaveValue(`${before}\n${word}`.trim());
    await expect(page.getByRole('region', { name: 'Changes' }).getByRole('listitem').first()).toContainText(
      moderator.displayName,
    );

    await other.getByRole('spinbutton', { name: 'Most links' }).fill('9');
    await other.getByRole('button', { name: 'Save' }).click();
    await expect(other.getByRole('alert')).toContainText(
      `${moderator.displayName} changed the rules in the meantime`,
    );
    await expect(other.getByRole('spinbutton', { name: 'Most links' })).toHaveValue('9');
    await other.getByRole('button', { name: 'Discard what I typed' }).click();
    await expect(other.getByRole('spinbutton', { name: 'Most links' })).not.toHaveValue('9');
    await expect(other.getByRole('textbox', { name: 'Banned' })).toHaveValue(new RegExp(word));
    await second.close();
    await query(databaseUrl, 'DELETE FROM policy_settings WHERE created_by_id = $1', [moderator.id]);
  });
});

test('for readers there is no such page; axe finds nothing wrong for moderators, in light and dark', async ({
  page,
  context,
}) => {
  await signIn(context, 'READER');
  expect((await page.goto(`${site}/moderation/rules`))?.status()).toBe(404);
  await context.clearCookies();
  await page.goto(`${site}/moderation/rules`);
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  await signIn(context, 'MODERATOR');
  await page.goto(`${site}/moderation/rules`);
  await page.getByRole('textbox', { name: 'Banned' }).fill('thought');
  await page.getByRole('button', { name: 'Try on the last comments' }).click();
  await expect(page.getByRole('heading', { name: /Tried on/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await barriers(page, { rules: rulesOfColour })).toEqual([]);
  await page.getByRole('button', { name: 'Discard what I typed' }).click();
});
