import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { anyArticleTag, documentTag } from '#lib/cache/tags.ts';
import { pictureFields } from '../../components/blocks/picture/projection.ts';
import { unlessBuilding } from './building.ts';
import { isNews, nextLive, sectionFields, teaserFields } from './fragments.ts';
import { untilReachable } from './freshness.ts';
import { keepUntil } from './keep-until.ts';
import { composeFront, type Front } from './front-composition.ts';
import { toPicture, type Picture } from './picture.ts';
import { labelTags, toSectionLabel, toTeasers } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const newestOfSection = /* groq */ `| order(publishedAt desc)[0...12]{ ${teaserFields} }`;

const frontQuery = defineQuery(/* groq */ `{
  "chosen": *[_type == "frontPage" && _id == "frontPage"][0]{
    "lead": lead->{ ${teaserFields} },
    "secondary": secondary[]->{ ${teaserFields} },
    "opinion": opinion[]->{ ${teaserFields} },
    "strands": strands[]{
      "section": section->{ ${sectionFields} },
      "articles": articles[]->{ ${teaserFields} },
      "newest": *[_type == "article" && section._ref == ^.section._ref && ${isNews}] ${newestOfSection}
    }
  },
  "sections": *[_type == "siteSettings" && _id == "siteSettings"][0].sections[]->{
    ${sectionFields},
    "newest": *[_type == "article" && section._ref == ^._id && ${isNews}] ${newestOfSection}
  },
  "latest": *[_type == "article" && ${isNews}] | order(publishedAt desc)[0...24]{ ${teaserFields} },
  "newestOpinion": *[_type == "article" && kind == "opinion" && ${isNews}] | order(publishedAt desc)[0...4]{ ${teaserFields} },
  "next": ${nextLive}
}`);

const portraitsQuery = defineQuery(/* groq */ `*[_type == "author" && _id in $ids]{
  "id": _id, "portrait": portrait{ ${pictureFields} }
}`);

/** The front page, with the faces of those who write opinion. */
export type FrontPage = Front & { portraits: Record<string, Picture> };

/**
 * The front page: what editors chose, and where they chose nothing the newest. Nothing appears twice, and nothing before its
 * time, even if chosen. Throws where the content can't be reached, so that the page made before is kept; but a build,
 * which has none, is told `unreachable` and succeeds.
 */
export const getFront = inView(async (view): Promise<FrontPage | 'unreachable'> => {
  'use cache';
  const raw = await unlessBuilding(clientFor(view).fetch(frontQuery));
  if (raw === 'unreachable') {
    cacheLife(untilReachable);
    return raw;
  }
  const front = composeFront(
    {
      lead: toTeasers([raw.chosen?.lead ?? null])[0] ?? null,
      secondary: toTeasers(raw.chosen?.secondary),
      opinion: toTeasers(raw.chosen?.opinion),
      strands: (raw.chosen?.strands ?? raw.sections ?? []).flatMap((strand) => {
        const section = toSectionLabel('section' in strand ? strand.section : strand);
        if (!section) return [];
        const chosen = 'articles' in strand ? toTeasers(strand.articles) : [];
        return { section, chosen, newest: toTeasers(strand.newest) };
      }),
      latest: toTeasers(raw.latest),
      newestOpinion: toTeasers(raw.newestOpinion),
    },
    Date.now(),
  );
  const columnists = front.opinion.flatMap((teaser) => teaser.authors[0]?.id ?? []);
  const portraits = await clientFor(view).fetch(portraitsQuery, { ids: columnists });

  const strandTeasers = front.strands.flatMap((strand) => strand.teasers);
  const shown = [front.lead ?? [], front.secondary, front.opinion, strandTeasers, front.latest].flat();
  cacheTag(
    anyArticleTag,
    documentTag('frontPage'),
    documentTag('siteSettings'),
    ...front.strands.map((strand) => documentTag(strand.section.id)),
    ...labelTags(shown),
  );
  keepUntil(raw.next);
  return {
    ...front,
    portraits: Object.fromEntries(
      portraits.flatMap(({ id, portrait }) => {
        const picture = toPicture(portrait);
        return picture ? [[id, picture] as const] : [];
      }),
    ),
  };
});
