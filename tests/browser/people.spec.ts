import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { barriers } from '../support/axe.ts';
import { runningInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';
import { linkIn, waitForMail } from '../support/mail.ts';
import { createReader } from '../support/reader.ts';
import {
  fill,
  openActions,
  openDocument,
  publish,
  reveal,
  soon,
  studioViewport,
  textOf,
} from '../support/studio.ts';

const { databaseUrl, ...instance } = runningInstance();
const { site, mailDir } = instance;

// The Studio, a real programme of several megabytes, starts and saves in its own time.
test.setTimeout(300_000);
test.use({ viewport: studioViewport });

const newsroom = lakeOf(instance);
const unique = Date.now().toString(36);
const headline = `The lamp lighters of Weir Street ${unique}`;
const slug = `the-lamp-lighters-of-weir-street-${unique}`;

test.afterAll(async () => {
  await newsroom.delete({ query: '*[_type == "article" && slug.current == $slug]', params: { slug } });
});

type Role = NonNullable<Parameters<typeof createReader>[1]>;

async function signIn(context: BrowserContext, role: Role) {
  const reader = await createReader(databaseUrl, role);
  const [name = '', value = ''] = reader.cookie.split('=');
  await context.addCookies([{ name, value, url: site }]);
  return reader;
}

const listed = (page: Page, who: string) => page.getByRole('listitem').filter({ hasText: who });

async function addPerson(page: Page, email: string, role: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await page.getByRole('button', { name: 'Add and invite' }).click();
  await expect(page.getByText(`${email} works here now.`)).toBeVisible();
}

async function changeRole(page: Page, who: string, role: string): Promise<void> {
  await listed(page, who).getByText('Change role').click();
  await listed(page, who).getByRole('combobox').selectOption(role);
  await listed(page, who).getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByText(/has another role now/)).toBeVisible();
  await expect(listed(page, who)).toContainText(`${role} since`);
}

async function removePerson(page: Page, who: string): Promise<void> {
  await listed(page, who).getByText('Change role').click();
  await listed(page, who).getByRole('link', { name: 'Take the role away' }).click();
  await expect(page.getByRole('region', { name: /Take the role of/ })).toBeFocused();
  await page.getByRole('button', { name: 'Take the role away' }).click();
  await expect(page.getByText(/has no role in the newsroom any more/)).toBeVisible();
  await expect(listed(page, who)).toHaveCount(0);
}

test('somebody is added as a contributor, writes, becomes an editor, publishes, and leaves', async ({
  browser,
  page: admin,
  request,
}) => {
  const email = `lamp-${unique}@example.org`;
  const since = Date.now();
  await signIn(admin.context(), 'ADMIN');
  await admin.goto('/account');
  await admin.getByRole('link', { name: 'People and their roles' }).click();
  await addPerson(admin, email, 'Contributor');
  await expect(admin.getByRole('link', { name: 'Read it here' })).toBeVisible();
  await expect(listed(admin, email)).toContainText('Has not signed in yet.');

  const context = await browser.newContext({ baseURL: site, viewport: studioViewport });
  const writer = await context.newPage();
  const mail = await waitForMail(mailDir, email, since);
  expect(mail).toContain('You are a contributor');
  await writer.goto(linkIn(mail, site));
  await writer.getByRole('button', { name: `Sign in as ${email}` }).click();
  const name = `Lamp ${unique.replaceAll(/\d/g, (digit) => 'abcdefghjk'[Number(digit)] ?? 'z')}`;
  await writer.getByLabel('Display name').fill(name);
  await writer.getByRole('button', { name: 'Continue' }).click();
  await expect(writer.getByRole('link', { name: 'Front page' })).toBeVisible({ timeout: 60_000 });

  await writer.getByTestId('pane-item-Drafts').click();
  await writer.getByTestId('action-intent-button').click();
  await fill(writer, 'headline', headline);
  await textOf(writer, 'headline').blur();
  await expect(textOf(writer, 'slug')).toHaveValue(slug);
  await fill(writer, 'standfirst', 'Three of them are left, and one is learning the trade.');
  await reveal(writer, 'reference-input');
  await writer.getByTestId('reference-input').first().getByRole('combobox').fill('Scien');
  await writer.getByRole('option', { name: /^Science/ }).click();
  await expect(writer.getByTestId('action-sendtoreview')).toBeEnabled();
  await writer.getByRole('button', { name: 'Open document actions' }).click();
  await expect(writer.getByRole('menuitem', { name: 'Publish' })).toBeDisabled();
  await writer.getByRole('menuitem', { name: 'Publish' }).hover({ force: true });
  await expect(writer.getByText(/Send this to review, and an editor publishes it\./)).toBeVisible();
  await writer.keyboard.press('Escape');
  const draft = () => newsroom.fetch<string[]>('*[slug.current == $slug]._id', { slug });
  await expect.poll(draft).toEqual([expect.stringMatching(/^drafts\./)]);
  const id = (await draft())[0]?.replace('drafts.', '') ?? '';

  await admin.reload();
  await expect(listed(admin, name)).not.toContainText('Has not signed in yet.');
  await changeRole(admin, name, 'Editor');
  await openDocument(writer, 'article', id);
  await publish(writer);
  await soon(async () => (await request.get(`/science/${slug}`)).status()).toBe(200);

  await removePerson(admin, name);
  // What is open notices by itself, and stays closed.
  await expect(writer.getByText("You've been logged out")).toBeVisible({ timeout: 60_000 });
  await writer.getByRole('link', { name: 'Gazette' }).click();
  await expect(writer.getByRole('heading', { name: 'The Studio is for the newsroom' })).toBeVisible();
  await writer.goto('/account');
  await expect(writer.getByText('Reader', { exact: true })).toBeVisible();
  await context.close();
});

