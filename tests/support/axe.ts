import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import axe from 'axe-core';

const source = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that see colours: the others find the same in every scheme. */
export const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on the page as it stands, one line a rule: by WCAG 2.2 AA and good practice, or by the rules named.
 * It runs in the page, and gathers nothing but what is wrong: several times as fast as through axe's package for Playwright.
 */
export async function barriers(
  page: Page,
  { rules, within }: { rules?: string[]; within?: string } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options: axe.RunOptions = {
    runOnly: rules ?? standards,
    resultTypes: ['violations'],
    preload: false,
  };
  const violations = await page.evaluate(
    async ([selector, chosen]) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(selector ?? document, chosen);
      return found.violations.map(({ id, nodes }) => ({ id, html: nodes.map((node) => node.html) }));
    },
    [within, options] as const,
  );
  return violations.map(({ id, html }) => `${id}: ${html.join(' ')}`);
}
