import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QuestionsView } from '#components/blocks/questions/view.tsx';
import { shortText } from './short-text.ts';

test('each question has its answer, with its marks and links', () => {
  const html = renderToStaticMarkup(
    <QuestionsView
      value={{
        title: 'What readers ask',
        items: [{ _key: 'a', question: 'Is it safe?', answer: shortText('Yes. ', ['See why', '/why']) }],
      }}
    />,
  );
  expect(html).toMatch(/<dt>Is it safe\?<\/dt><dd><div[^>]*><p>Yes\. <a href="\/why">See why<\/a><\/p>/);
  const id = /<h2[^>]* id="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`<section aria-labelledby="${id}"`);
});

test('an answer that is missing or broken leaves its question; no question leaves nothing', () => {
  const broken = [{ _type: 'hologram', _key: 'x' }] as unknown as ReturnType<typeof shortText>;
  const render = (answer: ReturnType<typeof shortText>) =>
    renderToStaticMarkup(<QuestionsView value={{ items: [{ _key: 'a', question: 'Why?', answer }] }} />);
  expect(render([])).toContain('Why?');
  expect(render(broken)).toContain('Why?');
  expect(renderToStaticMarkup(<QuestionsView value={{ items: [] }} />)).toBe('');
});
