import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { Client } from 'pg';
import { runningInstance } from '../support/instance.ts';
import { lakeOf } from '../support/lake.ts';

const instance = runningInstance();
const { site } = instance;
const lake = lakeOf(instance);

test.setTimeout(240_000);

const searchFor = (params: Record<string, string>) => `${site}/search?${new URLSearchParams(params)}`;

test('from any page to a story by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${site}/health`);
  await page.getByRole('search').getByRole('searchbox').focus();
  await page.keyboard.type('tide machine');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(searchFor({ q: 'tide machine' }));
  await expect(page).toHaveTitle(/“tide machine”/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('for “tide machine”');
  const first = page.getByRole('main').locator('ol > li').first().getByRole('link');
  await expect(first.locator('mark').first()).toBeVisible();
  await first.focus();
  const headline = await first.textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline ?? '');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 375, height: 800 } });

  test('results are in the document that is sent, in order, and can be narrowed', async ({
    page,
    request,
  }) => {
    const html = await (await request.get(searchFor({ q: 'tide' }))).text();
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(main.indexOf('<h1')).toBeLessThan(main.indexOf('<form'));
    expect(main.indexOf('<form')).toBeLessThan(main.indexOf('<ol'));
    expect(main).toContain('<mark>');
    expect(html.slice(0, html.indexOf('</head>'))).toContain('“tide”');

    await page.goto(site);
    // No room for a field: the button leads to the page that has a large one.
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
    const form = page.getByRole('main').getByRole('search');
    await form.getByRole('searchbox').fill('tide');
    await form.getByLabel('Section').selectOption({ label: 'Science' });
    await form.getByLabel('Order').selectOption({ label: 'Newest first' });
    await form.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/sort=newest/);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('tide');
    await expect(page.getByLabel('Order')).toHaveValue('newest');
  });

  test('from a page that the list doesn’t have a link leads to its last', async ({ page }) => {
    await page.goto(searchFor({ q: 'tide', page: '9' }));
    await page.getByRole('link', { name: 'Go to its last one' }).click();
    await expect(page).toHaveURL(searchFor({ q: 'tide' }));
  });

  test('a slip is put right, and said so', async ({ page }) => {
    await page.goto(searchFor({ q: 'tdie machnie' }));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('for “tide machine”');
    await expect(page.getByText('No story has “tdie machnie”.')).toBeVisible();
  });

  test('where nothing is found there is a way on', async ({ page }) => {
    await page.goto(searchFor({ q: 'xylophonists', when: 'week' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No stories found for “xylophonists”');
    await expect(page.getByText('Check the spelling')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Latest stories' })).toBeVisible();
    await page.getByRole('link', { name: 'Search all stories' }).click();
    await expect(page).toHaveURL(searchFor({ q: 'xylophonists' }));
  });
});

test('what is published is found within two seconds, and gone as soon when it is taken down', async () => {
  const word = `quincunx${Date.now().toString(36)}`;
  const id = `search-${word}`;
  const count = async () =>
    (await (await fetch(searchFor({ q: word }))).text()).split(`href="/city/${id}"`).length - 1;
  const article = {
    _id: id,
    _type: 'article',
    headline: 'Five trees are planted on Corn Quay',
    slug: { _type: 'slug', current: id },
    standfirst: `They stand as a ${word}.`,
    section: { _type: 'reference', _ref: 'section-city' },
    kind: 'news',
    publishedAt: new Date().toISOString(),
  };
  // The first of its kind compiles and connects what later ones find ready.
  await count();
  const before = Date.now();
  await lake.create(article);
  try {
    await expect.poll(count, { intervals: [50], timeout: 15_000 }).toBe(1);
    const waited = Date.now() - before;
    console.log(`Publish to found: ${waited} ms`);
    expect(waited).toBeLessThan(2000);

    await lake
      .patch(id)
      .set({ publishedAt: new Date(Date.now() + 3_600_000).toISOString() })
      .commit();
    await expect.poll(count, { intervals: [50], timeout: 15_000 }).toBe(0);
    await lake.patch(id).set({ publishedAt: article.publishedAt }).commit();
    await expect.poll(count, { intervals: [50], timeout: 15_000 }).toBe(1);
  } finally {
    await lake.delete(id);
  }
  await expect.poll(count, { intervals: [50], timeout: 15_000 }).toBe(0);
});

test('a database that fails is said to, with ways on, and no change is lost over it', async ({ page }) => {
  const word = `zugzwang${Date.now().toString(36)}`;
  const id = `search-${word}`;
  const database = new Client({ connectionString: instance.databaseUrl });
  await database.connect();
  await database.query('ALTER TABLE search_articles RENAME TO search_articles_away');
  try {
    await page.goto(searchFor({ q: 'tide' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search can’t be reached just now');
    await expect(page.getByRole('heading', { name: 'Latest stories' })).toBeVisible();
    await lake.create({
      _id: id,
      _type: 'article',
      headline: `A ${word} on Corn Quay`,
      slug: { _type: 'slug', current: id },
      section: { _type: 'reference', _ref: 'section-city' },
      kind: 'news',
      publishedAt: new Date().toISOString(),
    });
    // Its page doesn't wait for the index.
    await expect.poll(async () => (await fetch(`${site}/city/${id}`)).status).toBe(200);
  } finally {
    await database.query('ALTER TABLE search_articles_away RENAME TO search_articles');
    await database.end();
  }
  try {
    await expect
      .poll(async () => (await fetch(searchFor({ q: word }))).text(), { timeout: 60_000 })
      .toContain(`href="/city/${id}"`);
  } finally {
    await lake.delete(id);
  }
});

test('search engines may have the way in, not what was looked for', async ({ request }) => {
  const way = await (await request.get(`${site}/search`)).text();
  expect(way).not.toContain('noindex');
  expect(way).toMatch(/<meta name="description" content="[^"]{50,}"/);
  expect(way).toContain('rel="canonical" href="' + site + '/search"');
  const results = await request.get(searchFor({ q: 'tide' }));
  expect(await results.text()).toContain('<meta name="robots" content="noindex, follow"');
  expect(results.headers()['cache-control']).toMatch(/no-store/);
});

test('browsers are told how to search from their address bar', async ({ request }) => {
  const html = await (await request.get(site)).text();
  const [, href = ''] = /<link rel="search"[^>]*href="([^"]+)"/.exec(html) ?? [];
  const description = await request.get(site + href);
  expect(description.headers()['content-type']).toContain('application/opensearchdescription+xml');
  expect(await description.text()).toContain(`template="${site}/search?q={searchTerms}"`);
});

test('whatever is asked, there is an answer', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 220 }),
    fc.string({ unit: 'grapheme', maxLength: 220 }),
    fc
      .array(
        fc.constantFrom(
          'tide',
          '"',
          '-',
          '*',
          '&',
          '|',
          '!',
          '(',
          ')',
          ':',
          '<->',
          '\0',
          "'",
          '\\',
          '%',
          '🦀',
          'the',
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join(' ')),
    // With every field this long the address is just short of what the server takes.
    fc.constant('x'.repeat(2000)),
    fc.constant('tide '.repeat(400)),
  );
  const params = fc.record(
    {
      q: text,
      section: fc.oneof(fc.constantFrom('city', 'health', ''), text),
      author: text,
      when: fc.oneof(fc.constantFrom('week', 'month', 'year', '2025', '9999', '0000'), text),
      sort: fc.oneof(fc.constantFrom('newest', 'relevance'), text),
      page: fc.oneof(fc.constantFrom('0', '1', '2', '50', '51', '-1', '1e9'), text),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(params, async (given) => {
      const response = await fetch(searchFor(given));
      expect(await response.text(), response.url).not.toContain('\0');
      expect(response.status, response.url).toBe(200);
    }),
    { numRuns: 300 },
  );
  for (const query of ['?q=%', '?q=%ff', '?q[]=a&q=b&q=c', '?%00', `?q=${'%f0'.repeat(50)}`]) {
    expect((await fetch(`${site}/search${query}`)).status, query).toBe(200);
  }
});
