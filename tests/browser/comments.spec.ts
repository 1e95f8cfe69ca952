import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { createClient } from '@sanity/client';
import { barriers } from '../support/axe.ts';
import { runningInstance } from '../support/instance.ts';
import { linkIn, waitForMail } from '../support/mail.ts';
import { createReader } from '../support/reader.ts';
import { pointedAt } from '../support/lake.ts';

const { site, lake, dataDir, mailDir, databaseUrl } = runningInstance();

const newsroom = createClient({
  ...pointedAt(lake),
  token: readFileSync(join(dataDir, 'lake/editor-token'), 'utf8').trim(),
});

const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
const freshName = () => `Reader ${unique().replaceAll(/\d/g, (digit) => 'abcdefghjk'[Number(digit)] ?? 'z')}`;

/** A published article of the test's own; its path, once readers can open it. */
async function publishArticle(discussion: { mode?: string; prompt?: string } = {}) {
  const slug = `talked-about-${unique()}`;
  const section = await newsroom.fetch<string>('*[_type == "section" && !(_id in path("drafts.**"))][0]._id');
  const { _id } = await newsroom.create({
    _id: `article-${slug}`,
    _type: 'article',
    headline: `Talked about: ${slug}`,
    slug: { _type: 'slug', current: slug },
    standfirst: 'A story that readers have something to say about.',
    section: { _type: 'reference', _ref: section },
    kind: 'feature',
    publishedAt: new Date(Date.now() - 3_600_000).toISOString(),
    discussion: { _type: 'discussion', ...discussion },
  });
  const place = await newsroom.fetch<string>('*[_id == $section][0].slug.current', { section });
  const path = `/${place}/${slug}`;
  await expect.poll(async () => (await fetch(site + path)).status).toBe(200);
  return { id: _id, path };
}

