import { describe, expect, test } from 'vitest';
import { headingsOf } from '#components/article/headings.ts';
import { readingMinutes } from '#components/article/reading-time.ts';
import { safeHref } from '#components/blocks/safe-href.ts';
import type { Body } from '#sanity/queries/article.ts';

const block = (key: string, text: string, style: 'normal' | 'h2' | 'h3' = 'normal'): Body[number] => ({
  _type: 'block',
  _key: key,
  style,
  children: [{ _type: 'span', _key: `${key}-1`, text, marks: [] }],
});

describe('headings', () => {
  test('have anchors made from their words, numbered where they come again', () => {
    const body = [
      block('a', 'What it is', 'h2'),
      block('b', 'A paragraph'),
      block('c', 'Ça va, señor?', 'h3'),
      block('d', 'What it is', 'h2'),
    ];
    expect(headingsOf(body).map(({ id, level }) => [id, level])).toEqual([
      ['h-what-it-is', 2],
      ['h-ca-va-senor', 3],
      ['h-what-it-is-2', 2],
    ]);
  });

  test('in other scripts and of signs alone still have anchors', () => {
    expect(headingsOf([block('a', 'Что дальше', 'h2'), block('b', '???', 'h2')]).map(({ id }) => id)).toEqual(
      ['h-что-дальше', 'h-section'],
    );
  });

  test('without words are none', () => {
    expect(headingsOf([block('a', '  ', 'h2')])).toEqual([]);
  });
});

describe('reading time', () => {
  test('is at least a minute', () => {
    expect(readingMinutes([])).toBe(1);
    expect(readingMinutes([block('a', 'Yes.')])).toBe(1);
  });

  test('grows with the words, wherever they stand', () => {
    const words = Array.from({ length: 238 }, () => 'word').join(' ');
    const body: Body = [
      block('a', words),
      { _type: 'factBox', _key: 'b', title: '', facts: [words] },
      { _type: 'blockQuote', _key: 'c', text: words },
    ];
    expect(readingMinutes(body)).toBe(3);
  });

  test('does not count what repeats the text', () => {
    const words = Array.from({ length: 500 }, () => 'word').join(' ');
    expect(readingMinutes([{ _type: 'pullQuote', _key: 'a', text: words }])).toBe(1);
  });

  test('survives a block of a later version', () => {
    const unknown = { _type: 'hologram', _key: 'a' } as unknown as Body[number];
    expect(readingMinutes([unknown])).toBe(1);
  });
});

describe('addresses in links', () => {
  test.each(['https://example.org/a?b#c', 'mailto:desk@example.org', 'tel:+44123', '/about', '#h-what'])(
    '%s may stand',
    (href) => {
      expect(safeHref(href)).toBe(href);
    },
  );

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    'about',
    '',
    null,
    undefined,
  ])('%o may not', (href) => {
    expect(safeHref(href)).toBeNull();
  });
});
