import { expect, test, type Browser, type Page } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { query } from '../support/database.ts';
import { addArticle, wireTo } from '../support/discussion.ts';
import { runningInstance } from '../support/instance.ts';
import { createReader, type TestReader } from '../support/reader.ts';

/** What readers do in a discussion beyond posting, and that everybody can do it. */

const instance = runningInstance();
const { site, databaseUrl } = instance;
const wire = wireTo(instance);

const unique = () => Math.random().toString(36).slice(2, 10);

async function publishArticle(): Promise<{ id: string; path: string }> {
  const id = `article-taking-part-${unique()}`;
  const path = await addArticle(instance, id, {}, 'What readers make of it');
  await expect.poll(async () => (await fetch(site + path)).status).toBe(200);
  return { id, path };
}

/** Posts a comment as somebody; its id. */
const say = async (articleId: string, author: TestReader, body: string, parentId?: string) =>
  (await wire.say(articleId, author, { body, parentId })).id;

async function signedIn(browser: Browser): Promise<{ reader: TestReader; page: Page }> {
  const reader = await createReader(databaseUrl);
  const context = await browser.newContext({
    baseURL: site,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const [name = '', value = ''] = reader.cookie.split('=');
  await context.addCookies([
    { name, value, url: site },
    { name: 'gazette.signed-in', value: '1', url: site },
  ]);
  return { reader, page: await context.newPage() };
}

const ready = (page: Page) => expect(page.getByText(/^Posting as/).first()).toBeVisible();
const by = (page: Page, author: TestReader) =>
  page.getByRole('article', { name: `Comment by ${author.displayName}` });

test('with the keyboard alone a reader answers, thinks better of it, and answers again', async ({
  browser,
}) => {
  const { id, path } = await publishArticle();
  const other = await createReader(databaseUrl);
  await say(id, other, 'Who turns the key?');
  const { page } = await signedIn(browser);
  await page.goto(`${path}#discussion`);
  await ready(page);
  const press = async (key: string, until: () => Promise<boolean>) => {
    for (let stops = 0; stops < 40 && !(await until()); stops += 1) await page.keyboard.press(key);
    expect(await until()).toBe(true);
  };
  const at = (words: RegExp) => async () =>
    words.test((await page.evaluate(() => document.activeElement?.textContent)) ?? '');
  await page.getByRole('textbox', { name: 'Your comment' }).focus();
  await press('Tab', at(/^Reply to/));
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: `Your reply to ${other.displayName}` });
  await expect(field).toBeFocused();
  await page.keyboard.type('The keeper, I think.');
  await press('Tab', at(/^Cancel$/));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: `Reply to ${other.displayName}` })).toBeFocused();

  // What was written waits.
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('The keeper, I think.');
  await press('Tab', at(/^Post reply$/));
  await page.keyboard.press('Enter');
  const reply = page.getByRole('article', { name: /^Reply by/ });
  await expect(reply).toContainText('The keeper, I think.');
  await expect(reply).toBeFocused();
  await page.context().close();
});

