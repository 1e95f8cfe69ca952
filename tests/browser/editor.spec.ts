import { expect, test } from '@playwright/test';
import { anotherOwnerLink, runningInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';
import { fill, publish, reveal, soon, studioViewport, uploadPicture } from '../support/studio.ts';

const { site, ownerLink, ...instance } = runningInstance();

// The Studio, a real programme of several megabytes, starts and saves in its own time.
test.setTimeout(180_000);
test.use({ viewport: studioViewport });

const unique = Date.now().toString(36);
const headline = `The bridge that sings at low tide ${unique}`;
const slug = `the-bridge-that-sings-at-low-tide-${unique}`;

test('an editor signs in, writes an article with a picture, publishes and renames it; readers see each at once', async ({
  page,
  request,
}, testInfo) => {
  // The link of the start works once, and a first try may have followed it.
  await page.goto(testInfo.retry === 0 ? ownerLink : anotherOwnerLink());
  await page.getByRole('button', { name: /^Sign in as / }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);

  await page.goto('/studio');
  await page.getByRole('link', { name: 'Drafts' }).click();
  // Pages that readers have seen, and that were kept.
  for (const path of ['/', '/science']) {
    expect(await (await request.get(path)).text()).not.toContain(headline);
  }

  await page.getByTestId('action-intent-button').click();
  await fill(page, 'headline', headline);
  await page.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByTestId('field-slug').getByRole('textbox')).toHaveValue(slug);
  await fill(page, 'standfirst', 'Engineers heard it first. Then the neighbours brought chairs.');

  await reveal(page, 'reference-input');
  await page.getByTestId('reference-input').first().getByRole('combobox').fill('Scien');
  await page.getByRole('option', { name: /^Science/ }).click();

  await uploadPicture(page, 'bridge.jpg', '#3a6b7c');
  // Without a description it can't be published.
  await expect(page.getByTestId('action-publish')).toBeDisabled();
  await fill(page, 'mainPicture.alt', 'A footbridge over grey water');
  await reveal(page, 'field-body');
  await page.getByTestId('field-body').getByRole('textbox').last().click();
  await page.keyboard.type('At half past six the railings began to hum.');
  await publish(page);

  const published = Date.now();
  await soon(async () => (await request.get(`/science/${slug}`)).status()).toBe(200);
  await soon(async () => (await request.get('/science')).text()).toContain(headline);
  await soon(async () => (await request.get('/')).text()).toContain(headline);
  testInfo.annotations.push({ type: 'readers see it after', description: `${Date.now() - published} ms` });

  const reader = await page.context().newPage();
  await reader.goto('/science');
  await reader.getByRole('link', { name: headline }).first().click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(reader.getByText('At half past six the railings began to hum.')).toBeVisible();
  const shown = reader.getByRole('img', { name: 'A footbridge over grey water' });
  await expect(shown).toBeVisible();
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(300);

  const renamed = `the-singing-bridge-${unique}`;
  await reveal(page, 'field-slug', -1);
  await page.getByTestId('field-slug').getByRole('textbox').fill(renamed);
  await publish(page);
  await soon(async () => (await request.get(`/science/${renamed}`)).status()).toBe(200);
  const former = () => request.get(`/science/${slug}`, { maxRedirects: 0 });
  await soon(async () => (await former()).status()).toBe(308);
  const { location } = (await former()).headers();
  expect(new URL(location ?? '', site).pathname).toBe(`/science/${renamed}`);
  await soon(async () => (await request.get('/science')).text()).toContain(`/science/${renamed}`);

  // The store takes nothing just when the editor leaves. The Studio gives up after five seconds; this one doesn’t.
  const draft = '*[_id in path("drafts.**") && slug.current == $renamed][0].standfirst';
  const saved = () => lakeOf(instance).fetch(draft, { renamed });
  await fill(page, 'standfirst', 'Engineers heard it first. Then somebody else did.');
  await soon(saved).toContain('somebody else');
  const saves = /\/data\/(actions|mutate)\//;
  await page.route(saves, (route) => route.abort());
  await fill(page, 'standfirst', 'Engineers heard it first. Then everybody did.');
  await page.getByRole('link', { name: 'Drafts' }).click();
  await page.waitForTimeout(5500);
  await page.unroute(saves);
  // It tries again after one second, two, three, and so on.
  await expect.poll(saved, { timeout: 30_000 }).toContain('everybody');
});