/** Follows the sign-in page that is open to its end, as somebody who is new here. */
async function signInByMail(page: Page, name: string): Promise<void> {
  const email = `${unique()}@example.org`;
  const since = Date.now();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look at your mail' })).toBeVisible();
  await page.goto(linkIn(await waitForMail(mailDir, email, since), site));
  await page.getByRole('button', { name: 'Sign in as' }).click();
  await page.getByLabel('Display name').fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** A page of somebody who is signed in already. */
async function pageOfReader(browser: Browser, javaScriptEnabled = true) {
  const reader = await createReader(databaseUrl);
  const context = await browser.newContext({ baseURL: site, javaScriptEnabled });
  const [name = '', value = ''] = reader.cookie.split('=');
  await context.addCookies([
    { name, value, url: site },
    { name: 'gazette.signed-in', value: '1', url: site },
  ]);
  return { reader, page: await context.newPage() };
}

const comment = (page: Page, text: string): Locator =>
  page.getByRole('article').filter({ hasText: text, hasNot: page.getByRole('article') });
const ownComment = (page: Page) => page.getByRole('textbox', { name: 'Your comment' });
const ownReply = (page: Page) => page.getByRole('textbox', { name: /^Your reply/ });

async function noViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await barriers(page), colorScheme).toEqual([]);
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a reader writes, signs in by mail, posts, replies and withdraws', async ({ page }) => {
      const { path } = await publishArticle({ prompt: 'What did you see?' });
      const name = freshName();
      const text = `The water stood at the **third** step. ${unique()}`;
      const shown = text.replaceAll('*', '');

      await page.goto(path);
      await expect(page.getByText('Share your insights')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'What did you see?' })).toBeVisible();
      await expect(page.getByText('Nobody has written yet.')).toBeVisible();
      await ownComment(page).fill(text);
      await page.getByRole('button', { name: 'Post comment' }).click();
      await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible();
      await signInByMail(page, name);

      // Back, and nothing is lost.
      await expect(ownComment(page)).toHaveValue(text);
      if (javaScriptEnabled) {
        await expect(page).toHaveURL(`${site}${path}#discussion`);
        await expect(ownComment(page)).toBeFocused();
        await expect(page.getByText(`Posting as ${name}`)).toBeVisible();
      }
      await page.getByRole('button', { name: 'Post comment' }).click();
      await expect(comment(page, shown)).toContainText(name);
      await expect(comment(page, shown).locator('strong')).toHaveText('third');
      await expect(page).toHaveURL(new RegExp(`^${site}${path}`));
      await expect(page.getByRole('heading', { name: '1 comment', exact: true })).toBeVisible();
      if (javaScriptEnabled) {
        await expect(comment(page, shown)).toBeFocused();
        await expect(ownComment(page)).toHaveValue('');
      }

      const reply = `And it was back by noon. ${unique()}`;
      await comment(page, shown)
        .getByRole('link', { name: `Reply to ${name}` })
        .click();
      await expect(ownReply(page)).toBeVisible();
      await ownReply(page).fill(reply);
      await page.getByRole('button', { name: 'Post reply' }).click();
      await expect(page.getByRole('list', { name: `Replies to ${name}` }).getByRole('article')).toContainText(
        reply,
      );

      await page.reload();
      await expect(comment(page, shown)).toBeVisible();
      await expect(comment(page, reply)).toBeVisible();
      await expect(page.getByRole('heading', { name: '2 comments' })).toBeVisible();

      if (javaScriptEnabled) {
        await comment(page, reply).getByRole('button', { name: 'Withdraw' }).click();
        await expect(page.getByRole('button', { name: 'Withdraw it' })).toBeFocused();
      } else {
        await page.getByRole('link', { name: 'Your comments on this article' }).click();
        await comment(page, reply).getByRole('link', { name: 'Withdraw' }).click();
        await expect(comment(page, reply)).toBeVisible();
      }
      await page.getByRole('button', { name: 'Withdraw it' }).click();
      await expect(page.getByRole('heading', { name: '1 comment', exact: true })).toBeVisible();
      await page.goto(path);
      await expect(comment(page, shown)).toBeVisible();
      await expect(comment(page, reply)).toHaveCount(0);
    });

    test('what can’t be posted is explained, and stays', async ({ browser }) => {
      const { path } = await publishArticle();
      const { page } = await pageOfReader(browser, javaScriptEnabled);
      const text = `${unique()} ${'far too much '.repeat(400)}`.trim();
      await page.goto(path);
      await ownComment(page).fill(text);
      await page.getByRole('button', { name: 'Post comment' }).click();
      await expect(page.getByText('That is too long.')).toBeVisible();
      await expect(ownComment(page)).toHaveValue(text);
      await expect(ownComment(page)).toHaveAccessibleDescription(/That is too long\./);
      await expect(ownComment(page)).toHaveAttribute('aria-invalid', 'true');
      if (javaScriptEnabled) await expect(ownComment(page)).toBeFocused();

      // Once it is put right it goes through.
      const better = text.slice(0, 200);
      await ownComment(page).fill(better);
      await page.getByRole('button', { name: 'Post comment' }).click();
      await expect(comment(page, better.trim())).toBeVisible();
      await page.context().close();
    });

    test('a comment that waits for a moderator is seen by its author alone', async ({ browser }) => {
      const { id, path } = await publishArticle({ mode: 'premoderated' });
      const author = await pageOfReader(browser, javaScriptEnabled);
      const other = await pageOfReader(browser, javaScriptEnabled);
      const text = `For the moderator first. ${unique()}`;
      await author.page.goto(path);
      await expect(author.page.getByText('A moderator reads each comment before it appears.')).toBeVisible();
      await ownComment(author.page).fill(text);
      await author.page.getByRole('button', { name: 'Post comment' }).click();
      await expect(comment(author.page, text)).toContainText('Awaiting review');
      await author.page.reload();
      await expect(comment(author.page, text)).toContainText('Awaiting review');

      for (const address of [path, `/comment/all?article=${id}`, `/comment/mine?article=${id}`]) {
        await other.page.goto(address);
        await expect(other.page.getByRole('heading', { level: 1 })).toBeVisible();
        await other.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await other.page.waitForLoadState('networkidle');
        await expect(other.page.getByText(text)).toHaveCount(0);
      }
      expect(await (await fetch(`${site}${path}`)).text()).not.toContain(text);
      await Promise.all([author.page.context().close(), other.page.context().close()]);
    });

    test('whoever finds that a comment breaks the rules says so, signed in or not', async ({ page }) => {
      const { id, path } = await publishArticle();
      await fillDiscussion(id, 1);
      await page.goto(path);
      await comment(page, 'Thread number 1').getByRole('link', { name: 'Report' }).click();
      await expect(page.getByRole('heading', { name: 'Report this comment' })).toBeVisible();
      await expect(comment(page, 'Thread number 1')).toBeVisible();
      await page.getByRole('radio', { name: 'It insults or attacks somebody' }).check();
      await page.getByRole('textbox', { name: /^Anything that helps/ }).fill('The last line.');
      if (javaScriptEnabled) await noViolations(page);
      await page.getByRole('button', { name: 'Send the report' }).click();
      await expect(page.getByRole('heading', { name: 'Thank you for telling us' })).toBeVisible();
      await page.getByRole('link', { name: /^Back to/ }).click();
      await expect(comment(page, 'Thread number 1')).toBeVisible();
    });

    test('what isn’t there is said, and what needs an account leads to sign-in', async ({ page }) => {
      const nowhere = '0199c0de-0000-7000-8000-000000000000';
      for (const address of [
        '/comment',
        '/comment?article=drafts.nothing',
        '/comment/all?article=nothing',
        '/comment/thread?id=x',
        `/comment/thread?id=${nowhere}`,
      ]) {
        await page.goto(address);
        await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
      }
      await page.goto(`/comment/withdraw?id=${nowhere}`);
      await expect(page.getByLabel('E-mail address')).toBeVisible();
    });

    test('long discussions are read page by page, in either order', async ({ page }) => {
      const { id, path } = await publishArticle();
      const texts = await fillDiscussion(id, 27);
      const [first = '', second = ''] = texts;
      const last = texts.at(-1) ?? '';
      await page.goto(path);
      await expect(page.getByRole('heading', { name: '32 comments' })).toBeVisible();
      await expect(comment(page, last)).toBeVisible();
      await expect(comment(page, first)).toHaveCount(0);
      // Until the code is there, the link leads to a page of its own.
      if (javaScriptEnabled) await expect(page.getByRole('button', { name: /^Like/ }).first()).toBeEnabled();
      await page.getByRole('link', { name: 'Show more comments' }).click();
      await expect(comment(page, first)).toBeVisible();
      await expect(page.getByRole('link', { name: 'Show more comments' })).toHaveCount(0);
      if (javaScriptEnabled) await expect(comment(page, second)).toBeFocused();

      await page.getByRole('link', { name: 'Oldest' }).click();
      await expect(
        page
          .getByRole('article')
          .filter({ has: page.getByRole('heading', { level: 4 }) })
          .first(),
      ).toContainText(first);
      await expect(comment(page, 'Reply number 3')).toBeVisible();
      await expect(comment(page, 'Reply number 5')).toHaveCount(0);
      await page.getByRole('link', { name: 'Show 2 more replies' }).click();
      await expect(comment(page, 'Reply number 5')).toBeVisible();
    });
  });
}

