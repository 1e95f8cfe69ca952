import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { addArticle } from '../../support/discussion.ts';
import { runningInstance, type Instance } from '../../support/instance.ts';
import { linkIn, waitForMail } from '../../support/mail.ts';
import { createReader } from '../../support/reader.ts';
import { TextBrowser, textOf } from '../../support/text-browser.ts';

/** A discussion in a browser that knows nothing but links and forms. */

let instance: Instance;
let path: string;
let guestsPath: string;
const run = Date.now().toString(36);
const articleId = `text-browser-${run}`;
const guestsId = `text-browser-guests-${run}`;

beforeAll(async () => {
  instance = runningInstance();
  path = await addArticle(instance, articleId);
  guestsPath = await addArticle(instance, guestsId, { audience: 'anyone' });
  while ((await fetch(instance.site + path)).status !== 200) await sleep(100);
});

test('a reader of a text browser signs in by mail and posts a reply, which is then on the article’s page', async () => {
  const other = await createReader(instance.databaseUrl);
  const posted = await fetch(`${instance.site}/api/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: other.cookie, origin: instance.site },
    body: JSON.stringify({ articleId, body: 'What do the gulls say?', clientKey: crypto.randomUUID() }),
  });
  expect(posted.status).toBe(201);

  const browser = new TextBrowser(instance.site);
  await browser.open(path);
  await browser.follow(`Reply to ${other.displayName}`);
  expect(browser.find('h1')?.textContent).toBe(`Reply to ${other.displayName}`);
  expect(browser.find('article', 'What do the gulls say?')).not.toBeNull();

  const reply = `They say "more & more", <always>. ${run}`;
  await browser.submit('Post reply', { 'Your reply': reply });
  const email = `text-browser-${run}@example.org`;
  const since = Date.now();
  await browser.submit('Mail me a link', { 'E-mail address': email });
  await browser.open(linkIn(await waitForMail(instance.mailDir, email, since), instance.site));
  await browser.submit('Sign in as');
  await browser.submit('Continue', { 'Display name': `Gull ${run.replaceAll(/\d/g, 'o')}` });

  // Back, and nothing is lost.
  expect(browser.valueOf('Your reply')).toBe(reply);
  await browser.submit('Post reply');
  expect(browser.address).toMatch(new RegExp(`^${instance.site}${path}#comment-`));
  const shown = browser.find('article[aria-label]', reply);
  expect(shown?.getAttributeValue('aria-label')).toMatch(/^Reply by Gull/);
  const list = browser.find('ol', reply);
  expect(list && textOf(list)).toContain('What do the gulls say?');
});

test('what can’t be posted comes back with its text and the reason at the field', async () => {
  const browser = new TextBrowser(instance.site);
  const email = `text-browser-again-${run}@example.org`;
  await browser.open('/sign-in?callbackUrl=/account');
  const since = Date.now();
  await browser.submit('Mail me a link', { 'E-mail address': email });
  await browser.open(linkIn(await waitForMail(instance.mailDir, email, since), instance.site));
  await browser.submit('Sign in as');
  await browser.submit('Continue', { 'Display name': `Tern ${run.replaceAll(/\d/g, 'o')}` });
  await browser.open(path);
  const text = `${run} ${'far too much '.repeat(450)}`.trim();
  await browser.submit('Post comment', { 'Your comment': text });
  expect(browser.valueOf('Your comment')).toBe(text);
  expect(browser.find('[role="alert"]', 'That is too long.')).not.toBeNull();
});

test('where an article lets anyone comment, a guest does: by name and address, and a button in a mail', async () => {
  const browser = new TextBrowser(instance.site);
  const email = `guest-${run}@example.org`;
  const name = `Guest ${run.replaceAll(/\d/g, 'o')}`;
  const text = `Only passing through. ${run}`;
  const since = Date.now();
  await browser.open(guestsPath);
  await browser.submit('Post comment', { 'Your comment': text });

  // What is missing is asked for, and nothing is lost.
  expect(browser.valueOf('Your comment')).toBe(text);
  await browser.submit('Post comment', { 'Your name': 'x', 'E-mail address': email });
  expect(browser.find('#composer-name-error', 'That can’t be a name here.')).not.toBeNull();
  expect(browser.valueOf('Your comment')).toBe(text);
  await browser.submit('Post comment', { 'Your name': name, 'E-mail address': email });
  expect(browser.find('h1', 'look at your mail')).not.toBeNull();
  expect(browser.find('strong', email)).not.toBeNull();
  expect(await (await fetch(instance.site + guestsPath)).text()).not.toContain(text);

  await browser.open(linkIn(await waitForMail(instance.mailDir, email, since), instance.site));
  await browser.submit(/^Post/);
  await browser.open(guestsPath);
  expect(browser.find(`article[aria-label="Comment by ${name}"]`, text)).not.toBeNull();
});
