import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { BodyText } from '#components/article/body-text.tsx';
import type { Body } from '#sanity/queries/article.ts';

vi.mock('#lib/env.ts', () => ({
  env: { content: { mode: 'embedded', projectId: 'gazette', dataset: 'production' } },
}));

const item = (text: string, level: number, listItem: 'bullet' | 'number' = 'bullet'): Body[number] => ({
  _type: 'block',
  _key: text,
  style: 'normal',
  listItem,
  level,
  children: [{ _type: 'span', _key: 's', text }],
});
const render = (...body: Body) =>
  renderToStaticMarkup(<BodyText body={body} />).replaceAll(/^<div[^>]*>|<\/div>$| class="[^"]*"/g, '');

test('deeper items are a list within the item above them, of either kind', () => {
  expect(
    render(item('a', 1), item('1', 2, 'number'), item('2', 2, 'number'), item('x', 3), item('b', 1)),
  ).toBe('<ul><li>a<ol><li>1</li><li>2<ul><li>x</li></ul></li></ol></li><li>b</li></ul>');
});

test('a list holds nothing but items, whichever level it begins or goes on with', () => {
  for (const html of [render(item('a', 2), item('b', 1)), render(item('a', 1), item('b', 3), item('c', 2))]) {
    expect(html).not.toMatch(/<[uo]l>(?!<li>)|<\/li>(?!<li>|<\/[uo]l>)|^<li>/);
    for (const text of ['a', 'b']) expect(html).toContain(`<li>${text}`);
  }
});
