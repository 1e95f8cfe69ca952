import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { anyArticleTag } from '#lib/cache/tags.ts';
import { published } from '../client.ts';
import { isLive, nextLive, teaserFields } from './fragments.ts';
import { untilNext } from './freshness.ts';
import { labelTags, toTeasers, type Teaser } from './teaser.ts';

const latestQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && ${isLive}] | order(publishedAt desc)[0...$count]{ ${teaserFields} },
  "next": ${nextLive}
}`);

/** The newest `count` articles. Throws where the content can't be reached. */
export async function getLatest(count: number): Promise<Teaser[]> {
  'use cache';
  const { articles, next } = await published.fetch(latestQuery, { count });
  const teasers = toTeasers(articles);
  cacheTag(anyArticleTag, ...labelTags(teasers));
  cacheLife(untilNext(next));
  return teasers;
}
