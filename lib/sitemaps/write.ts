import type { NewsEntry, SitemapEntry } from '#sanity/queries/sitemap.ts';
import { element, xmlDocument } from '../xml/element.ts';

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The list of sitemaps. Addresses are made whole by `siteUrl`, in this and the others. */
export function writeSitemapIndex(paths: readonly string[], siteUrl: string): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns },
      paths.map((path) => element('sitemap', {}, element('loc', {}, whole(path, siteUrl)))),
    ),
  );
}

/** A sitemap (sitemaps.org). */
export function writeSitemap(entries: readonly SitemapEntry[], siteUrl: string): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns },
      entries.map(({ path, changedAt }) =>
        element(
          'url',
          {},
          element('loc', {}, whole(path, siteUrl)),
          changedAt && element('lastmod', {}, changedAt),
        ),
      ),
    ),
  );
}

type News = { publication: string; articles: readonly NewsEntry[] };

/** A sitemap as Google News reads it. */
export function writeNewsSitemap({ publication, articles }: News, siteUrl: string): string {
  return xmlDocument(
    element(
      'urlset',
      { xmlns, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
      articles.map(({ path, headline, language, publishedAt }) =>
        element(
          'url',
          {},
          element('loc', {}, whole(path, siteUrl)),
          element(
            'news:news',
            {},
            element(
              'news:publication',
              {},
              element('news:name', {}, publication),
              element('news:language', {}, language),
            ),
            element('news:publication_date', {}, new Date(publishedAt).toISOString()),
            element('news:title', {}, headline),
          ),
        ),
      ),
    ),
  );
}

function whole(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}
