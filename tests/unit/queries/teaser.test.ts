import { expect, test } from 'vitest';
import { toSectionLabel, toTeasers, type RawTeaser } from '#sanity/queries/teaser.ts';

/** As the content service may answer, whatever the schema asks for. */
const raw = (parts: Record<string, unknown> = {}): RawTeaser =>
  ({
    id: 'article-1',
    headline: 'The tide comes back',
    standfirst: 'Salt and water.',
    language: null,
    kind: 'news',
    slug: 'tide',
    publishedAt: '2026-11-20T08:30:00Z',
    section: { id: 'section-city', title: 'City', slug: 'city', colour: null },
    authors: null,
    picture: null,
    ...parts,
  }) as unknown as RawTeaser;

test('a section without a colour is shown in ink', () => {
  expect(toSectionLabel(raw().section)?.colour).toBe('ink');
});

test('a story names its language only where it is known and another than the publication’s', () => {
  const languages = [null, 'en', 'ar', 'tlh'].map((language) => toTeasers([raw({ language })])[0]?.language);
  expect(languages).toEqual([null, null, { lang: 'ar', dir: 'rtl' }, null]);
});

test('a story without a headline, an address, a section or a time is in no list', () => {
  for (const missing of [{ headline: null }, { slug: null }, { section: null }, { publishedAt: '' }])
    expect(toTeasers([raw(missing)])).toEqual([]);
  expect(toTeasers([null, raw()])).toHaveLength(1);
});
