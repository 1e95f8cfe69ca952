import { defineQuery } from 'groq';
import { cacheTag } from 'next/cache';
import { anyArticleTag, documentTag, placesTag } from '#lib/cache/tags.ts';
import { published } from '../client.ts';
import { foreignLanguage, languageFacts, type LanguageCode } from '../languages.ts';
import { isLive, isNews, nextLive } from './fragments.ts';
import { keepUntil } from './keep-until.ts';
import { pageCount, rangeOf } from './list-page.ts';
import { isSlug } from './slug.ts';

/** Addresses in one file: far below the 50,000 that are allowed, so that a file is made and read in a moment. */
const CHUNK = 5000;

const articleCountQuery = defineQuery(/* groq */ `{
  "articles": count(*[_type == "article" && ${isLive}]),
  "next": ${nextLive}
}`);

// The oldest first: what was published long ago stays in the file that it is in.
const articlesQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && ${isLive}] | order(publishedAt asc, _id asc)[$from...$to]{
    "slug": slug.current, "section": section->{ "id": _id, "slug": slug.current },
    publishedAt, updatedAt, "corrected": corrections[].correctedAt
  },
  "next": ${nextLive}
}`);

const placesQuery = defineQuery(/* groq */ `{
  "sections": *[_type == "section" && defined(slug.current)] | order(slug.current asc){ "id": _id, "slug": slug.current },
  "topics": *[_type == "topic" && defined(slug.current)] | order(slug.current asc){ "id": _id, "slug": slug.current },
  "authors": *[_type == "author" && defined(slug.current)] | order(slug.current asc){ "id": _id, "slug": slug.current },
  "series": *[_type == "series" && defined(slug.current)] | order(slug.current asc){ "id": _id, "slug": slug.current },
  "pages": *[_type == "page" && defined(slug.current)] | order(slug.current asc){ "id": _id, "slug": slug.current },
  "articles": *[_type == "article" && ${isLive}] | order(publishedAt desc)[0...5000]{
    publishedAt, "section": section._ref, "topics": topics[]._ref, "authors": bylines[].author._ref, "series": series._ref
  },
  "next": ${nextLive}
}`);

const newsQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && publishedAt > $since && ${isNews}] | order(publishedAt desc)[0...1000]{
    headline, language, "slug": slug.current, "section": section->{ "id": _id, "slug": slug.current }, publishedAt
  },
  "publication": *[_type == "siteSettings" && _id == "siteSettings"][0].name,
  "next": ${nextLive}
}`);

/** An address, and when what stands there last changed in a way that matters to readers (ISO 8601, or null). */
export type SitemapEntry = { path: string; changedAt: string | null };

export type NewsEntry = { path: string; headline: string; language: LanguageCode; publishedAt: string };

/** How many files the articles’ addresses fill; at least one. Throws where the content can't be reached, as the others do. */
export async function getArticleSitemapCount(): Promise<number> {
  'use cache';
  const { articles, next } = await published.fetch(articleCountQuery);
  cacheTag(anyArticleTag);
  keepUntil(next);
  return pageCount(articles, CHUNK);
}

/** The addresses of one file of articles; `number` counts from 1. */
export async function getArticleSitemap(number: number): Promise<SitemapEntry[]> {
  'use cache';
  const { articles, next } = await published.fetch(articlesQuery, rangeOf(number, CHUNK));
  cacheTag(anyArticleTag, ...sectionTags(articles));
  keepUntil(next);
  return articles.flatMap(({ publishedAt, updatedAt, corrected, ...place }) => {
    const path = pathOf(place);
    return path ? { path, changedAt: newest([publishedAt, updatedAt, ...(corrected ?? [])]) } : [];
  });
}

/** The front page and the other lists of all, sections, pages, and the topics, authors and series that have an article. */
export async function getPlaceSitemap(): Promise<SitemapEntry[]> {
  'use cache';
  const { sections, topics, authors, series, pages, articles, next } = await published.fetch(placesQuery);
  cacheTag(
    anyArticleTag,
    placesTag,
    ...[...sections, ...topics, ...authors, ...series, ...pages].map(({ id }) => documentTag(id)),
  );
  keepUntil(next);

  const changes = new Map<string, string>();
  for (const { publishedAt, section, series: whole, topics: subjects, authors: people } of articles) {
    for (const id of [section, whole, ...(subjects ?? []), ...(people ?? [])]) {
      // The newest comes first.
      if (id && !changes.has(id)) changes.set(id, publishedAt);
    }
  }
  const list = (
    places: readonly { id: string; slug: string | null }[],
    folder: string,
    needsArticle: boolean,
  ) =>
    places.flatMap(({ id, slug }) => {
      const changedAt = newest([changes.get(id) ?? null]);
      return slug && isSlug(slug) && (changedAt || !needsArticle)
        ? { path: `${folder}/${slug}`, changedAt }
        : [];
    });
  return [
    { path: '/', changedAt: newest([articles[0]?.publishedAt ?? null]) },
    { path: '/latest', changedAt: newest([articles[0]?.publishedAt ?? null]) },
    { path: '/corrections', changedAt: null },
    ...list(sections, '', false),
    ...list(topics, '/topics', true),
    ...list(authors, '/authors', true),
    ...list(series, '/series', true),
    ...list(pages, '', false),
  ];
}

/**
 * The articles of the last two days, newest first, and the publication’s name: what Google News asks for. It takes nothing that
 * somebody pays for.
 */
export async function getNewsSitemap(): Promise<{ publication: string; articles: NewsEntry[] }> {
  'use cache';
  const since = new Date(Date.now() - 2 * 24 * 3600 * 1000).toISOString();
  const { articles, publication, next } = await published.fetch(newsQuery, { since });
  cacheTag(anyArticleTag, documentTag('siteSettings'), ...sectionTags(articles));
  keepUntil(next);
  return {
    publication: publication ?? 'Gazette',
    articles: articles.flatMap(({ headline, language, publishedAt, ...place }) => {
      const path = pathOf(place);
      const { lang } = languageFacts(foreignLanguage(language));
      return path && headline ? { path, headline, language: lang, publishedAt } : [];
    }),
  };
}

type Addressed = { slug: string | null; section: { id: string; slug: string | null } | null };

function pathOf({ slug, section }: Addressed): string | null {
  return slug && section?.slug && isSlug(slug) && isSlug(section.slug) ? `/${section.slug}/${slug}` : null;
}

function sectionTags(articles: readonly Addressed[]): string[] {
  return [...new Set(articles.flatMap(({ section }) => section?.id ?? []))].map(documentTag);
}

/** The latest of some times; those that are none don’t count. */
function newest(times: readonly (string | null)[]): string | null {
  const known = times.map((time) => Date.parse(time ?? '')).filter((time) => !Number.isNaN(time));
  return known.length > 0 ? new Date(Math.max(...known)).toISOString() : null;
}
