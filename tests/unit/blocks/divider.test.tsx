import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DividerView } from '#components/blocks/divider/view.tsx';

test('a divider is a thematic break, in two looks', () => {
  const [line, stars] = (['line', 'stars'] as const).map((look) =>
    renderToStaticMarkup(<DividerView value={{ look }} />),
  );
  expect(line).toMatch(/^<hr [^>]*>$/);
  expect(stars).toMatch(/^<hr [^>]*>$/);
  expect(line).not.toBe(stars);
});
