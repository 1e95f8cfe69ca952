import { describe, expect, test } from 'vitest';
import { writeNewsSitemap, writeSitemap, writeSitemapIndex } from '#lib/sitemaps/write.ts';
import { hostile } from './sample-feed.ts';

const url = 'https://news.example.org';

describe('sitemaps', () => {
  test('have whole addresses, and say when something changed only where that is known', () => {
    const sitemap = writeSitemap(
      [
        { path: '/city/tide', changedAt: '2026-11-20T07:30:00.000Z' },
        { path: '/city/wędrówka', changedAt: null },
      ],
      url,
    );
    expect(sitemap).toContain(
      '<url><loc>https://news.example.org/city/tide</loc><lastmod>2026-11-20T07:30:00.000Z</lastmod></url>',
    );
    expect(sitemap).toContain('<url><loc>https://news.example.org/city/w%C4%99dr%C3%B3wka</loc></url>');
  });

  test('are listed by whole addresses', () => {
    expect(writeSitemapIndex(['/sitemaps/news.xml'], url)).toContain(
      '<sitemap><loc>https://news.example.org/sitemaps/news.xml</loc></sitemap>',
    );
  });

  test('for news: a headline can’t break out, and loses what XML can’t hold', () => {
    const sitemap = writeNewsSitemap(
      {
        publication: 'Salt & Water',
        articles: [
          { path: '/city/tide', headline: hostile, language: 'ar', publishedAt: '2026-11-20T08:30:00+01:00' },
        ],
      },
      url,
    );
    expect(sitemap).toContain(
      '<news:publication><news:name>Salt &amp; Water</news:name><news:language>ar</news:language></news:publication>',
    );
    expect(sitemap).toContain('<news:publication_date>2026-11-20T07:30:00.000Z</news:publication_date>');
    expect(sitemap).toContain(
      "<news:title>Tide ]]&gt; &amp; &lt;b&gt;“harbour”&lt;/b&gt; 🌊 &lt;/title&gt;&lt;script&gt; '&quot;</news:title>",
    );
  });
});
