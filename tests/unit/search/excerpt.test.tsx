import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Highlighted } from '#components/search/highlighted.tsx';
import { excerpt, marked, type Marks } from '#lib/search/excerpt.ts';

const marks = (...words: string[]): Marks => ({ words: new Set(words), prefixes: [] });
const shown = (text: string, found: Marks) =>
  marked(text, found)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('marking', () => {
  test.each([
    ['words as they are written', 'The Tide, and tides.', marks('tide', 'tides'), 'The [Tide], and [tides].'],
    ['accents', 'A café, a cafe', marks('cafe'), 'A [café], a [cafe]'],
    ['whole words alone', 'tide tidewater', marks('tide'), '[tide] tidewater'],
    ['beginnings', 'tide tidewater', { words: new Set<string>(), prefixes: ['tid'] }, '[tide] [tidewater]'],
    ['another script', 'كَتَبَ الصحفي', marks('كتب'), '[كَتَبَ] الصحفي'],
    ['nothing', 'wave', marks('tide'), 'wave'],
  ])('%s', (_, text, found, expected) => {
    expect(shown(text, found)).toBe(expected);
  });

  test('text stays text, whatever it is', () => {
    const hostile = '<img src=x onerror=alert(1)> tide </mark><script>alert(2)</script> \ue000tide\ue001';
    const html = renderToStaticMarkup(<Highlighted pieces={marked(hostile, marks('tide', 'script'))} />);
    expect(html.match(/<[^>]*>/g)).toEqual(expect.arrayContaining(['<mark>', '</mark>']));
    expect(html.replaceAll(/<\/?mark>/g, '')).not.toContain('<');
    expect(html).toContain('&lt;<mark>script</mark>&gt;');
  });

  test('never loses or adds a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const pieces = marked(text, { words: new Set(['a']), prefixes: ['b'] });
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an excerpt', () => {
  const filler = 'Nothing of note is said here, at some length, so that it fills the page. ';

  test('is where the most of what was asked for is', () => {
    const text = `A tide. ${filler.repeat(8)}The brass machine knew the tide. ${filler.repeat(8)}`;
    const pieces = excerpt(text, marks('tide', 'brass', 'machine'));
    expect(pieces?.filter((piece) => piece.marked).map((piece) => piece.text)).toEqual([
      'brass',
      'machine',
      'tide',
    ]);
    expect(pieces?.[0]?.text).toBe('… ');
    expect(pieces?.at(-1)?.text).toBe(' …');
  });

  test('begins with its sentence where that is near, and ends with a whole word', () => {
    const text = `${filler.repeat(4)}Then the tide came in. ${filler.repeat(4)}`;
    const whole = excerpt(text, marks('tide'))
      ?.map((piece) => piece.text)
      .join('');
    expect(whole).toMatch(/^… Then the tide came in\./);
    expect(filler).toContain(whole?.slice(0, -2).split(' ').at(-1) ?? '?');
  });

  test('of a short text is the text', () => {
    expect(excerpt('The tide.', marks('tide'))?.map((piece) => piece.text)).toEqual(['The ', 'tide', '.']);
  });

  test('of a text that has none of it is none', () => {
    expect(excerpt(filler, marks('tide'))).toBeNull();
  });

  test('is short, whole characters, and part of the text, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 300, maxLength: 900 }), fc.nat(), (text, at) => {
        const place = at % text.length;
        const joined = `${text.slice(0, place).toWellFormed()} tide ${text.slice(place).toWellFormed()}`;
        const pieces = excerpt(joined, marks('tide')) ?? [];
        const whole = pieces.map((piece) => piece.text).join('');
        expect(whole.isWellFormed()).toBe(true);
        expect(whole.length).toBeLessThan(300);
        expect(joined).toContain(whole.replace(/^… /, '').replace(/ …$/, ''));
        expect(pieces.some((piece) => piece.marked)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
