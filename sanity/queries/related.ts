import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag } from '#lib/cache/tags.ts';
import { isLive, isNews, teaserFields } from './fragments.ts';
import { untilChanged } from './freshness.ts';
import { inOrderOf, withoutTwins } from './in-order.ts';
import { labelTags, toTeasers, type Teaser } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const relatedQuery = defineQuery(/* groq */ `{
  "chosen": *[_type == "article" && _id in $chosenIds && _id != $articleId && ${isLive}]{ ${teaserFields} },
  "byTopic": *[_type == "article" && _id != $articleId && count((topics[]._ref)[@ in $topicIds]) > 0 && ${isNews}]
    | order(publishedAt desc)[0...4]{ ${teaserFields} },
  "bySection": *[_type == "article" && _id != $articleId && section._ref == $sectionId && ${isNews}]
    | order(publishedAt desc)[0...4]{ ${teaserFields} }
}`);

/** What leads from one article to others. */
type Leads = {
  id: string;
  section: { id: string };
  topics: readonly { id: string }[];
  relatedIds: readonly string[];
};

/**
 * Up to four articles to read next: those that editors chose, in their order, then the newest that share a topic, then the
 * newest of the section. A new article joins within the hour; one that is shown, or chosen and not out yet, is looked at again
 * as soon as it changes. Throws where the content can't be reached.
 */
export async function getRelated({ id, section, topics, relatedIds }: Leads): Promise<Teaser[]> {
  // What the answer depends on and no more, as it is kept under this.
  return readRelated(
    id,
    section.id,
    topics.map((topic) => topic.id),
    [...relatedIds],
  );
}

const readRelated = inView(
  async (
    view,
    articleId: string,
    sectionId: string,
    topicIds: string[],
    chosenIds: string[],
  ): Promise<Teaser[]> => {
    'use cache';
    const { chosen, byTopic, bySection } = await clientFor(view).fetch(relatedQuery, {
      articleId,
      sectionId,
      topicIds,
      chosenIds,
    });
    const related = withoutTwins([
      ...inOrderOf(chosenIds, toTeasers(chosen)),
      ...toTeasers(byTopic),
      ...toTeasers(bySection),
    ]).slice(0, 4);
    cacheTag(
      ...chosenIds.map(documentTag),
      ...related.map(({ id }) => documentTag(id)),
      ...labelTags(related),
    );
    cacheLife(untilChanged);
    return related;
  },
);