/** `threads` threads, and five replies to the first. The texts that open the threads, in the order of time. */
async function fillDiscussion(articleId: string, threads: number): Promise<string[]> {
  const authors = await Promise.all(Array.from({ length: 8 }, () => createReader(databaseUrl)));
  const texts: string[] = [];
  let opening: string | undefined;
  let sent = 0;
  const send = async (body: string, parentId?: string): Promise<string> => {
    const author = authors[sent % authors.length];
    sent += 1;
    const response = await fetch(`${site}/api/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: author?.cookie ?? '', origin: site },
      body: JSON.stringify({ articleId, parentId, body, clientKey: crypto.randomUUID() }),
    });
    expect(response.status).toBe(201);
    return ((await response.json()) as { comment: { id: string } }).comment.id;
  };
  for (let index = 1; index <= threads; index += 1) {
    const text = `Thread number ${index}, which is its own ${unique()}`;
    texts.push(text);
    const id = await send(text);
    opening ??= id;
  }
  for (let index = 1; index <= 5; index += 1) await send(`Reply number ${index} ${unique()}`, opening);
  return texts;
}

test('a like counts at once and stays, is taken back where it fails, and leads to sign-in without an account', async ({
  browser,
  page: stranger,
}) => {
  const { id, path } = await publishArticle();
  await fillDiscussion(id, 2);
  const { page } = await pageOfReader(browser);
  const like = (on: Page) => comment(on, 'Thread number 2').getByRole('button', { name: /^Like/ });
  await page.goto(path);
  await like(page).click();
  await expect(like(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(like(page)).toHaveText(/1/);
  await page.reload();
  await expect(like(page)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Most liked' }).click();
  await expect(page.getByRole('article').nth(1)).toContainText('Thread number 2');

  await page.route('**/like', (route) => route.abort());
  await like(page).click();
  await expect(page.getByRole('alert').filter({ hasText: 'That didn’t get through.' })).toBeVisible();
  await expect(like(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(like(page)).toHaveText(/1/);
  await page.context().close();

  await stranger.goto(path);
  await expect(like(stranger)).toHaveText(/1/);
  await like(stranger).click();
  await expect(stranger.getByLabel('E-mail address')).toBeVisible();
});

test('a comment can be changed for a while, and says that it was', async ({ browser }) => {
  const { path } = await publishArticle();
  const { page } = await pageOfReader(browser);
  await page.goto(path);
  const first = `As it was first ${unique()}`;
  await ownComment(page).fill(first);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await comment(page, first).getByRole('button', { name: 'Edit' }).click();
  const editor = page.getByRole('textbox', { name: 'Change your comment' });
  await expect(editor).toHaveValue(first);
  await expect(editor).toBeFocused();
  await editor.fill('   ');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Write something first.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(comment(page, first).getByRole('button', { name: 'Edit' })).toBeFocused();

  // Also after a reload, as long as it is new.
  await page.reload();
  await comment(page, first).getByRole('button', { name: 'Edit' }).click();
  const second = `As it is now ${unique()}`;
  await expect(editor).toHaveValue(first);
  await editor.fill('Given up');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await comment(page, first).getByRole('button', { name: 'Edit' }).click();
  await expect(editor).toHaveValue(first);
  await editor.fill(second);
  await page.reload();
  await comment(page, first).getByRole('button', { name: 'Edit' }).click();
  await expect(editor).toHaveValue(second);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(comment(page, second)).toContainText('edited');
  await expect(comment(page, second)).toBeFocused();
  await expect(comment(page, first)).toHaveCount(0);
  expect(await (await fetch(`${site}${path}`)).text()).toContain(second);
  await page.context().close();
});

test('a comment can be changed also where what is one’s own comes late', async ({ browser }) => {
  const { path } = await publishArticle();
  const { page } = await pageOfReader(browser);
  const written = Promise.withResolvers<void>();
  await page.route('**/api/comments/mine?*', async (route) => {
    const response = await route.fetch();
    await written.promise;
    await route.fulfill({ response });
  });
  const late = page.waitForResponse('**/api/comments/mine?*');
  await page.goto(path);
  const text = `Before the answer ${unique()}`;
  await ownComment(page).fill(text);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(comment(page, text)).toBeVisible();
  written.resolve();
  await (await late).finished();
  await expect(page.getByText(/^Posting as/)).toBeVisible();
  await expect(comment(page, text).getByRole('button', { name: 'Edit' })).toBeVisible();
  await page.context().close();
});

test('sent twice by an unreliable connection, a comment is there once', async ({ browser }) => {
  const { path } = await publishArticle();
  const { page } = await pageOfReader(browser);
  const text = `Only once, please. ${unique()}`;
  let lost = 0;
  await page.route('**/api/comments', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    // It arrives; the answer doesn't.
    await route.fetch();
    return route.abort();
  });
  await page.goto(path);
  // Until the scripts are there the form is sent by the browser itself, which has no second try.
  await expect(page.getByText(/^Posting as/)).toBeVisible();
  await ownComment(page).fill(text);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByText('That didn’t get through.')).toBeVisible();
  await expect(ownComment(page)).toHaveValue(text);
  await expect(ownComment(page)).toBeFocused();

  // Even after a reload: the text is kept, and so is the key under which it was sent.
  await page.reload();
  await expect(ownComment(page)).toHaveValue(text);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(ownComment(page)).toHaveValue('');
  await page.reload();
  await expect(comment(page, text)).toHaveCount(1);
  await expect(page.getByRole('heading', { name: '1 comment', exact: true })).toBeVisible();
  await page.context().close();
});

test('what is typed before the scripts are there stays', async ({ browser }) => {
  const { path } = await publishArticle();
  const { page } = await pageOfReader(browser);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await ownComment(page).fill('Early bird');
  release();
  await expect(page.getByText(/^Posting as/)).toBeVisible();
  await expect(ownComment(page)).toHaveValue('Early bird');
  await page.context().close();
});

test('a draft follows its reader from tab to tab, and goes when it is posted', async ({ browser }) => {
  const { path } = await publishArticle();
  const { page } = await pageOfReader(browser);
  const second = await page.context().newPage();
  await page.goto(path);
  await second.goto(path);
  await expect(second.getByText(/^Posting as/)).toBeVisible();
  await page.bringToFront();
  await expect(page.getByText(/^Posting as/)).toBeVisible();
  const text = `Begun here. ${unique()}`;
  await ownComment(page).fill(text);
  await expect(ownComment(second)).toHaveValue(text);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(comment(page, text)).toBeVisible();
  await expect(ownComment(second)).toHaveValue('');
  await page.context().close();
});

test('a link to a comment far down leads to it', async ({ page }) => {
  const { id, path } = await publishArticle();
  const [first = ''] = await fillDiscussion(id, 27);
  const listed = (await (
    await fetch(`${site}/api/comments?${new URLSearchParams({ article: id, sort: 'oldest' })}`)
  ).json()) as { comments: { id: string }[] };
  await page.goto(`${path}#comment-${listed.comments[0]?.id}`);
  await expect(comment(page, first)).toBeInViewport();
});

test('closed and off are said plainly', async ({ page }) => {
  const closed = await publishArticle({ mode: 'closed' });
  await page.goto(closed.path);
  await expect(page.getByText('This discussion is closed.')).toBeVisible();
  await expect(ownComment(page)).toHaveCount(0);
  const off = await publishArticle({ mode: 'off' });
  await page.goto(off.path);
  await expect(page.getByText('There is no discussion under this article.')).toBeVisible();
});

test('a discussion and its pages have no accessibility violations, and fit a phone', async ({ browser }) => {
  const { id, path } = await publishArticle();
  await fillDiscussion(id, 3);
  const { page } = await pageOfReader(browser);
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(path);
  await page
    .getByRole('link', { name: /^Reply to/ })
    .first()
    .click();
  await ownReply(page).fill(`See https://example.org/${'a-long-address-'.repeat(8)}`);
  await page.getByRole('button', { name: 'Post reply' }).click();
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await noViolations(page);
  const commentId = await page
    .getByRole('article')
    .filter({ hasText: 'a-long-address' })
    .last()
    .getAttribute('id');
  const pages = [
    `/comment?article=${id}`,
    `/comment/all?article=${id}`,
    `/comment/mine?article=${id}`,
    `/comment/thread?id=${commentId?.replace('comment-', '')}`,
    `/comment/withdraw?id=${commentId?.replace('comment-', '')}`,
  ];
  for (const address of [path, ...pages]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await noViolations(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, address).toBeLessThanOrEqual(375);
  }
  await page.context().close();
});
