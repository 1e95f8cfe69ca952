import { expect, test, type Page } from '@playwright/test';
import { barriers, rulesOfColour } from '../support/axe.ts';
import { pageTypes } from '../support/page-types.ts';

test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

for (const { name, path, status } of pageTypes) {
  test(`${name}: no barrier that a machine can find`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 900 });
    const response = await page.goto(path);
    expect(response?.status()).toBe(status);
    // To the end, so that everything that waits to be near the viewport is there too.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');

    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await barriers(page), `light, ${width} px`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await barriers(page, { rules: rulesOfColour }), `dark, ${width} px`).toEqual([]);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await lostInForcedColours(page)).toEqual([]);
  });
}

/**
 * With the colours of the reader’s own theme backgrounds and shadows are gone: a field told apart by them alone is lost, and
 * so is what insists on colours of its own. (axe can’t judge it: it reads a colour that browsers leave as it was.)
 */
const lostInForcedColours = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
    const hasEdge = (element: Element | null) =>
      element !== null && Number.parseFloat(getComputedStyle(element).borderBottomWidth) > 0;
    return [
      ...shown.filter(
        (element) =>
          element.matches(
            'input:not([type="hidden"], [type="checkbox"], [type="radio"]), select, textarea',
          ) &&
          !hasEdge(element) &&
          !hasEdge(element.parentElement),
      ),
      ...shown.filter(
        (element) =>
          getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none' &&
          !element.closest('svg'),
      ),
    ].map((element) => element.outerHTML.slice(0, 120));
  });
