import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag, listTag, slugTag } from '#lib/cache/tags.ts';
import { isLive, nextLive, teaserFields } from './fragments.ts';
import { untilChanged } from './freshness.ts';
import { rangeOf, toListPage, type ListPage } from './list-page.ts';
import { isSlug } from './slug.ts';
import { clientFor, inView } from './view.ts';

const topicQuery = defineQuery(/* groq */ `*[_type == "topic" && slug.current == $slug][0]{
  "id": _id, title, "slug": slug.current, description
}`);

const topicArticlesQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && $id in topics[]._ref && ${isLive}]
    | order(publishedAt desc)[$from...$to]{ ${teaserFields} },
  "total": count(*[_type == "article" && $id in topics[]._ref && ${isLive}]),
  "next": ${nextLive}
}`);

export type Topic = { id: string; title: string; path: string; description: string | null };

/** Null where there is no such topic. Throws where the content can't be reached. */
export const getTopic = inView(async (view, slug: string): Promise<Topic | null> => {
  'use cache';
  cacheTag(slugTag('topic', slug));
  cacheLife(untilChanged);
  if (!isSlug(slug)) return null;
  const raw = await clientFor(view).fetch(topicQuery, { slug });
  if (!raw) return null;
  cacheTag(documentTag(raw.id));
  return { id: raw.id, title: raw.title, path: `/topics/${raw.slug}`, description: raw.description };
});

/** A topic's articles, newest first; `page` counts from 1. Throws where the content can't be reached. */
export const getTopicArticles = inView(async (view, id: string, page: number): Promise<ListPage> => {
  'use cache';
  const answer = await clientFor(view).fetch(topicArticlesQuery, { id, ...rangeOf(page) });
  return toListPage(answer, page, listTag(id));
});