test('to a screen reader the discussion is a list of named comments, and what happens is said', async ({
  browser,
}) => {
  const { id, path } = await publishArticle();
  const other = await createReader(databaseUrl);
  const root = await say(id, other, 'Does it carry far?');
  await query(databaseUrl, 'UPDATE comments SET featured_at = now() WHERE id = $1', [root]);
  await query(databaseUrl, 'UPDATE users SET expertise = $2 WHERE id = $1', [other.id, 'Bell founder']);
  // A change that readers see makes the page anew.
  await say(id, other, 'I mean the bell.', root);
  const { page, reader } = await signedIn(browser);
  await page.goto(path);
  await page.getByRole('heading', { name: 'Share your insights' }).scrollIntoViewIfNeeded();
  await ready(page);

  await expect(page.getByRole('region', { name: 'Share your insights' })).toMatchAriaSnapshot(`
    - heading "Share your insights" [level=2]
    - text: Your comment
    - textbox "Your comment"
    - button "Preview and formatting"
    - button "Post comment"
    - heading "2 comments" [level=3]
    - navigation "Order of comments":
      - link "Newest"
      - link "Oldest"
      - link "Most liked"
      - link "Editors’ picks"
    - list "2 comments":
      - listitem:
        - article "Comment by ${other.displayName}":
          - heading "${other.displayName}" [level=4]
          - text: /Bell founder.*New here/
          - paragraph: Editors’ pick
          - paragraph: Does it carry far?
        - list "Replies to ${other.displayName}":
          - listitem:
            - article "Reply by ${other.displayName}":
              - heading "${other.displayName}" [level=4]
  `);

  await by(page, other)
    .getByRole('link', { name: `Reply to ${other.displayName}` })
    .click();
  const field = page.getByRole('textbox', { name: `Your reply to ${other.displayName}` });
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(`Posting as ${reader.displayName}.`);
  await field.fill('Over the whole bay.');
  await page.getByRole('button', { name: 'Post reply' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Your comment is published.' })).toHaveCount(1);
  await expect(page.getByRole('article', { name: `Reply by ${reader.displayName}` })).toBeFocused();

  // The picks alone, also as a page of its own.
  await page.getByRole('link', { name: 'Editors’ picks' }).click();
  await expect(page.getByRole('link', { name: 'Editors’ picks' })).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('link', { name: 'Read it in its thread' })).toBeVisible();
  await expect(page.getByText('I mean the bell.')).toHaveCount(0);
  expect(await (await fetch(`${site}/comment/all?article=${id}&sort=picks`)).text()).toContain(
    'Does it carry far?',
  );
  await page.context().close();
});

test('a reader quotes, sees how it will look, and copies a link', async ({ browser }) => {
  const { id, path } = await publishArticle();
  const other = await createReader(databaseUrl);
  const root = await say(id, other, 'The tide is *early* this week.');
  const { page } = await signedIn(browser);
  await page.goto(path);
  await by(page, other).scrollIntoViewIfNeeded();
  await ready(page);
  await by(page, other).getByRole('button', { name: 'More' }).click();
  await by(page, other).getByRole('button', { name: 'Copy link' }).click();
  await expect(by(page, other).getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site}${path}#comment-${root}`);

  await by(page, other).getByText('early').dblclick();
  await by(page, other).getByRole('button', { name: 'Quote' }).click();
  const field = page.getByRole('textbox', { name: /^Your reply/ });
  await expect(field).toHaveValue('> early\n\n');
  await expect(field).toBeFocused();
  const form = page.locator('form').filter({ has: field });
  await form.getByRole('button', { name: 'Preview and formatting' }).click();
  await field.pressSequentially('**Very** early.');
  const preview = form.getByRole('region', { name: 'Preview' });
  await expect(preview.getByRole('blockquote')).toHaveText('early');
  await expect(preview.getByRole('strong')).toHaveText('Very');
  expect(await barriers(page)).toEqual([]);

  // It is still there the next time.
  await page.reload();
  await by(page, other).getByRole('link', { name: 'Reply' }).click();
  await expect(field).toHaveValue('> early\n\n**Very** early.');
  await page.context().close();
});

test('whoever is ignored is folded away, for that reader alone, until that ends', async ({ browser }) => {
  const { id, path } = await publishArticle();
  const loud = await createReader(databaseUrl);
  await say(id, loud, 'LISTEN TO ME');
  const { page } = await signedIn(browser);
  await page.goto(path);
  await by(page, loud).scrollIntoViewIfNeeded();
  await ready(page);
  await by(page, loud).getByRole('button', { name: 'More' }).click();
  await by(page, loud)
    .getByRole('button', { name: `Ignore ${loud.displayName}` })
    .click();
  const hidden = page.getByRole('article', { name: `Hidden comment by ${loud.displayName}` });
  await expect(hidden).toBeFocused();
  await expect(page.getByText('LISTEN TO ME')).toHaveCount(0);
  await page.reload();
  await expect(hidden).toContainText(`Hidden: you ignore ${loud.displayName}.`);
  await hidden.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('LISTEN TO ME')).toBeVisible();
  expect(await (await fetch(site + path)).text()).toContain('LISTEN TO ME');

  await page.goto('/account');
  await page.getByRole('button', { name: `Stop ignoring ${loud.displayName}` }).click();
  await expect(page.getByText('You ignore nobody.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.goto(path);
  await by(page, loud).scrollIntoViewIfNeeded();
  await ready(page);
  await expect(page.getByText('LISTEN TO ME')).toBeVisible();
  await page.context().close();
});

test('new comments and replies are announced without moving anything, and shown when asked for', async ({
  page,
}) => {
  const { id, path } = await publishArticle();
  const other = await createReader(databaseUrl);
  const root = await say(id, other, 'The first word');
  await page.clock.install();
  await page.goto(path);
  await page.getByText('The first word').scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'More' })).toBeVisible();
  const second = await createReader(databaseUrl);
  await say(id, second, 'The second word');
  await say(id, second, 'An answer to the first', root);
  const place = () => page.getByText('The first word').boundingBox();
  const before = await place();
  await expect(async () => {
    await page.clock.fastForward(61_000);
    await expect(page.getByRole('status').filter({ hasText: '1 new comment, 1 new reply.' })).toHaveCount(1, {
      timeout: 1000,
    });
  }).toPass();
  expect(await place()).toEqual(before);
  await page.getByRole('button', { name: 'Show 1 new reply' }).click();
  await expect(page.getByRole('article', { name: `Reply by ${second.displayName}` })).toBeFocused();
  await page.getByRole('button', { name: 'Show 1 new comment' }).click();
  await expect(by(page, second)).toBeFocused();
  await expect(page.getByRole('button', { name: /^Show 1 new/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '3 comments' })).toBeVisible();
});

