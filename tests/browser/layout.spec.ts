import { expect, test, type Page } from '@playwright/test';
import { pageTypes } from '../support/page-types.ts';

declare global {
  interface Window {
    /** Each move of something on the page that nobody asked for: how far, by the browser’s own measure, and what. */
    moves: { value: number; what: string }[];
  }
}

const notes = () => {
  window.moves = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      };
      if (hadRecentInput) continue;
      const what = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 90) : ''));
      window.moves.push({ value, what: what.join(' | ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
};

/** A screen at a time to the end, as readers do, with time at each for what loads there. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let at = 0; at < document.body.scrollHeight; at += window.innerHeight * 0.8) {
      window.scrollTo({ top: at, behavior: 'instant' });
      for (let i = 0; i < 3; i += 1) await frame();
    }
  });
  await page.waitForLoadState('networkidle');
}

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements whose text is cut off by their own edge; not what is there for screen readers alone. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const cuts = (value: string) => value === 'hidden' || value === 'clip';
        if (!element.textContent?.trim() || style.clipPath !== 'none') return false;
        return (
          (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

for (const { name, path } of pageTypes) {
  test(`${name}: nothing moves while a reader reads`, async ({ page }) => {
    await page.addInitScript(notes);
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await readThrough(page);
      const moves = await page.evaluate(() => window.moves);
      const sum = moves.reduce((total, { value }) => total + value, 0);
      expect(sum, `${width} px: ${JSON.stringify(moves, null, 1)}`).toBeLessThan(0.001);
    }
  });

  test(`${name}: whole on a narrow screen, enlarged, and with wider spacing`, async ({ page }) => {
    await page.goto(path);
    // 320 px is 1280 px at 400%, and 640 px at 200%: WCAG 1.4.10 and 1.4.4.
    for (const width of [320, 640, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    // What a reader sets as the size of letters, twice the usual one.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    expect(await tooWide(page), 'letters of twice the size').toBeLessThanOrEqual(0);
    expect(await cutOff(page), 'letters of twice the size').toEqual([]);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 16 } });

    // WCAG 1.4.12, with its own numbers: as a reader's own styles come, which the site's policy has no say in.
    await page.evaluate(() => {
      const own = new CSSStyleSheet();
      own.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-block-end: 2em !important }`);
      document.adoptedStyleSheets.push(own);
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooWide(page), `wider spacing, ${width} px`).toBeLessThanOrEqual(0);
      expect(await cutOff(page), `wider spacing, ${width} px`).toEqual([]);
    }
  });
}
