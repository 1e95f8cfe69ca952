import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { anyArticleTag, documentTag } from '#lib/cache/tags.ts';
import { published } from '../client.ts';
import { authorFields, isLive, sectionFields } from './fragments.ts';
import { untilChanged, untilReachable } from './freshness.ts';

const searchOptionsQuery = defineQuery(/* groq */ `{
  "sections": *[_type == "section" && defined(slug.current)] | order(title asc)[0...100]{ ${sectionFields} },
  "authors": *[_type == "author" && defined(slug.current)] | order(name asc)[0...500]{ ${authorFields} },
  "topics": *[_type == "topic" && defined(slug.current)] | order(title asc)[0...60]{
    "id": _id, title, "slug": slug.current
  },
  "oldest": *[_type == "article" && ${isLive}] | order(publishedAt asc)[0].publishedAt
}`);

/** Something that a search can be narrowed to, or that a reader can go to. */
export type SearchOption = { id: string; slug: string; name: string };

export type SearchOptions = {
  sections: SearchOption[];
  authors: SearchOption[];
  topics: SearchOption[];
  /** Years in which stories were published, from the newest. */
  years: number[];
};

const mostYears = 40;

/** What searches can be narrowed to. None where the content can't be reached, and asked again within seconds. */
export async function getSearchOptions(): Promise<SearchOptions> {
  'use cache';
  const raw = await published.fetch(searchOptionsQuery).catch(() => null);
  if (raw === null) {
    cacheLife(untilReachable);
    return { sections: [], authors: [], topics: [], years: [] };
  }
  const options = {
    sections: toOptions(raw.sections),
    authors: toOptions(raw.authors.map(({ name, ...author }) => ({ ...author, title: name }))),
    topics: toOptions(raw.topics),
    years: yearsSince(raw.oldest),
  };
  // Whoever is new here is so by a first article.
  cacheTag(anyArticleTag);
  for (const { id } of [...options.sections, ...options.authors, ...options.topics])
    cacheTag(documentTag(id));
  cacheLife(untilChanged);
  return options;
}

function toOptions(
  places: readonly { id: string; title: string | null; slug: string | null }[],
): SearchOption[] {
  return places.flatMap(({ id, title, slug }) => (slug && title ? { id, slug, name: title } : []));
}

function yearsSince(oldest: string | null): number[] {
  const latest = new Date().getUTCFullYear();
  const first = oldest === null ? Number.NaN : new Date(oldest).getUTCFullYear();
  if (Number.isNaN(first)) return [];
  return Array.from({ length: Math.min(latest - first + 1, mostYears) }, (_, ago) => latest - ago);
}
