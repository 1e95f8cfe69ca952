import { expect, test } from '@playwright/test';
import { pageTypes } from '../support/page-types.ts';

declare global {
  interface Window {
    stops: { what: string; seen: boolean; free: boolean }[];
    /** What the keyboard should come to and has not yet. */
    unreached: () => string[];
  }
}

/** Notes at each stop of the keyboard whether its focus can be seen, and whether something lies over it. */
const notes = () => {
  window.stops = [];
  const reached = new Set<Element>();
  const outlined = (style: CSSStyleDeclaration) =>
    style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  document.addEventListener('focusin', ({ target }) => {
    const element = target as HTMLElement;
    reached.add(element);
    const styles = [element, element.parentElement ?? element].flatMap((one) =>
      ['', '::before', '::after'].map((part) => getComputedStyle(one, part)),
    );
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + Math.min(width / 2, 8), top + height / 2);
    window.stops.push({
      what: element.outerHTML.slice(0, 120),
      seen: styles.some(outlined),
      free: above !== null && (element.contains(above) || above.contains(element)),
    });
  });
  window.unreached = () =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
      ),
    ]
      .filter(
        (element) =>
          element.tabIndex >= 0 &&
          !reached.has(element) &&
          !element.matches(':disabled') &&
          element.checkVisibility({ visibilityProperty: true }),
      )
      .map((element) => element.outerHTML.slice(0, 120));
};

test.use({ viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

for (const { name, path } of pageTypes) {
  test(`${name}: every stop of the keyboard is reached and seen`, async ({ page }) => {
    await page.addInitScript(notes);
    await page.goto(path);
    // To the end and back, so that what comes near the viewport is there before the keys are counted.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      // Where a page puts the focus itself, the keys begin there: from the top, as for all others.
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
      window.scrollTo(0, 0);
      window.stops = [];
    });

    let left = await page.evaluate(() => window.unreached());
    expect(left.length).toBeGreaterThan(10);
    // Twice, as one element can be several stops, and what the browser brings itself is some too.
    for (let round = 0; round < 2 && left.length > 0; round += 1) {
      for (let i = 0; i < left.length; i += 1) await page.keyboard.press('Tab');
      left = await page.evaluate(() => window.unreached());
    }
    expect(left).toEqual([]);
    const stops = await page.evaluate(() => window.stops);
    expect(stops[0]?.what).toContain('href="#main"');
    expect(stops.filter(({ seen }) => !seen).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ free }) => !free).map(({ what }) => what)).toEqual([]);
  });
}
