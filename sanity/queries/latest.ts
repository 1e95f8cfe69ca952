import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { anyArticleTag } from '#lib/cache/tags.ts';
import { unlessBuilding } from './building.ts';
import { isLive, nextLive, teaserFields } from './fragments.ts';
import { untilReachable } from './freshness.ts';
import { keepUntil } from './keep-until.ts';
import { rangeOf, toListPage, type ListPage } from './list-page.ts';
import { labelTags, toTeasers, type Teaser } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const latestQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && ${isLive}] | order(publishedAt desc)[0...$count]{ ${teaserFields} },
  "next": ${nextLive}
}`);

const latestPageQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && ${isLive}] | order(publishedAt desc)[$from...$to]{ ${teaserFields} },
  "total": count(*[_type == "article" && ${isLive}]),
  "next": ${nextLive}
}`);

/**
 * All articles, newest first; `page` counts from 1. Throws where the content can't be reached, but tells a build
 * `unreachable`.
 */
export const getLatestPage = inView(async (view, page: number): Promise<ListPage | 'unreachable'> => {
  'use cache';
  const answer = await unlessBuilding(clientFor(view).fetch(latestPageQuery, rangeOf(page)));
  if (answer === 'unreachable') {
    cacheLife(untilReachable);
    return answer;
  }
  return toListPage(answer, page, anyArticleTag);
});

/**
 * The newest `count` articles. None where the content can't be reached, and asked again within seconds: the page for
 * unknown addresses, which shows them, must stand even then.
 */
export const getLatest = inView(async (view, count: number): Promise<Teaser[]> => {
  'use cache';
  const answer = await clientFor(view)
    .fetch(latestQuery, { count })
    .catch(() => null);
  if (answer === null) {
    cacheLife(untilReachable);
    return [];
  }
  const { articles, next } = answer;
  const teasers = toTeasers(articles);
  cacheTag(anyArticleTag, ...labelTags(teasers));
  keepUntil(next);
  return teasers;
});