test('a moderator sees what is in the Studio, and can change nothing there', async ({ page }) => {
  const { _id: id } = (await newsroom.fetch<{ _id: string } | null>(
    '*[_type == "article" && !(_id in path("drafts.**"))][0]{ _id }',
  )) ?? { _id: '' };
  await signIn(page.context(), 'MODERATOR');
  await page.goto('/studio');
  await expect(page.getByRole('link', { name: 'Front page' })).toBeVisible({ timeout: 60_000 });
  await openDocument(page, 'article', id);
  await expect(page.getByText('As Viewer you can read this, but not change it.')).toBeVisible();
  // Nobody would answer, and a preview would wait forever.
  await expect(page.getByRole('button', { name: 'Ask to edit' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Preview', exact: true })).toHaveCount(0);
  await expect(textOf(page, 'headline')).toHaveAttribute('readonly');
  await expect(page.getByTestId('action-publish')).toBeDisabled();
  await openActions(page, 'Copy link');
  const offered = page.getByRole('menuitem', { disabled: false });
  await expect(offered.filter({ hasNotText: /Open on the site|Copy link/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  // The desk is at hand, beside each article and as a whole.
  await page.getByRole('tab', { name: 'Discussion', exact: true }).click();
  const beside = page.frameLocator('iframe[title="The article’s discussion"]');
  await expect(beside.getByRole('button', { name: 'Read each comment first' })).toBeVisible();
  await page.getByRole('link', { name: 'Moderation', exact: true }).click();
  const desk = page.frameLocator('iframe[title="Moderation desk"]');
  await expect(desk.getByRole('link', { name: /^Held/ })).toBeVisible();
});

test('for everybody else there is no such page', async ({ browser, request }) => {
  const answers = async (context: Pick<BrowserContext, 'request'>) => {
    const response = await context.request.get(`${site}/newsroom/people`);
    // A cache in front of the site must not give this answer to an administrator.
    expect(response.headers()['cache-control']).toContain('no-store');
    return [response.status(), /People in the newsroom|Add and invite/.test(await response.text())];
  };
  expect(await answers({ request })).toEqual([404, false]);
  for (const role of ['READER', 'MODERATOR', 'CONTRIBUTOR', 'EDITOR'] as const) {
    const context = await browser.newContext();
    await signIn(context, role);
    expect(await answers(context), role).toEqual([404, false]);
    const page = await context.newPage();
    await page.goto(`${site}/account`);
    await expect(page.getByRole('link', { name: 'People and their roles' })).toHaveCount(0);
    await context.close();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('people are added, get another role and lose it; what is wrong is explained', async ({ page }) => {
    const email = `plain-${unique}@example.org`;
    await signIn(page.context(), 'ADMIN');
    await page.goto('/newsroom/people');
    await page.getByLabel('E-mail address').fill('somebody@somewhere');
    await page.getByRole('radio', { name: /^Editor/ }).check();
    await page.getByRole('button', { name: 'Add and invite' }).click();
    await expect(page.locator('#problem')).toBeFocused();
    await expect(page.getByLabel('E-mail address')).toHaveValue('somebody@somewhere');
    await expect(page.getByRole('radio', { name: /^Editor/ })).toBeChecked();
    await addPerson(page, email, 'Moderator');
    await changeRole(page, email, 'Contributor');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('radio', { name: /^Administrator/ }).check();
    await page.getByRole('button', { name: 'Add and invite' }).click();
    await expect(page.locator('#problem')).toContainText('works here already');
    await removePerson(page, email);
  });
});

test('the page has no accessibility faults, light and dark, wide and on a phone', async ({ page }) => {
  await signIn(page.context(), 'ADMIN');
  const { displayName, id } = await createReader(databaseUrl, 'EDITOR');
  const addresses = [
    '/newsroom/people',
    '/newsroom/people?error=EmailInvalid&role=EDITOR',
    `/newsroom/people?remove=${id}`,
  ];
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const address of addresses) {
        await page.goto(address);
        await listed(page, displayName).getByText('Change role').click();
        expect(await barriers(page), `${address}, ${colorScheme}, ${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  }
});
