import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../../lib/comments/archive/html-to-markdown.ts';
import { parse } from '../../../../lib/comments/content/parse.ts';
import { plainText } from '../../../../lib/comments/content/tree.ts';

const markdown = (html: string, breaks: 'significant' | 'space' = 'space') => {
  const made = markdownOf(html, breaks);
  return made.ok ? made.value : made.why;
};

test.each([
  ['paragraphs', '<p>One</p>\n<p>Two<br>lines</p>', 'One\n\nTwo\nlines'],
  ['marks', 'so <b>bold </b>and <em>soft</em>, <del>gone</del>', 'so **bold** and *soft*, ~~gone~~'],
  ['marks in themselves', '<b>very <strong>bold</strong></b>', '**very bold**'],
  ['quotes', '<blockquote><p>She said</p><p>so</p></blockquote><p>Yes</p>', '> She said\n> \n> so\n\nYes'],
  ['lists, flat', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n- b\n- c'],
  ['numbers', '<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
  ['code', 'run <code>npm  test</code><pre>a\n  b</pre>', 'run `npm test`\n\n```\na\n  b\n```'],
  ['links', '<a href="https://example.org/a_(b)">a place</a>', '[a place](https://example.org/a_%28b%29)'],
  [
    'addresses cut for show',
    '<a href="https://example.org/long">https://example.org/lo...</a>',
    'https://example.org/long',
  ],
  ['addresses with signs', 'see https://example.org/a_b_*c', 'see https://example.org/a_b_*c'],
  ['links that lead nowhere good', '<a href="javascript:alert(1)">click</a>', 'click'],
  ['what isn’t text', '<script>alert(1)</script><style>p{}</style><p onclick=x>Hello</p>', 'Hello'],
  ['pictures', '<img src="https://example.org/a.png" alt="A cat">', '[A cat](https://example.org/a.png)'],
  ['markup left open', '<p><b>open <i>both<p>next', '***both***'],
])('%s', (what, html, expected) => {
  if (what === 'markup left open') expect(plainText(parse(markdown(html)).tree)).toBe('open both\nnext');
  else expect(markdown(html)).toBe(expected);
});

test('line breaks are seen where they are meant', () => {
  expect(markdown('One\ntwo\n\nthree', 'significant')).toBe('One\ntwo\n\nthree');
  expect(markdown('One\ntwo', 'space')).toBe('One two');
});

test('signs that mean something in Markdown stay signs', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(
          'a',
          'b',
          ' ',
          '*',
          '_',
          '~',
          '`',
          '[',
          ']',
          '(',
          ')',
          '>',
          '-',
          '#',
          '1',
          '.',
          '\\',
          '\n',
        ),
      }),
      (text) => {
        const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const { tree } = parse(markdown(html, 'significant'));
        const shown = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
        expect(shown(plainText(tree))).toBe(shown(text));
        expect(tree.every(({ type }) => type === 'paragraph')).toBe(true);
      },
    ),
  );
});

test('elements without end in each other are read without falling over', () => {
  expect(markdown(`${'<div><b>'.repeat(5000)}deep`)).toContain('deep');
  expect(markdown(`${'<blockquote>'.repeat(8000)}deep`)).toContain('deep');
});

test('a text beyond all measure is left out with a reason', () => {
  expect(markdownOf('x'.repeat(200_000), 'space')).toEqual({
    ok: false,
    why: 'it is longer than 100000 characters',
  });
});
