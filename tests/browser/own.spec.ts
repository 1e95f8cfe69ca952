import { expect, test, type Browser, type Page } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { query } from '../support/database.ts';
import { addArticle, wireTo } from '../support/discussion.ts';
import { runningInstance } from '../support/instance.ts';
import { createReader, type TestReader } from '../support/reader.ts';

/** What readers have of their own, and mails, as far as only a browser can show it. */

const instance = runningInstance();
const { site, databaseUrl } = instance;
const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
const letters = (text: string) => text.replaceAll(/\d/g, (digit) => 'abcdefghjk'[Number(digit)] ?? 'z');

/** The id of an article of the test's own, on which anyone may comment. */
async function openArticle(): Promise<string> {
  const id = `article-own-${unique()}`;
  await addArticle(instance, id, { audience: 'anyone' });
  return id;
}

async function signedIn(browser: Browser) {
  const reader = await createReader(databaseUrl);
  const context = await browser.newContext({ baseURL: site, javaScriptEnabled: false });
  const [name = '', value = ''] = reader.cookie.split('=');
  await context.addCookies([{ name, value, url: site }]);
  return { reader, page: await context.newPage() };
}

const say = async (articleId: string, author: TestReader, body: string, parentId?: string) =>
  (await wireTo(instance).say(articleId, author, { body, parentId })).id;

/** Opens the newest mail to an address as an editor at this machine reads it. */
async function openMail(page: Page, email: string): Promise<void> {
  const mail = page.getByRole('link').filter({ hasText: email }).first();
  await expect(async () => {
    await page.goto('/dev/mail');
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await mail.click();
}

/** axe needs scripts, which the readers of these tests do without. */
async function noBarriers(browser: Browser, page: Page): Promise<void> {
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const seeing = await context.newPage();
  for (const colorScheme of ['light', 'dark'] as const) {
    await seeing.emulateMedia({ colorScheme });
    await seeing.goto(page.url());
    expect(await barriers(seeing), `${page.url()} ${colorScheme}`).toEqual([]);
  }
  await context.close();
}

test('a guest’s comment appears once the button behind the mailed link is pressed', async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: site, javaScriptEnabled: false })).newPage();
  const articleId = await openArticle();
  const email = `${unique()}@example.org`;
  const body = `Words of a guest ${unique()}`;
  const response = await page.request.post('/api/comments/guest', {
    headers: { origin: site },
    data: { articleId, body, clientKey: `own-${unique()}`, name: `Guest ${letters(unique())}`, email },
  });
  expect(response.status()).toBe(202);
  await openMail(page, email);
  await page.getByRole('link', { name: '/comment/confirm' }).click();
  await expect(page.getByText(body)).toBeVisible();
  await noBarriers(browser, page);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByRole('heading', { name: 'Your comment is posted' })).toBeVisible();
  await page.getByRole('link', { name: 'Look at it' }).click();
  await expect(page.getByRole('article').filter({ hasText: body })).toBeVisible();
});

test('a reply is mailed, and its link turns such mails off', async ({ browser }) => {
  const { reader, page } = await signedIn(browser);
  const other = await createReader(databaseUrl);
  const articleId = await openArticle();
  const parent = await say(articleId, reader, 'What do you think?');
  await say(articleId, other, 'I think a lot.', parent);
  // A few minutes later.
  await query(
    databaseUrl,
    "UPDATE reply_notices SET created_at = created_at - interval '6 minutes' WHERE reader_id = $1",
    [reader.id],
  );
  await query(
    databaseUrl,
    "UPDATE outbox SET available_at = now() WHERE kind = 'mail.reply' AND payload->>'readerId' = $1",
    [reader.id],
  );
  await openMail(page, reader.email);
  await expect(page.getByText('> I think a lot.')).toBeVisible();
  await page.getByRole('link', { name: '/unsubscribe' }).click();
  await noBarriers(browser, page);
  await page.getByRole('button', { name: 'Send me no such mails' }).click();
  await expect(page.getByRole('heading', { name: 'No more mails about replies' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('radio', { name: 'Not at all' })).toBeChecked();
  await noBarriers(browser, page);
});

test('a reader finds what they wrote, and deletes the account', async ({ browser }) => {
  const { reader, page } = await signedIn(browser);
  const articleId = await openArticle();
  const id = await say(articleId, reader, 'Words that are soon gone.');
  await query(databaseUrl, "UPDATE comments SET status = 'REJECTED', listed = false WHERE id = $1", [id]);
  await query(
    databaseUrl,
    `INSERT INTO moderation_events (id, comment_id, action, from_status, to_status, version, reason_code, created_at)
     VALUES (gen_random_uuid(), $1, 'REJECT', 'PUBLISHED', 'REJECTED', 2, 'abuse', now())`,
    [id],
  );
  await query(databaseUrl, 'UPDATE article_discussions SET visible_count = 0 WHERE article_id = $1', [
    articleId,
  ]);
  await query(databaseUrl, 'UPDATE comment_stats SET is_root_listed = false WHERE comment_id = $1', [id]);
  await query(databaseUrl, 'UPDATE comments SET version = 2 WHERE id = $1', [id]);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Everything that you wrote' }).click();
  await expect(page.getByText('It insults or attacks somebody.')).toBeVisible();
  await noBarriers(browser, page);
  await page.goto('/account');
  await page.getByRole('link', { name: 'Delete your account' }).click();
  await noBarriers(browser, page);
  await page.getByLabel('Type your e-mail address').fill('somebody@else.example');
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByRole('alert')).toContainText('not the address of this account');
  await page.getByLabel('Type your e-mail address').fill(reader.email);
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
