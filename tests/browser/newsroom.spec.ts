import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { SanityDocumentStub } from '@sanity/client';
import { z } from 'zod';
import { runningInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';
import { choose, enterStudio, fill, openDocument, publish, reveal, soon } from '../support/studio.ts';

const { databaseUrl, ...instance } = runningInstance();

// The Studio, a real programme of several megabytes, starts and saves in its own time.
test.setTimeout(240_000);
test.use({ viewport: { width: 1500, height: 1100 } });

const newsroom = lakeOf(instance);

const unique = Date.now().toString(36);
const slugs: string[] = [];

test.afterAll(async () => {
  await newsroom.delete({ query: '*[_type == "article" && slug.current in $slugs]', params: { slugs } });
});

/** An article of the test's own, published a minute ago. */
async function article(name: string, parts: Record<string, unknown> = {}) {
  const slug = `${name}-${unique}`;
  slugs.push(slug);
  const document: SanityDocumentStub & { _id: string } = {
    _id: `article-${slug}`,
    _type: 'article',
    headline: `A test of the newsroom: ${slug}`,
    slug: { _type: 'slug', current: slug },
    standfirst: 'Made by a test, which takes it away again when it has finished.',
    section: { _type: 'reference', _ref: 'section-science' },
    kind: 'news',
    publishedAt: new Date(Date.now() - 60_000).toISOString(),
    body: [
      { _type: 'block', _key: 'a', style: 'normal', children: [{ _type: 'span', _key: 's', text: 'Text.' }] },
    ],
    ...parts,
  };
  await newsroom.create(document);
  return { id: document._id, slug, path: `/science/${slug}`, headline: String(document['headline']) };
}

const badges = (page: Page, label: string | RegExp) => page.getByTestId('pane-footer').getByText(label);
const fieldOf = (page: Page, name: string) => page.getByTestId(`field-${name}`);

test('an article goes from its headline to review, is scheduled, and goes out by itself', async ({
  page,
  request,
}) => {
  await enterStudio(page, databaseUrl);
  await page.getByTestId('pane-item-Drafts').click();
  await page.getByTestId('action-intent-button').click();
  const headline = `Eels come back to the Ell ${unique}`;
  const slug = `eels-come-back-to-the-ell-${unique}`;
  slugs.push(slug);
  await fill(page, 'headline', headline);
  await fieldOf(page, 'headline').getByRole('textbox').blur();
  // Made by itself, once: the headline may change, and the address stays.
  await expect(fieldOf(page, 'slug').getByRole('textbox')).toHaveValue(slug);
  await fill(page, 'headline', `${headline}, in numbers`);
  await fieldOf(page, 'headline').getByRole('textbox').blur();

  // Why it can't be published yet is said at the button.
  await expect(page.getByTestId('action-publish')).toBeDisabled();
  await page.getByTestId('action-publish').hover({ force: true });
  await expect(page.getByText('Before it can be published:')).toBeVisible();
  await expect(seen(page, 'Choose the section where readers will find this article.')).toBeVisible();

  await fill(page, 'standfirst', 'Forty years after the mill closed, the counters at the weir are busy.');
  await reveal(page, 'reference-input');
  await page.getByTestId('reference-input').first().getByRole('combobox').fill('Scien');
  await page.getByRole('option', { name: /^Science/ }).click();
  await expect(fieldOf(page, 'slug').getByRole('textbox')).toHaveValue(slug);

  await choose(page, 'Send to review');
  await page.getByLabel('A word for the desk').fill('Is it the Ell or the River Ell?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(badges(page, 'In review')).toBeVisible();
  await page.getByTestId('pane-item-In review').click();
  await page.getByRole('link', { name: new RegExp(headline) }).click();
  await expect(fieldOf(page, 'deskNote').getByRole('textbox')).toHaveValue('Is it the Ell or the River Ell?');

  // Something typed within a second of something else, and away: what was typed last is kept too.
  await fill(page, 'standfirst', 'Forty years after the mill closed, the counters');
  await fill(page, 'standfirst', 'Forty years after the mill closed, the counters at the weir are busier.');
  await page.getByTestId('pane-item-Drafts').click();
  const stored = () =>
    newsroom.fetch('*[_id in path("drafts.**") && slug.current == $slug][0].standfirst', { slug });
  await soon(stored).toContain('busier');

  await page.getByTestId('pane-item-In review').click();
  await page.getByRole('link', { name: new RegExp(headline) }).click();
  await choose(page, 'Ready to publish');
  await expect(badges(page, 'Ready')).toBeVisible();

  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await page.getByRole('tab', { name: 'Publishing' }).click();
  const time = fieldOf(page, 'publishedAt').getByRole('textbox');
  await time.fill(`${tomorrow} 09:00`);
  await time.blur();
  await expect(badges(page, /^Planned: tomorrow at 09:00/)).toBeVisible();
  await publish(page, 'Schedule');
  await expect(badges(page, /^Scheduled: tomorrow at 09:00/)).toBeVisible();

  // The notes were between writer and desk: what is published has none.
  const [document] = await newsroom.fetch('*[slug.current == $slug && !(_id in path("drafts.**"))]', {
    slug,
  });
  expect(Object.keys(document)).toEqual(expect.not.arrayContaining(['stage', 'deskNote']));
  await page.getByTestId('pane-item-Scheduled').click();
  await expect(page.getByTestId('document-list-pane').getByText(headline)).toBeVisible();
  expect((await request.get(`/science/${slug}`)).status()).toBe(404);
  expect(await (await request.get('/science')).text()).not.toContain(slug);

  // Brought forward, so that nobody waits until tomorrow. From here on nothing is touched.
  const soonest = new Date(Date.now() + 4000).toISOString();
  await newsroom.patch(document._id).set({ publishedAt: soonest }).commit();
  await expect
    .poll(async () => (await request.get(`/science/${slug}`)).status(), { timeout: 20_000 })
    .toBe(200);
  await expect.poll(async () => (await request.get('/science')).text(), { timeout: 20_000 }).toContain(slug);
});

test('what is wrong is said in plain words, and an address belongs to one article', async ({ page }) => {
  slugs.push(`fresh-${unique}`, `old-${unique}`);
  const first = await article('taken');
  const draft = await article('checked', {
    headline: 'Short',
    kind: 'opinion',
    keyPoints: ['The same.', 'The same.'],
    formerSlugs: [`moved-${unique}`],
    updatedAt: '2020-01-01T00:00:00.000Z',
    discussion: { _type: 'discussion', sensitivity: 'sensitive' },
    body: [
      { _type: 'block', _key: 'a', style: 'h2', children: [{ _type: 'span', _key: 's', text: '' }] },
      {
        _type: 'block',
        _key: 'b',
        style: 'normal',
        markDefs: [{ _type: 'link', _key: 'l', href: '/science' }],
        children: [{ _type: 'span', _key: 's', text: 'here', marks: ['l'] }],
      },
    ],
  });
  await enterStudio(page, databaseUrl);
  await openDocument(page, 'article', draft.id);
  await fill(page, 'slug', first.slug);
  const validation = page.getByRole('button', { name: 'Validation', exact: true });
  await validation.click();
  for (const message of [
    `“${first.headline}” has this address. Change a word of it.`,
    'This is very short. Would somebody who sees only the headline know what it is about?',
    'Opinion needs its author: add the person whose opinion it is, with the role “Author”.',
    'This point is here twice.',
    'This heading is empty: write it, or remove it.',
    'The link “here” doesn’t say where it leads. Link the words that name it.',
    'The discussion is marked as sensitive: add a help line, so that readers know where to turn.',
    'This is before the article was published. Clear it, or give the time of the change.',
  ]) {
    await expect(seen(page, message), message).toBeVisible({ timeout: 30_000 });
  }
  await expect(page.getByTestId('action-publish')).toBeDisabled();

  // An address that another article had is free, with a word of warning: its old links would lead here.
  await fill(page, 'slug', `fresh-${unique}`);
  await expect(page.getByText(/has this address/)).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText(/Readers know this article as/)).toBeVisible();
  const other = await article('other', { formerSlugs: [`old-${unique}`] });
  await fill(page, 'slug', `old-${unique}`);
  const warning = `“${other.headline}” had this address once. Old links to it would lead here instead.`;
  await expect(seen(page, warning)).toBeVisible({ timeout: 30_000 });
});

test('a mistake is noted, corrected and published; readers see the correction alone', async ({
  page,
  request,
}) => {
  const { id, path, headline } = await article('wrong');
  await enterStudio(page, databaseUrl);
  await openDocument(page, 'article', id);
  await expect(badges(page, 'Live')).toBeVisible();
  await choose(page, 'Needs a correction');
  await page.getByLabel('What is wrong?').fill('The wall is 14 metres high.');
  await page.getByRole('button', { name: 'Note it' }).click();
  await expect(badges(page, 'Correction due')).toBeVisible();
  await expect(fieldOf(page, 'correctionDue.note').getByRole('textbox')).toHaveValue(
    'The wall is 14 metres high.',
  );

  await page.goto('/studio/structure/corrections-due');
  await page.getByRole('link', { name: new RegExp(headline) }).click();
  await page.getByRole('tab', { name: 'Notes and sources' }).click();
  await reveal(page, 'field-corrections');
  await fieldOf(page, 'corrections')
    .getByRole('button', { name: /Add item/ })
    .click();
  const words = 'An earlier version gave the height of the wall as 4 metres. It is 14.';
  await page.getByRole('textbox', { name: 'What was wrong, and what is right' }).fill(words);
  await page.keyboard.press('Escape');
  await expect(badges(page, 'Correction written')).toBeVisible();
  await publish(page);
  await expect(badges(page, /^Correction/)).toHaveCount(0);

  await soon(async () => (await request.get(path)).text()).toContain(words);
  const stored = await newsroom.getDocument(id);
  expect(stored).not.toHaveProperty('correctionDue');
  expect(await (await request.get(path)).text()).not.toContain('The wall is 14 metres high.');
});

test('editors arrange the front page by drag and drop, and readers see the new order', async ({
  page,
  request,
}) => {
  const before = await newsroom.getDocument('frontPage');
  const [first, second] = await newsroom.fetch<string[]>('*[_id == "frontPage"][0].secondary[]->headline');
  if (!before || !first || !second) throw new Error('the sample has two stories beside the lead');
  const order = async () => {
    const text = await (await request.get('/')).text();
    return text.indexOf(first) < text.indexOf(second) ? 'as before' : 'exchanged';
  };
  expect(await order()).toBe('as before');
  await enterStudio(page, databaseUrl);
  await openDocument(page, 'frontPage', 'frontPage');
  const items = fieldOf(page, 'secondary');
  await expect(items.getByText(second)).toBeVisible({ timeout: 30_000 });
  // By the keyboard, as those who can't drag do.
  await items
    .getByRole('button', { name: /drag/i })
    .or(items.locator('[data-ui="DragHandleButton"]'))
    .first()
    .focus();
  // Each key moves something on the page, which the next one must find in its place.
  for (const key of ['Space', 'ArrowDown', 'Space']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
  }
  await publish(page);
  await soon(order).toBe('exchanged');

  await newsroom.createOrReplace(before);
  await soon(order).toBe('as before');
});

test('an article is renamed and renamed back: the address that it has wins, and the other leads to it', async ({
  page,
  request,
}) => {
  const { id, slug: a, path } = await article('name-a');
  const b = `name-b-${unique}`;
  slugs.push(b);
  const answer = async (slug: string) => {
    const response = await request.get(`/science/${slug}`, { maxRedirects: 0 });
    return [response.status(), response.headers()['location'] ?? null];
  };
  await soon(() => answer(a)).toEqual([200, null]);
  await enterStudio(page, databaseUrl);
  await openDocument(page, 'article', id);
  await fill(page, 'slug', b);
  await expect(page.getByText(`Readers know this article as ${a}`)).toBeVisible();
  await publish(page);
  await soon(() => answer(b)).toEqual([200, null]);
  await soon(() => answer(a)).toEqual([308, `/science/${b}`]);
  // Kept by itself, and nobody can take it away by mistake.
  await page.getByRole('tab', { name: 'Publishing' }).click();
  await expect(fieldOf(page, 'formerSlugs').getByRole('textbox').first()).toHaveValue(a);
  await expect(fieldOf(page, 'formerSlugs').getByRole('textbox').first()).not.toBeEditable();

  await page.getByRole('tab', { name: 'Story' }).click();
  await fill(page, 'slug', a);
  await publish(page);
  await soon(() => answer(a)).toEqual([200, null]);
  await soon(() => answer(b)).toEqual([308, path]);
});

test('a contributor writes and sends to review; the Studio says why publishing is for others', async ({
  page,
}) => {
  const { id } = await article('contributed');
  const { lakeSecret } = z
    .object({ lakeSecret: z.string() })
    .parse(JSON.parse(readFileSync(join(instance.dataDir, 'secrets.json'), 'utf8')));
  const session = await fetch(`${instance.lake}/gazette/sessions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${lakeSecret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({
      userId: `c-${unique}`,
      name: 'Casey Lind',
      email: 'c@example.org',
      role: 'contributor',
    }),
  });
  const { sid } = z.object({ sid: z.string() }).parse(await session.json());
  await page.goto(`/studio#sid=${sid}`);
  await expect(page.getByRole('link', { name: 'Front page' })).toBeVisible({ timeout: 60_000 });
  await openDocument(page, 'article', id);
  await fill(page, 'standfirst', 'A contributor changed this sentence, and nobody outside sees that yet.');
  await expect(page.getByTestId('action-sendtoreview')).toBeEnabled();
  await page.getByRole('button', { name: 'Open document actions' }).click();
  const publishing = page.getByRole('menuitem', { name: 'Publish' });
  await expect(publishing).toBeDisabled();
  // The menu may still be unfolding under the pointer, which then isn't over this line.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await publishing.hover({ force: true });
    await expect(seen(page, 'Send this to review, and an editor publishes it.')).toBeVisible({
      timeout: 2000,
    });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('menuitem', { name: 'Take down' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByTestId('action-sendtoreview').click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(badges(page, 'In review')).toBeVisible();
  await newsroom.delete(`drafts.${id}`);
});

/** A text where it is seen: the Studio keeps the same words hidden in other places. */
function seen(page: Page, text: string) {
  return page.getByText(text).filter({ visible: true }).first();
}
