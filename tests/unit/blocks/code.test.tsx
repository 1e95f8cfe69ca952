import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CodeView } from '#components/blocks/code/view.tsx';

test('code stands letter by letter, from left to right, with its file and language', () => {
  const html = renderToStaticMarkup(
    <CodeView value={{ code: 'if (a < b) {\n  run();\n}', language: 'JavaScript', filename: 'clock.js' }} />,
  );
  expect(html).toContain('<code>if (a &lt; b) {\n  run();\n}</code>');
  expect(html).toMatch(/<section [^>]*aria-label="Code: clock.js" tabindex="0" dir="ltr"/);
  expect(html).toContain('JavaScript');
});

test('code of nothing is none', () => {
  expect(renderToStaticMarkup(<CodeView value={{ code: ' \n' }} />)).toBe('');
});
