import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const files = globSync('{app,components,sanity}/**/*.css', { cwd: root });

/*
 * Sides and sizes that stay where they are when a text runs from right to left, or from top to bottom. Widths and heights in
 * media queries are the screen's, and stand outside of declarations.
 */
const properties =
  /^(?:left|right|top|bottom|(?:min-|max-)?(?:width|height)|(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|border-(?:left|right|top|bottom)(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius)$/;
const keywords = /\b(?:left|right)\b/;

/** The declarations of a stylesheet that know only one direction. */
function physical(css: string): string[] {
  const declarations = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/(?<=[{;]\s*)(-?[\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g);
  return [...declarations].flatMap(([, property = '', value = '']) => {
    if (properties.test(property)) return [`${property}: ${value}`];
    // Pictures and shades have no direction of writing.
    const directed = /^(?:text-align|float|clear|justify-.+|align-.+|transform-origin|caption-side)/.test(
      property,
    );
    if (directed && keywords.test(value)) return [`${property}: ${value}`];
    const sides = /^(?:margin|padding|inset|border-width|scroll-margin)$/.test(property)
      ? value.trim().split(/\s+(?![^(]*\))/)
      : [];
    return sides.length === 4 && sides[1] !== sides[3] ? [`${property}: ${value}`] : [];
  });
}

test('finds what it looks for', () => {
  const css =
    '.a { margin-left: 1px; float: right; color: red } /* left: 0; */ @media (min-width: 2rem) { .b { width: 3px; text-align: left; margin: 0 1px 0 2px; } .c { padding: 0 1px; inset-inline-start: 0 } }';
  expect(physical(css).map((found) => found.trim())).toEqual([
    'margin-left: 1px',
    'float: right',
    'width: 3px',
    'text-align: left',
    'margin: 0 1px 0 2px',
  ]);
});

test.each(files)('%s knows both directions', (file) => {
  expect(physical(readFileSync(join(root, file), 'utf8'))).toEqual([]);
});
