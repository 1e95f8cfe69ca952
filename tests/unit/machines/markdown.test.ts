import { describe, expect, test, vi } from 'vitest';
import { writeGuide } from '#lib/llms/guide.ts';
import { articleMarkdown } from '#lib/markdown/article.ts';
import type { Article } from '#sanity/queries/article.ts';
import { bareArticle } from '../../support/article.ts';
import { item } from './sample-feed.ts';

// Addresses of pictures are made by where the content is: no unit test has any.
vi.mock('#lib/env.ts', () => ({
  env: { content: { mode: 'embedded', projectId: 'gazette', dataset: 'production' } },
}));

const url = 'https://news.example.org';

const { authors, topics: _, picture: __, ...teaser } = item();
const article: Article = {
  ...bareArticle,
  ...teaser,
  headline: 'Tides *rise* [again]',
  kind: 'explainer',
  bylines: authors.map((author) => ({
    role: author.id === 'author-li' ? ('medicalReviewer' as const) : ('author' as const),
    author: { ...author, jobTitle: null, portrait: null },
  })),
  keyPoints: ['Water rises', 'And falls'],
  topics: [{ id: 'topic-water', title: 'Water', path: '/topics/water' }],
  contentNotice: 'This story speaks of drowning.',
  helpLines: [
    {
      _key: 'h',
      name: 'Samaritans',
      description: 'At any hour',
      phone: '116 123',
      url: 'https://www.samaritans.org',
    },
    { _key: 'i', name: 'Nobody', description: null, phone: null, url: 'javascript:alert(1)' },
  ],
  sources: [{ _key: 's', title: 'Tide tables', publisher: 'The harbour', url: null }],
  corrections: [{ _key: 'c', correctedAt: '2026-11-23T10:00:00Z', text: 'It was 40 <cm>.' }],
};

describe('an article as Markdown', () => {
  const text = articleMarkdown(article, url);

  test('says what its page says of the story', () => {
    expect(text).toMatch(/^# Tides \\\*rise\\\* \\\[again]\n/);
    expect(text).toContain('- By [Ana & Bo](https://news.example.org/authors/ana)');
    expect(text).toContain('- Medically reviewed by [Li Wen](https://news.example.org/authors/li-wen)');
    expect(text).toContain('Explainer in [City](https://news.example.org/city), 20 November 2026, 07:30 UTC');
    expect(text).toContain('> This story speaks of drowning.');
    expect(text).toContain('- Water rises');
    expect(text).toContain('- [Samaritans](https://www.samaritans.org): 116 123. At any hour');
    expect(text).toContain('- Tide tables, The harbour');
    expect(text).toContain('- [Water](https://news.example.org/topics/water)');
  });

  test('has the corrections, which nothing in them can turn into markup', () => {
    expect(text).toContain('- 23 November 2026, 10:00 UTC: It was 40 \\<cm>.');
  });

  test('leads nowhere that runs a script', () => expect(text).not.toContain('javascript:'));

  test('says who pays for it', () => {
    const paid = articleMarkdown({ ...article, kind: 'sponsored', sponsor: 'The Ferry' }, url);
    expect(paid).toContain('> Paid for by The Ferry.');
  });

  test('is short where there is little to say', () => {
    const bare: Article = {
      ...article,
      standfirst: null,
      contentNotice: null,
      keyPoints: [],
      helpLines: [],
      sources: [],
      corrections: [],
      topics: [],
      bylines: [],
    };
    expect(articleMarkdown(bare, url)).not.toMatch(/^##|\n\n\n/m);
  });
});

test('the guide to the site leads to sections, to the newest articles as Markdown, and to the feeds', () => {
  const site = {
    name: 'Gazette',
    tagline: null,
    description: 'News & more',
    sections: [{ title: 'City', path: '/city' }],
    pages: [],
    banner: null,
  };
  const guide = writeGuide(site, [item()], url);
  expect(guide).toMatch(/^# Gazette\n\n> News & more\n/);
  expect(guide).toContain('- [City](https://news.example.org/city)');
  expect(guide).toContain(
    '- [The tide comes back](https://news.example.org/city/tide.md): Salt & water < 5 metres.',
  );
  expect(guide).toContain('- [Feeds](https://news.example.org/feeds)');
  expect(guide).not.toContain('## About us');
});
