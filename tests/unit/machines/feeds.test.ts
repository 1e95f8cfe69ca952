import { parseFeed } from '@rowanmanning/feed-parser';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeAtom } from '#lib/feeds/atom.ts';
import { writeJsonFeed } from '#lib/feeds/json-feed.ts';
import { writeRss } from '#lib/feeds/rss.ts';
import { feed, hostile, item, readable, site } from './sample-feed.ts';

const changed = item({ updatedAt: '2026-11-21T10:00:00Z' });
const sample = feed([
  item({ id: 'article-2', headline: hostile, standfirst: hostile, picture: null }),
  changed,
]);

/** One JSON Feed as version 1.1 describes it, with nothing unknown in it. */
const author = z.strictObject({ name: z.string().min(1), url: z.url() });
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().optional(),
  icon: z.url(),
  favicon: z.url(),
  authors: z.array(author),
  language: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      language: z.string().optional(),
      content_text: z.string(),
      summary: z.string().optional(),
      image: z.url().optional(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      authors: z.array(author).optional(),
      tags: z.array(z.string()),
    }),
  ),
});

describe.each([
  ['RSS', writeRss, 'feed.xml'],
  ['Atom', writeAtom, 'feed.atom'],
])('%s', (_, write, file) => {
  test('one reader finds the list, its articles and their pictures', () => {
    const read = parseFeed(write(sample, site));
    expect(read.title).toBe('City · Gazette');
    expect(read.url).toBe('https://news.example.org/city');
    expect(read.self).toBe(`https://news.example.org/city/${file}`);
    expect(read.language).toBe('en-GB');
    const [first, second] = read.items;
    expect(first?.title).toBe(readable);
    expect(second?.url).toBe('https://news.example.org/city/tide');
    expect(second?.published?.toISOString()).toBe('2026-11-20T07:30:00.000Z');
    expect(second?.authors.map(({ name }) => name)).toEqual(['Ana & Bo', 'Li Wen']);
    expect(second?.categories.map(({ label, term }) => label ?? term)).toEqual(['City', 'Water']);
    expect(second?.media.map(({ url }) => url)).toEqual([
      expect.stringMatching(/^https:\/\/news\.example\.org\/.*w=1200/),
    ]);
    expect(first?.media).toEqual([]);
  });

  test('another reads the same', async () => {
    const read = await new Parser().parseString(write(sample, site));
    expect(read.title).toBe('City · Gazette');
    expect(read.items.map(({ title }) => title?.trim())).toEqual([readable, 'The tide comes back']);
    expect(read.items.map(({ link }) => link)).toEqual(Array(2).fill('https://news.example.org/city/tide'));
    expect(new Set(read.items.map((entry) => entry.guid ?? entry['id']))).toEqual(
      new Set(['tag:news.example.org,2026:article-1', 'tag:news.example.org,2026:article-2']),
    );
  });

  test('an article keeps its name when its address changes', () => {
    const idOf = (path: string) => parseFeed(write(feed([item({ path })]), site)).items[0]?.id;
    expect(idOf('/city/tide')).toBe(idOf('/environment/the-sea'));
  });

  test('a list in which nothing is yet is a feed, too', () => {
    expect(parseFeed(write(feed([]), site)).items).toEqual([]);
  });
});

describe('RSS', () => {
  test('escapes a description twice, as readers take it for HTML', () => {
    expect(writeRss(feed([item()]), site)).toContain(
      '<description>Salt &amp;amp; water &amp;lt; 5 metres.</description>',
    );
  });

  test('was built when something in it last changed, so that the same list is the same text', () => {
    expect(writeRss(sample, site)).toContain('<lastBuildDate>Sat, 21 Nov 2026 10:00:00 GMT</lastBuildDate>');
  });
});

describe('Atom', () => {
  test('says when a story was changed for readers, and when it first came', () => {
    const entry = parseFeed(writeAtom(feed([changed]), site)).items[0];
    expect(entry?.published?.toISOString()).toBe('2026-11-20T07:30:00.000Z');
    expect(entry?.updated?.toISOString()).toBe('2026-11-21T10:00:00.000Z');
  });
});

describe('JSON Feed', () => {
  test('is version 1.1, whatever the words are', () => {
    const read = jsonFeed.parse(JSON.parse(writeJsonFeed(sample, site)));
    expect(read.feed_url).toBe('https://news.example.org/city/feed.json');
    expect(read.items.map(({ id }) => id)).toEqual([
      'tag:news.example.org,2026:article-2',
      'tag:news.example.org,2026:article-1',
    ]);
    expect(read.items[0]?.title).toBe(hostile);
    expect(read.items[1]?.date_modified).toBe('2026-11-21T10:00:00.000Z');
    expect(read.items[1]?.tags).toEqual(['City', 'Water']);
  });
});

test('every format says which entries somebody pays for, and which are in another language', () => {
  const list = feed([
    item({ id: 'article-3', kind: 'sponsored', headline: 'A ferry for all' }),
    item({ id: 'article-4', language: { lang: 'ar', dir: 'rtl' } }),
  ]);
  for (const write of [writeAtom, writeRss, writeJsonFeed])
    expect(write(list, site)).toContain('Sponsored: A ferry for all');
  expect(writeAtom(list, site)).toContain('<entry xml:lang="ar">');
  expect(jsonFeed.parse(JSON.parse(writeJsonFeed(list, site))).items.map(({ language }) => language)).toEqual(
    [undefined, 'ar'],
  );
});
