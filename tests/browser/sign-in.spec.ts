import { expect, test, type Page } from '@playwright/test';
import { linkIn, waitForMail } from '../support/mail.ts';
import { barriers } from '../support/axe.ts';
import { runningInstance } from '../support/instance.ts';

const { site, mailDir } = runningInstance();

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** A name that no other run has taken: digits would be folded with letters that look like them. */
const freshName = () => `Reader ${unique().replaceAll(/\d/g, (digit) => 'abcdefghjk'[Number(digit)] ?? 'z')}`;

async function askForLink(
  page: Page,
  email: string,
  path = '/sign-in?callbackUrl=/account',
): Promise<string> {
  const since = Date.now();
  await page.goto(path);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look at your mail' })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
  return linkIn(await waitForMail(mailDir, email, since), site);
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(await askForLink(page, email));
  await page.getByRole('button', { name: `Sign in as ${email}` }).click();
}

async function noViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page), colorScheme).toEqual([]);
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a reader signs in by a mailed link, chooses a name, changes it and signs out', async ({
      page,
      context,
    }) => {
      const email = `${unique()}@example.org`;
      await signIn(page, email);
      await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();

      // What can't be a name is explained, and what was typed stays.
      await page.getByLabel('Display name').fill('The Moderator');
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.locator('#problem')).toContainText('somebody of the newsroom');
      await expect(page.locator('#problem')).toBeFocused();
      await expect(page.getByLabel('Display name')).toHaveValue('The Moderator');

      const name = freshName();
      await page.getByLabel('Display name').fill(name);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page).toHaveURL(`${site}/account`);
      await expect(page.getByRole('definition').first()).toHaveText(name);
      if (javaScriptEnabled) {
        await expect(page.getByRole('banner').getByRole('link', { name })).toHaveAttribute(
          'href',
          '/account',
        );
      }

      const other = freshName();
      await page.getByLabel('Display name').fill(other);
      await page.getByRole('button', { name: 'Save name' }).click();
      await expect(page.getByText('Your name is saved.')).toBeVisible();
      await expect(page.getByRole('definition').first()).toHaveText(other);

      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await expect(page).toHaveURL(`${site}/`);
      await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
      const left = (await context.cookies()).map((cookie) => cookie.name);
      expect(left).not.toContain('next-auth.session-token');
      expect(left).not.toContain('gazette.signed-in');
      await page.goto('/account');
      await expect(page).toHaveURL(`${site}/sign-in?callbackUrl=/account`);
    });

    test('a wrong address is explained beside the field, and kept', async ({ page }) => {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill('somebody@somewhere');
      await page.getByRole('button', { name: 'Mail me a link' }).click();
      await expect(page.locator('#problem')).toBeFocused();
      await expect(page.getByLabel('E-mail address')).toHaveValue('somebody@somewhere');
      await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/name@example\.org/);
    });
  });
}

test('a link that was used is explained, and leads to a new one', async ({ page, browser }) => {
  const email = `${unique()}@example.org`;
  const link = await askForLink(page, email);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in as' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();

  const elsewhere = await browser.newPage({ baseURL: site });
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
  await elsewhere.getByRole('link', { name: 'Go to sign-in' }).click();
  await expect(elsewhere.getByLabel('E-mail address')).toBeVisible();
  await elsewhere.close();
});

test('a program that opens the link does not use it up', async ({ page, request }) => {
  const email = `${unique()}@example.org`;
  const link = await askForLink(page, email);
  for (let visit = 0; visit < 3; visit += 1) expect((await request.get(link)).status()).toBe(200);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in as' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
});

test('nobody is sent to another site', async ({ page }) => {
  const email = `${unique()}@example.org`;
  const link = await askForLink(page, email, '/sign-in?callbackUrl=https://evil.example/');
  expect(new URL(link).searchParams.get('callbackUrl')).toBe('/');
  await page.goto(link.replace('callbackUrl=%2F', 'callbackUrl=%2F%2Fevil.example'));
  await page.getByRole('button', { name: 'Sign in as' }).click();
  await page.getByLabel('Display name').fill(freshName());
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(`${site}/`);
  await page.goto('/sign-in?callbackUrl=//evil.example');
  await expect(page).toHaveURL(`${site}/`);
});

test('mail can be read on this machine, and its link followed', async ({ page, request }) => {
  const email = `${unique()}@example.org`;
  await askForLink(page, email);
  await page.getByRole('link', { name: 'Read it here' }).click();
  await page.getByRole('link', { name: email }).click();
  await noViolations(page);
  await page.getByRole('link', { name: '/sign-in/confirm' }).click();
  await expect(page.getByRole('button', { name: `Sign in as ${email}` })).toBeVisible();

  // Through a proxy, or under another name, it is not there.
  for (const headers of [{ 'x-forwarded-for': '203.0.113.9' }, { host: 'gazette.example' }]) {
    expect((await request.get('/dev/mail', { headers })).status()).toBe(404);
  }
  expect((await request.get('/dev/mail/..%2f..%2fsecrets.json')).status()).toBe(404);
});

test('the sign-in pages have no accessibility faults, light and dark', async ({ page }) => {
  const email = `${unique()}@example.org`;
  await page.goto('/sign-in');
  await noViolations(page);
  await page.goto('/sign-in?error=EmailInvalid');
  await noViolations(page);
  const link = await askForLink(page, email);
  await noViolations(page);
  await page.goto('/sign-in/error?error=Verification');
  await noViolations(page);
  await page.goto(link);
  await noViolations(page);
  await page.getByRole('button', { name: 'Sign in as' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
  await noViolations(page);
  await page.getByLabel('Display name').fill(freshName());
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await noViolations(page);
});
