import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag, listTag, slugTag } from '#lib/cache/tags.ts';
import { bodyFields } from '../../components/blocks/projections.ts';
import type { Body } from './article.ts';
import { isLive, nextLive, sectionFields, teaserFields } from './fragments.ts';
import { untilChanged } from './freshness.ts';
import { rangeOf, toListPage, type ListPage } from './list-page.ts';
import { isSlug } from './slug.ts';
import { toSectionLabel, type SectionLabel } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const placeQuery = defineQuery(/* groq */ `{
  "section": *[_type == "section" && slug.current == $slug][0]{ ${sectionFields}, description },
  "page": *[_type == "page" && slug.current == $slug][0]{
    "id": _id, title, "slug": slug.current, standfirst, "body": body[]{ ${bodyFields} }
  }
}`);

const sectionArticlesQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && section._ref == $id && ${isLive}]
    | order(publishedAt desc)[$from...$to]{ ${teaserFields} },
  "total": count(*[_type == "article" && section._ref == $id && ${isLive}]),
  "next": ${nextLive}
}`);

export type StaticPage = { id: string; title: string; path: string; standfirst: string | null; body: Body };

/** What stands at `/<slug>`: a section, or where there is none a page such as "about". */
export type Place =
  | { is: 'section'; section: SectionLabel & { description: string | null } }
  | { is: 'page'; page: StaticPage }
  | { is: 'missing' };

/** Throws where the content can't be reached, so that this is never taken for "missing". */
export const getPlace = inView(async (view, slug: string): Promise<Place> => {
  'use cache';
  cacheTag(slugTag('place', slug));
  cacheLife(untilChanged);
  if (!isSlug(slug)) return { is: 'missing' };
  const { section, page } = await clientFor(view).fetch(placeQuery, { slug });
  const label = toSectionLabel(section);
  if (section && label) {
    cacheTag(documentTag(section.id));
    return { is: 'section', section: { ...label, description: section.description } };
  }
  if (page) {
    cacheTag(documentTag(page.id));
    return { is: 'page', page: { ...page, path: `/${page.slug}`, body: page.body ?? [] } };
  }
  return { is: 'missing' };
});

/** A section's articles, newest first; `page` counts from 1. Throws where the content can't be reached. */
export const getSectionArticles = inView(async (view, id: string, page: number): Promise<ListPage> => {
  'use cache';
  const answer = await clientFor(view).fetch(sectionArticlesQuery, { id, ...rangeOf(page) });
  return toListPage(answer, page, listTag(id));
});
