import { stegaEncodeSourceMap } from '@sanity/client/stega';
import { expect, test } from 'vitest';
import { isReadAsText, marksOf, plain } from '../../../sanity/preview-marks.ts';

/** A text as a preview's client marks it. */
function marked(text: string): string {
  const { answer } = stegaEncodeSourceMap<{ answer: string }>(
    { answer: text },
    {
      documents: [{ _id: 'drafts.a', _type: 'article' }],
      paths: ["$['headline']"],
      mappings: {
        "$['answer']": { type: 'value', source: { type: 'documentValue', document: 0, path: 0 } },
      },
    },
    { enabled: true, studioUrl: '/studio', filter: () => true },
  );
  return answer;
}

test('what readers read as words is marked', () => {
  for (const path of [
    ['headline'],
    ['body', { _key: 'a' }, 'children', { _key: 'b' }, 'text'],
    ['keyPoints', 0],
    ['mainPicture', 'alt'],
    ['discussion', 'prompt'],
  ])
    expect(isReadAsText(path), JSON.stringify(path)).toBe(true);
});

test('what code compares, formats or puts into an address is not', () => {
  for (const path of [
    ['_id'],
    ['slug', 'current'],
    ['kind'],
    ['publishedAt'],
    ['section', '_ref'],
    ['bylines', { _key: 'a' }, 'role'],
    ['discussion', 'mode'],
    ['colour'],
    ['sources', { _key: 'a' }, 'url'],
    ['formerSlugs', 0],
    ['body', { _key: 'a' }, 'style'],
    ['body', { _key: 'a' }, 'markDefs', { _key: 'b' }, 'href'],
    ['seo', 'title'],
    [],
  ])
    expect(isReadAsText(path), JSON.stringify(path)).toBe(false);
});

test('marks come off, wherever in a value they are, and leave everything else alone', () => {
  const headline = marked('Why dusk is blue 👩‍🔬');
  expect(headline.length).toBeGreaterThan(100);
  const value = { headline, list: [marked('one'), 2, null, true], at: '2026-11-25T10:00:00Z' };
  expect(plain(value)).toEqual({
    headline: 'Why dusk is blue 👩‍🔬',
    list: ['one', 2, null, true],
    at: '2026-11-25T10:00:00Z',
  });
  expect(plain('')).toBe('');
  expect(plain(null)).toBe(null);
});

test('the marks alone say nothing', () => {
  const marks = marksOf(marked('A footbridge'));
  expect(marks.length).toBeGreaterThan(100);
  expect(plain(marks)).toBe('');
  expect(marksOf('A footbridge')).toBe('');
});
