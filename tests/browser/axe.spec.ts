import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { runningInstance } from '../support/instance.ts';

const { site } = runningInstance();

/** A link of each kind, found on the site itself. */
async function find(pattern: RegExp, on = '/'): Promise<string> {
  const html = await (await fetch(site + on)).text();
  const path = pattern.exec(html.slice(html.indexOf('<main')))?.[1];
  if (!path) throw new Error(`${on} has no link like ${pattern.source}`);
  return path;
}

const article = () => find(/href="(\/[a-z-]+\/[a-z0-9-]+)"/);

const pages: Record<string, () => Promise<string>> = {
  'front page': async () => '/',
  section: async () => '/health',
  article,
  author: async () => find(/href="(\/authors\/[^"]+)"/, await article()),
  topic: async () => find(/href="(\/topics\/[^"]+)"/, await article()),
  'page about us': async () => '/about',
  'page not found': async () => '/health/no-such-story',
  'unknown address': async () => '/no/such/page/at/all',
};

for (const [name, path] of Object.entries(pages)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}: no barrier that a machine can find`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const width of [375, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(site + (await path()));
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        expect(found, `${width} px`).toEqual([]);
      }
      await context.close();
    });
  }
}
