import { describe, expect, test } from 'vitest';
import { articleStructuredData } from '#components/article/structured-data.ts';
import { longDateTime } from '#components/ui/dates.ts';
import { jsonForScript } from '#components/ui/json-for-script.ts';
import type { Article } from '#sanity/queries/article.ts';

const article: Article = {
  id: 'a1',
  path: '/health/sleep',
  headline: '</script><script>alert(1)</script><!-- & “quotes”',
  standfirst: null,
  kind: 'news',
  section: { id: 's', title: 'Health', path: '/health', colour: 'plum' },
  bylines: [
    {
      role: 'author',
      author: { id: 'x', name: 'Ana Ruiz', path: '/authors/ana', jobTitle: null, portrait: null },
    },
    {
      role: 'photographer',
      author: { id: 'y', name: 'Bo Li', path: '/authors/bo', jobTitle: null, portrait: null },
    },
  ],
  picture: null,
  keyPoints: [],
  body: [],
  topics: [],
  contentNotice: null,
  helpLines: [],
  sources: [],
  corrections: [{ _key: 'c', correctedAt: '2026-11-23T10:00:00Z', text: 'It was 40.' }],
  discussion: {
    state: 'open',
    prompt: '',
    sensitivity: 'normal',
    audience: 'signedIn',
    links: 'allow',
    holdNewcomers: false,
    closesAt: null,
  },
  publishedAt: '2026-11-22T23:30:00Z',
  updatedAt: null,
  seo: { title: null, description: null },
};
const describeArticle = (parts: Partial<Article> = {}) =>
  articleStructuredData(
    { ...article, ...parts },
    {
      url: 'https://gazette.example/health/sleep',
      pictures: [],
      publication: { name: 'Gazette', url: 'https://gazette.example' },
    },
  );

describe('structured data', () => {
  test('names the authors alone as authors, by full addresses', () => {
    expect(describeArticle().author).toEqual([
      { '@type': 'Person', name: 'Ana Ruiz', url: 'https://gazette.example/authors/ana' },
    ]);
  });

  test('names the publication where nobody is named', () => {
    expect(describeArticle({ bylines: [] }).author).toMatchObject([{ name: 'Gazette' }]);
  });

  test('says when the story changed, and never takes a technical save for that', () => {
    expect(describeArticle().dateModified).toBe(article.publishedAt);
    expect(describeArticle({ updatedAt: '2026-11-23T08:00:00Z' }).dateModified).toBe('2026-11-23T08:00:00Z');
  });

  test('has the corrections', () => {
    expect(describeArticle().correction).toMatchObject([{ text: 'It was 40.' }]);
  });

  test('can’t end the element that it stands in, and reads back the same', () => {
    const text = jsonForScript(describeArticle());
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(structuredClone(describeArticle()));
  });
});

test('times are in UTC and say so, whatever the server’s zone', () => {
  expect(longDateTime('2026-11-22T23:30:00-02:00')).toBe('23 November 2026, 01:30 UTC');
});
