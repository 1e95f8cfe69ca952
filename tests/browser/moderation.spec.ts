import { expect, test, type Browser, type Page } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { addArticle, wireTo } from '../support/discussion.ts';
import { runningInstance } from '../support/instance.ts';
import { createReader, type TestReader } from '../support/reader.ts';

const instance = runningInstance();
const { site, databaseUrl } = instance;
const { post, say } = wireTo(instance);
const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** An article whose comments all wait, with some that do, by one reader. */
async function waitingComments(texts: string[]) {
  const article = `at-the-desk-${unique()}`;
  await addArticle(instance, article, { mode: 'premoderated' }, `At the desk: ${article}`);
  const author = await createReader(databaseUrl);
  for (const body of texts) await say(article, author, { body });
  return { article, author, list: `/moderation?queue=held&article=${article}` };
}

async function aModerator(
  browser: Browser,
  options: { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } } = {},
): Promise<{ page: Page; moderator: TestReader }> {
  const moderator = await createReader(databaseUrl, 'MODERATOR');
  const context = await browser.newContext({ baseURL: site, ...options });
  const [name = '', value = ''] = moderator.cookie.split('=');
  await context.addCookies([{ name, value, url: site }]);
  return { page: await context.newPage(), moderator };
}

const item = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text });

test('the desk is worked by keys: approved, rejected with a reason, taken back; the focus goes on to the next', async ({
  browser,
}) => {
  const { list } = await waitingComments(['The first thought.', 'The second thought.', 'The third thought.']);
  const { page } = await aModerator(browser);
  await page.goto(list);
  await expect(page.getByRole('button', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(item(page, 'The first thought.')).toBeFocused();
  await page.keyboard.press('a');
  await expect(item(page, 'The first thought.')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('Approved.');

  await expect(item(page, 'The second thought.')).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('2');
  await expect(page.getByRole('radio', { name: 'Insults somebody' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(item(page, 'The second thought.')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('Rejected.');
  await expect(item(page, 'The third thought.')).toBeFocused();
  await page.keyboard.press('u');
  await expect(page.getByRole('status')).toHaveText('Taken back: the comment is visible.');

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Use these keys on this device' }).uncheck();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await item(page, 'The third thought.').focus();
  await page.keyboard.press('a');
  await expect(item(page, 'The third thought.')).toBeVisible();
});

test('of two moderators one decides, and the other is told who did, without losing the place', async ({
  browser,
}) => {
  const { list } = await waitingComments(['Seen by two at once.', 'Seen by nobody yet.']);
  const [first, second] = [await aModerator(browser), await aModerator(browser)];
  await Promise.all([first.page.goto(list), second.page.goto(list)]);
  await item(first.page, 'Seen by two at once.').getByRole('button', { name: 'Approve' }).click();
  await expect(item(first.page, 'Seen by two at once.')).toHaveCount(0);
  await expect(second.page.getByRole('button', { name: 'Keys' })).toBeVisible();
  const theirs = item(second.page, 'Seen by two at once.');
  await theirs.getByText('Reject …').click();
  await theirs.getByRole('radio', { name: 'Spam or advertising' }).check();
  await theirs.getByRole('button', { name: 'Reject' }).click();
  await expect(theirs.getByRole('alert')).toContainText(
    `${first.moderator.displayName} approved this comment`,
  );
  await expect(theirs).toContainText('Approved');
});

test('several are decided together', async ({ browser }) => {
  const { list } = await waitingComments(['One of many.', 'Two of many.', 'Three of many.']);
  const { page } = await aModerator(browser);
  await page.goto(list);
  await item(page, 'One of many.').getByRole('checkbox').click();
  await item(page, 'Three of many.')
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('3 selected')).toBeVisible();
  await page.getByLabel('Reason to reject').selectOption('spam');
  await page
    .getByRole('group', { name: 'Selected comments' })
    .getByRole('button', { name: 'Reject' })
    .click();
  await expect(page.getByRole('status')).toHaveText('3 decided.');
  await expect(page.getByText('Nothing waits.')).toBeVisible();
});

test('without JavaScript comments are decided, discussions closed, readers warned; all of it is in the log', async ({
  browser,
}) => {
  const { list, article, author } = await waitingComments(['A thought for a plain browser.', 'Another one.']);
  const { page, moderator } = await aModerator(browser, { javaScriptEnabled: false });
  await page.goto(list);
  await item(page, 'A thought for a plain browser.').getByRole('button', { name: 'Approve' }).click();
  await expect(page).toHaveURL(new RegExp(article));
  await expect(item(page, 'A thought for a plain browser.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Closed' }).click();
  await expect(page.getByText('A moderator decided: closed.')).toBeVisible();
  expect((await post(article, author)).status).toBe(403);

  await item(page, 'Another one.').getByRole('link', { name: author.displayName }).click();
  await page.getByText('Warn …').click();
  await page.getByLabel('What the reader is told').first().fill('Please keep to the subject.');
  await page.getByRole('button', { name: 'Warn', exact: true }).click();
  await expect(page.getByText(`${moderator.displayName} warned the reader`)).toBeVisible();

  await page.goto('/moderation/log');
  const entries = page.getByRole('listitem').filter({ hasText: moderator.displayName });
  await expect(entries).toHaveCount(3);
  await expect(entries.first()).toContainText(`warned ${author.displayName}`);
  await expect(entries.nth(1)).toContainText('closed the discussion of At the desk');
});

test('the desk’s pages have no accessibility faults, light and dark, wide and on a phone', async ({
  browser,
}) => {
  const { list, author } = await waitingComments(['<img src=x onerror=alert(1)> & [a](https://example.org)']);
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 375, height: 812 },
  ]) {
    const { page } = await aModerator(browser, { viewport });
    for (const path of [list, `/moderation/readers/${author.id}`, '/moderation/log', '/moderation/rules']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([path, await barriers(page)]).toEqual([path, []]);
      }
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect([path, scrollWidth]).toEqual([path, clientWidth]);
    }
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  }
});

test('nobody else comes in', async ({ browser, page }) => {
  await page.goto('/moderation?queue=new');
  await expect(page).toHaveURL('/sign-in?callbackUrl=%2Fmoderation%3Fqueue%3Dnew');
  const { author, list } = await waitingComments(['Held for a moderator.']);
  const context = await browser.newContext({ baseURL: site });
  const [name = '', value = ''] = author.cookie.split('=');
  await context.addCookies([{ name, value, url: site }]);
  for (const path of [list, '/moderation/log', `/moderation/readers/${author.id}`]) {
    const answer = await context.request.get(path);
    expect([path, answer.status()]).toEqual([path, 404]);
    expect(await answer.text()).not.toContain('Held for a moderator.');
  }
});
