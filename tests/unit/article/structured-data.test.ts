import { describe, expect, test } from 'vitest';
import { articleGraph } from '#components/article/structured-data.ts';
import { graphOf, type GraphSite } from '#components/page/graph.ts';
import { longDateTime } from '#components/ui/dates.ts';
import { jsonForScript } from '#components/ui/json-for-script.ts';
import { authorGraph, frontGraph, listGraph, pageGraph } from '#components/lists/structured-data.ts';
import type { Article } from '#sanity/queries/article.ts';
import { bareArticle } from '../../support/article.ts';
import { unknownWords } from '../../support/schema-org.ts';

const article: Article = {
  ...bareArticle,
  id: 'a1',
  path: '/health/sleep',
  headline: '</script><script>alert(1)</script><!-- & “quotes”',
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
  corrections: [{ _key: 'c', correctedAt: '2026-11-23T10:00:00Z', text: 'It was 40.' }],
  discussion: { ...bareArticle.discussion, state: 'open' },
  publishedAt: '2026-11-22T23:30:00Z',
};
const author = {
  id: 'x',
  name: 'Ana Ruiz',
  path: '/authors/ana',
  jobTitle: 'Health editor',
  bio: 'Writes about sleep.',
  portrait: null,
  links: [
    { _key: 'm', label: 'Mastodon', url: 'https://social.example/@ana' },
    { _key: 'e', label: 'Mail', url: 'mailto:ana@gazette.example' },
  ],
};

const site: GraphSite = {
  name: 'Gazette',
  tagline: null,
  banner: null,
  description: null,
  sections: [],
  pages: [{ title: 'Standards', path: '/editorial-standards' }],
  url: 'https://gazette.example',
  language: 'en-GB',
};

const graphFor = (parts: Partial<Article> = {}, comments: number | null = null) =>
  articleGraph(
    { ...article, ...parts },
    { site, pictures: [{ url: 'https://gazette.example/p.jpg', width: 1600, height: 900 }], comments },
  );

/** The article itself, as a machine reads it. */
const describeArticle = (...facts: Parameters<typeof graphFor>) =>
  JSON.parse(JSON.stringify(graphFor(...facts)['@graph'][0])) as Record<string, unknown>;

describe('structured data', () => {
  test('names the authors alone as authors, by full addresses', () => {
    expect(describeArticle()['author']).toEqual([
      {
        '@type': 'Person',
        '@id': 'https://gazette.example/authors/ana#person',
        name: 'Ana Ruiz',
        url: 'https://gazette.example/authors/ana',
      },
    ]);
  });

  test('names the publication where nobody is named', () => {
    expect(describeArticle({ bylines: [] })['author']).toMatchObject({ name: 'Gazette' });
  });

  test('says when the story changed, and never takes a technical save for that', () => {
    const changed = (parts: Partial<Article>) => describeArticle(parts)['dateModified'];
    expect(changed({ corrections: [] })).toBe(article.publishedAt);
    expect(changed({ corrections: [], updatedAt: '2026-11-23T08:00:00Z' })).toBe('2026-11-23T08:00:00Z');
    expect(changed({ updatedAt: '2026-11-23T08:00:00Z' })).toBe('2026-11-23T10:00:00Z');
  });

  test('has the corrections', () => {
    expect(describeArticle()['correction']).toMatchObject([{ text: 'It was 40.' }]);
  });

  test('tells opinion and explanation from news', () => {
    expect(describeArticle()['@type']).toBe('NewsArticle');
    expect(describeArticle({ kind: 'opinion' })['@type']).toBe('OpinionNewsArticle');
    expect(describeArticle({ kind: 'explainer' })['@type']).toBe('BackgroundNewsArticle');
  });

  test('counts the comments that the page shows, and names no discussion where there is none', () => {
    expect(describeArticle({}, 12)).toMatchObject({
      commentCount: 12,
      discussionUrl: 'https://gazette.example/health/sleep#discussion',
    });
    expect(Object.keys(describeArticle())).not.toContain('discussionUrl');
  });

  test('names the pages that say how the publication works, where it has them', () => {
    const organisation = (pages: GraphSite['pages']) => graphOf({ ...site, pages })['@graph'].at(-1);
    expect(organisation(site.pages)).toMatchObject({
      publishingPrinciples: 'https://gazette.example/editorial-standards',
      ethicsPolicy: 'https://gazette.example/editorial-standards',
    });
    expect(JSON.stringify(organisation([]))).not.toMatch(/Policy|Principles/);
  });

  test.each([
    ['an article', graphFor({ topics: [{ id: 't', title: 'Sleep', path: '/topics/sleep' }] }, 3)],
    ['the front page', frontGraph(site, [article])],
    ['a list', listGraph(site, { title: 'Health', path: '/health', description: 'What helps.' }, [article])],
    ['a page', pageGraph(site, { title: 'About', path: '/about' })],
    ['an author', authorGraph(site, author, [article])],
  ])('of %s is in schema.org’s words alone', (_, graph) => {
    expect(graph['@graph'].length).toBeGreaterThan(2);
    expect(unknownWords(graph)).toEqual([]);
  });

  test('can’t end the element that it stands in, and reads back the same', () => {
    const text = jsonForScript(graphFor());
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(structuredClone(graphFor()));
  });
});

test('times are in UTC and say so, whatever the server’s zone', () => {
  expect(longDateTime('2026-11-22T23:30:00-02:00')).toBe('23 November 2026, 01:30 UTC');
});
