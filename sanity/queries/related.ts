import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag } from '#lib/cache/tags.ts';
import { isLive, teaserFields } from './fragments.ts';
import { untilChanged } from './freshness.ts';
import { labelTags, toTeasers, type Teaser } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const relatedQuery = defineQuery(/* groq */ `{
  "byTopic": *[_type == "article" && _id != $articleId && count((topics[]._ref)[@ in $topicIds]) > 0 && ${isLive}]
    | order(publishedAt desc)[0...4]{ ${teaserFields} },
  "bySection": *[_type == "article" && _id != $articleId && section._ref == $sectionId && ${isLive}]
    | order(publishedAt desc)[0...4]{ ${teaserFields} }
}`);

/**
 * Up to four articles to read next: the newest that share a topic, then the newest of the section. A new article joins within
 * the hour; one that is shown and changes is refreshed at once. Throws where the content can't be reached.
 */
export const getRelated = inView(
  async (view, articleId: string, sectionId: string, topicIds: string[]): Promise<Teaser[]> => {
    'use cache';
    const { byTopic, bySection } = await clientFor(view).fetch(relatedQuery, {
      articleId,
      sectionId,
      topicIds,
    });
    const teasers = toTeasers([...byTopic, ...bySection]);
    const related = teasers
      .filter((teaser, index) => teasers.findIndex((other) => other.id === teaser.id) === index)
      .slice(0, 4);
    cacheTag(...related.map((teaser) => documentTag(teaser.id)), ...labelTags(related));
    cacheLife(untilChanged);
    return related;
  },
);
