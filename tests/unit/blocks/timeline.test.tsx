import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TimelineView } from '#components/blocks/timeline/view.tsx';
import { shortText } from './short-text.ts';

test('a timeline is a list in order, each entry under its time', () => {
  const html = renderToStaticMarkup(
    <TimelineView
      value={{
        entries: [
          { _key: 'a', when: 'Day one', text: shortText('It began.') },
          { _key: 'b', when: 'Week two', text: [] },
        ],
      }}
    />,
  );
  expect(html).toMatch(/<ol[^>]*><li[^>]*><p[^>]*>Day one<\/p>.*It began\..*<li[^>]*><p[^>]*>Week two/);
  expect(html).not.toContain('<h2');
});

test('without entries there is none', () => {
  expect(renderToStaticMarkup(<TimelineView value={{ title: 'How it was', entries: [] }} />)).toBe('');
});
