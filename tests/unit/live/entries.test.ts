import { describe, expect, test } from 'vitest';
import { entryName } from '#components/live/entry-name.ts';
import { liveBlogFacts } from '#components/live/structured-data.ts';
import {
  belongsToLiveBlog,
  firstWords,
  keyEventWithoutHeadline,
  notYet,
  nothingToRead,
} from '#sanity/schema/checks/live.ts';
import type { GraphSite } from '#components/page/graph.ts';
import type { LiveBlog, LiveEntry } from '#sanity/queries/live.ts';
import { timeAtPublication } from '#sanity/studio/entry-times.ts';

const paragraph = (text: string) => ({
  _type: 'block' as const,
  _key: 'b',
  style: 'normal' as const,
  children: [{ _type: 'span' as const, _key: 's', text, marks: [] }],
  markDefs: [],
});
const entry: LiveEntry = {
  id: 'entry 1',
  version: 'r1',
  headline: null,
  time: '2026-11-23T20:15:00Z',
  isKeyEvent: false,
  body: [paragraph('The chair calls the vote.')],
  author: { id: 'x', name: 'Ana Ruiz', path: '/authors/ana' },
};
const blog: LiveBlog = {
  entries: [entry],
  page: 1,
  pages: 1,
  keyEvents: [],
  pinned: null,
  first: '2026-11-23T18:00:00Z',
  last: '2026-11-23T20:15:00Z',
};
const site: GraphSite = {
  name: 'Gazette',
  tagline: null,
  description: null,
  sections: [],
  pages: [],
  banner: null,
  url: 'https://gazette.example',
  language: 'en-GB',
};
const describeBlog = (endedAt: string | null, parts: Partial<LiveBlog> = {}) =>
  liveBlogFacts(
    { path: '/city/vote', publishedAt: '2026-11-23T17:00:00Z', live: { endedAt, pinned: null } },
    { ...blog, ...parts },
    site,
  );

describe('what search engines read about a live blog', () => {
  test('an end only once it has ended', () => {
    expect(describeBlog(null)).not.toHaveProperty('coverageEndTime');
    expect(describeBlog('2026-11-23T21:00:00Z').coverageEndTime).toBe('2026-11-23T21:00:00Z');
  });

  test('its first entry as the start, or its publication where it has none', () => {
    expect(describeBlog(null).coverageStartTime).toBe('2026-11-23T18:00:00Z');
    expect(describeBlog(null, { first: null, last: null, entries: [] }).coverageStartTime).toBe(
      '2026-11-23T17:00:00Z',
    );
  });

  test('each entry with an address for good, its words and its author', () => {
    expect(describeBlog(null).liveBlogUpdate).toEqual([
      {
        '@type': 'BlogPosting',
        url: 'https://gazette.example/city/vote/entry/entry%201',
        headline: 'The chair calls the vote.',
        datePublished: '2026-11-23T20:15:00Z',
        articleBody: 'The chair calls the vote.',
        author: {
          '@type': 'Person',
          '@id': 'https://gazette.example/authors/ana#person',
          name: 'Ana Ruiz',
          url: 'https://gazette.example/authors/ana',
        },
      },
    ]);
  });

  test('an entry without a headline is named by its first words, never by half a word', () => {
    const long = { headline: null, body: [paragraph('word '.repeat(60)) as LiveEntry['body'][number]] };
    expect(entryName(long).length).toBeLessThanOrEqual(110);
    expect(entryName(long)).toMatch(/word…$/);
    expect(entryName({ ...long, headline: 'The result' })).toBe('The result');
  });
});

describe('what the Studio says about live blogs', () => {
  const now = new Date('2026-11-23T20:00:00Z');

  test('an end to come is none', () => {
    expect(notYet('2026-11-23T20:01:00Z', now)).toMatch(/still to come/);
    expect(notYet('2026-11-23T19:59:00Z', now)).toBe(true);
    expect(notYet(undefined, now)).toBe(true);
  });

  test('a key event is found by its headline', () => {
    expect(keyEventWithoutHeadline(true, ' ')).toMatch(/needs a headline/);
    expect(keyEventWithoutHeadline(true, 'The result')).toBe(true);
    expect(keyEventWithoutHeadline(false, undefined)).toBe(true);
  });

  test('an entry belongs to a live blog, and one that can’t be looked up is given the benefit of the doubt', () => {
    expect(belongsToLiveBlog('news')).toMatch(/no live blog/);
    expect(belongsToLiveBlog('live')).toBe(true);
    expect(belongsToLiveBlog(null)).toBe(true);
  });

  test('an entry holds words, or something to look at', () => {
    expect(nothingToRead(undefined)).toMatch(/nothing in this entry/);
    expect(nothingToRead([paragraph('  ')])).toMatch(/nothing in this entry/);
    expect(nothingToRead([paragraph('Here.')])).toBe(true);
    expect(nothingToRead([{ _type: 'picture' }])).toBe(true);
  });

  test('an entry without a headline goes by its first words', () => {
    expect(firstWords([paragraph('One two three four')], 12)).toBe('One two…');
    expect(firstWords([paragraph('One two')], 12)).toBe('One two');
    expect(firstWords(undefined)).toBe('');
  });
});

describe('the time of an entry that goes out', () => {
  const now = new Date('2026-11-23T20:00:30.500Z');

  test('is that moment, not the one in which its writing began', () => {
    expect(timeAtPublication(false, '2026-11-23T19:41:12.345Z', now)).toBe('2026-11-23T20:00:30.500Z');
  });

  test.each([
    ['that somebody chose', false, '2026-11-23T19:40:00.000Z'],
    ['to come', false, '2026-11-23T20:30:01.000Z'],
    ['of an entry that is out already', true, '2026-11-23T19:41:12.345Z'],
    ['that is missing', false, undefined],
  ])('stays where it is one %s', (_, wasPublished, time) => {
    expect(timeAtPublication(wasPublished, time, now)).toBeNull();
  });
});