test('a link leads to its comment: in a thread of 60 replies, and on the third page of threads', async ({
  page,
}) => {
  const { id, path } = await publishArticle();
  const author = await createReader(databaseUrl);
  const first = await say(id, author, 'The oldest of all');
  const long = await say(id, author, 'A thread that goes on');
  // As many as make it far, straight into the tables that a page reads.
  await query(databaseUrl, fill, [id, author.id, long, 60]);
  await query(databaseUrl, fill, [id, author.id, null, 55]);
  const [middle] = await query<{ id: string }>(
    databaseUrl,
    'SELECT id FROM comments WHERE root_id = $1 AND parent_id IS NOT NULL ORDER BY id OFFSET 40 LIMIT 1',
    [long],
  );
  for (const target of [middle?.id ?? '', first]) {
    await page.goto('about:blank');
    await page.goto(`${path}#comment-${target}`);
    const comment = page.locator(`#comment-${target}`);
    await expect(comment).toBeFocused();
    await expect(comment).toBeInViewport();
    expect(await comment.evaluate((element) => element.matches(':target'))).toBe(true);
  }
});

const fill = `
  WITH made AS (
    INSERT INTO comments (id, article_id, author_id, parent_id, root_id, depth, status, listed, client_key, request_hash,
      body_hash, created_at)
    SELECT n.id, $1, $2::uuid, $3::uuid, coalesce($3::uuid, n.id), CASE WHEN $3::uuid IS NULL THEN 0 ELSE 1 END,
      'PUBLISHED', true, n.id::text, '\\x00', '\\x00', now()
    FROM (SELECT uuidv7() AS id FROM generate_series(1, $4::int)) AS n
    RETURNING id, article_id, parent_id),
  texts AS (
    INSERT INTO comment_revisions (comment_id, no, source, body_hash, created_at)
    SELECT id, 1, 'One of many ' || id, '\\x00', now() FROM made),
  stats AS (
    INSERT INTO comment_stats (comment_id, article_id, is_root_listed)
    SELECT id, article_id, parent_id IS NULL FROM made),
  thread AS (
    UPDATE comment_stats SET visible_replies = visible_replies + $4::int WHERE comment_id = $3::uuid)
  UPDATE article_discussions SET visible_count = visible_count + $4::int WHERE article_id = $1`;
