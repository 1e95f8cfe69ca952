import { expect, test } from 'vitest';
import { notSeen, outOfPlace, placedTwice, rowsTwice } from '#sanity/schema/checks/front-page.ts';

const now = new Date('2030-05-17T09:30:00Z');
const slot = (id: string) => ({ _key: `k-${id}`, _ref: id });
const front = {
  lead: { _ref: 'tide' },
  secondary: [slot('moths'), slot('tide')],
  opinion: [slot('essay'), slot('bench')],
  strands: [
    { _key: 'r1', section: { _ref: 'city' }, articles: [slot('bench'), slot('bus')] },
    { _key: 'r2', section: { _ref: 'city' }, articles: [] },
    { _key: 'r3', articles: [{ _key: 'empty' }] },
  ],
};
const published = [
  { id: 'tide', publishedAt: '2030-05-16T09:00:00Z', kind: 'news', section: 'city' },
  { id: 'moths', publishedAt: '2030-05-20T09:00:00Z', kind: 'news', section: 'science' },
  { id: 'essay', publishedAt: '2030-05-16T09:00:00Z', kind: 'opinion', section: 'culture' },
  { id: 'bench', publishedAt: '2030-05-16T09:00:00Z', kind: 'news', section: 'science' },
];

test('an article in two places is named at the second, in the order in which readers meet them', () => {
  const found = placedTwice(front);
  expect(found.map(({ path }) => path)).toEqual([
    ['secondary', { _key: 'k-tide' }],
    ['strands', { _key: 'r1' }, 'articles', { _key: 'k-bench' }],
  ]);
  expect(found[0]?.message).toMatch(/^This article is in the lead already\./u);
});

test('a section has one row', () => {
  expect(rowsTwice(front).map(({ path }) => path)).toEqual([['strands', { _key: 'r2' }, 'section']]);
});

test('what readers can’t see is named, with the time from which they can', () => {
  const found = notSeen(front, published, now);
  expect(found.map(({ path }) => path)).toEqual([
    ['secondary', { _key: 'k-moths' }],
    ['strands', { _key: 'r1' }, 'articles', { _key: 'k-bus' }],
  ]);
  expect(found[0]?.message).toMatch(/Monday/u);
  expect(found[1]?.message).toMatch(/not published/u);
});

test('news among opinion, and an article in another section’s row, are named', () => {
  expect(outOfPlace(front, published).map(({ path }) => path)).toEqual([
    ['opinion', { _key: 'k-bench' }],
    ['strands', { _key: 'r1' }, 'articles', { _key: 'k-bench' }],
  ]);
});

test('an empty front page is fine', () => {
  expect([placedTwice({}), rowsTwice({}), notSeen({}, [], now), outOfPlace({}, [])].flat()).toEqual([]);
});
