import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag, listTag, slugTag } from '#lib/cache/tags.ts';
import { pictureFields } from '../../components/blocks/picture/projection.ts';
import { isLive, nextLive, sectionFields, seriesFields, teaserFields } from './fragments.ts';
import { untilChanged } from './freshness.ts';
import { keepUntil } from './keep-until.ts';
import { rangeOf, toListPage, type ListPage } from './list-page.ts';
import { toPicture, type Picture } from './picture.ts';
import { isSlug } from './slug.ts';
import { toSectionLabel, toSeriesLabel, type SeriesLabel } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const seriesQuery = defineQuery(/* groq */ `*[_type == "series" && slug.current == $slug][0]{
  ${seriesFields}, description, "picture": picture{ ${pictureFields} }
}`);

/** Numbered parts by their numbers, then the others as they came out. */
const inOrder = /* groq */ `| order(coalesce(seriesPart, 1000000) asc, publishedAt asc)`;

const seriesArticlesQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && series._ref == $id && ${isLive}] ${inOrder} [$from...$to]{ ${teaserFields} },
  "total": count(*[_type == "article" && series._ref == $id && ${isLive}]),
  "next": ${nextLive}
}`);

const seriesPartsQuery = defineQuery(/* groq */ `{
  "parts": *[_type == "article" && series._ref == $id && ${isLive}] ${inOrder} {
    "id": _id, headline, "slug": slug.current, "section": section->{ ${sectionFields} }
  },
  "next": ${nextLive}
}`);

export type Series = SeriesLabel & { description: string | null; picture: Picture | null };

/** Another part of a series, as a link to it. */
export type SeriesPart = { headline: string; path: string };

/** Where an article stands in its series, as readers count: from 1, of those that are out. */
export type PlaceInSeries = {
  series: SeriesLabel;
  part: number;
  parts: number;
  previous: SeriesPart | null;
  next: SeriesPart | null;
};

/** Null where there is no such series. Throws where the content can't be reached. */
export const getSeries = inView(async (view, slug: string): Promise<Series | null> => {
  'use cache';
  cacheTag(slugTag('series', slug));
  cacheLife(untilChanged);
  if (!isSlug(slug)) return null;
  const raw = await clientFor(view).fetch(seriesQuery, { slug });
  const label = toSeriesLabel(raw);
  if (!raw || !label) return null;
  cacheTag(documentTag(label.id));
  return { ...label, description: raw.description, picture: toPicture(raw.picture) };
});

/** A series' articles in the order in which they are read; `page` counts from 1. Throws where the content can't be reached. */
export const getSeriesArticles = inView(async (view, id: string, page: number): Promise<ListPage> => {
  'use cache';
  const answer = await clientFor(view).fetch(seriesArticlesQuery, { id, ...rangeOf(page) });
  return toListPage(answer, page, listTag(id));
});

/**
 * An article's place in its series; null where it has none there, as a draft that was never published. Throws where
 * the content can't be reached.
 */
export const getPlaceInSeries = inView(
  async (view, series: SeriesLabel, articleId: string): Promise<PlaceInSeries | null> => {
    'use cache';
    const { parts, next } = await clientFor(view).fetch(seriesPartsQuery, { id: series.id });
    cacheTag(listTag(series.id));
    keepUntil(next);
    const links = parts.flatMap(({ id, headline, slug, section: raw }) => {
      const section = toSectionLabel(raw);
      return section && slug ? [{ id, headline, path: `${section.path}/${slug}`, section }] : [];
    });
    const index = links.findIndex(({ id }) => id === articleId);
    if (index === -1) return null;
    const [before, after] = [links[index - 1], links[index + 1]];
    // Their sections' addresses are part of theirs.
    cacheTag(...[before, after].flatMap((link) => (link ? documentTag(link.section.id) : [])));
    const toPart = (link: SeriesPart | undefined) =>
      link ? { headline: link.headline, path: link.path } : null;
    return { series, part: index + 1, parts: links.length, previous: toPart(before), next: toPart(after) };
  },
);
