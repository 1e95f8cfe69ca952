import { expect, test } from 'vitest';
import {
  emptyHeadings,
  headingsOutOfOrder,
  strayPullQuotes,
  vagueLinks,
  type BodyFinding,
} from '#sanity/schema/checks/body.ts';

const block = (key: string, style: string, text: string) => ({
  _type: 'block',
  _key: key,
  style,
  children: [{ text }],
});
const keys = (found: BodyFinding[]) => found.map(({ path: [{ _key }] }) => _key);

test('headings without a word are found', () => {
  const body = [
    block('a', 'h2', 'Words'),
    block('b', 'h2', ' '),
    block('c', 'normal', ''),
    block('d', 'h3', ''),
  ];
  expect(keys(emptyHeadings(body))).toEqual(['b', 'd']);
});

test('a smaller heading waits for the first larger one', () => {
  const body = [block('a', 'h3', 'Early'), block('b', 'h2', 'First'), block('c', 'h3', 'Fine')];
  expect(keys(headingsOutOfOrder(body))).toEqual(['a']);
  expect(keys(headingsOutOfOrder([block('a', 'h3', 'Alone')]))).toEqual(['a']);
  expect(headingsOutOfOrder([block('a', 'normal', 'No heading')])).toEqual([]);
});

test('links say where they lead', () => {
  const linked = (key: string, words: string) => ({
    ...block(key, 'normal', ''),
    children: [{ text: 'See ' }, { text: words, marks: ['strong', 'l1'] }],
    markDefs: [{ _key: 'l1', _type: 'link' }],
  });
  const body = [
    linked('a', 'here'),
    linked('b', 'Click here.'),
    linked('c', 'the council’s minutes'),
    linked('d', 'heresy'),
  ];
  expect(keys(vagueLinks(body))).toEqual(['a', 'b']);
});

test('a pull quote is in the text, or in a quotation in it', () => {
  const body = [
    block('a', 'normal', 'She said, “Treatment is a search”, and went on.'),
    { _type: 'blockQuote', _key: 'q', text: 'The tide comes back.' },
    {
      _type: 'questions',
      _key: 'x',
      items: [
        {
          _key: 'y',
          answer: [
            {
              _type: 'block',
              children: [
                { _type: 'span', text: 'Ask, and ' },
                { _type: 'span', text: 'ask again.' },
              ],
            },
          ],
        },
      ],
    },
    { _type: 'pullQuote', _key: 'f', text: 'Ask, and ask again' },
    { _type: 'pullQuote', _key: 'b', text: '“Treatment is a search.”' },
    { _type: 'pullQuote', _key: 'c', text: 'The tide comes back' },
    { _type: 'pullQuote', _key: 'd', text: 'Nobody said this.' },
    { _type: 'pullQuote', _key: 'e' },
  ];
  expect(keys(strayPullQuotes(body))).toEqual(['d']);
});
