import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { anyArticleTag, documentTag } from '#lib/cache/tags.ts';
import { correctionAnchor } from '../../components/article/correction-anchor.ts';
import { unlessBuilding } from './building.ts';
import { isLive, nextLive, sectionFields } from './fragments.ts';
import { untilReachable } from './freshness.ts';
import { keepUntil } from './keep-until.ts';
import { pageCount, rangeOf } from './list-page.ts';
import { toSectionLabel } from './teaser.ts';
import { clientFor, inView } from './view.ts';

const correctionsQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && count(corrections) > 0 && ${isLive}]{
    "id": _id, headline, "slug": slug.current, "section": section->{ ${sectionFields} },
    corrections[]{ _key, correctedAt, text }
  },
  "next": ${nextLive}
}`);

/** One correction, with the article that it is of. */
type ListedCorrection = {
  /** Unique among all. */
  id: string;
  /** The correction's note at the end of its article. */
  path: string;
  headline: string;
  /** ISO 8601. */
  correctedAt: string;
  text: string;
};

export type CorrectionsPage = { corrections: ListedCorrection[]; page: number; pages: number };

/**
 * Every correction of what is published, newest first; `page` counts from 1. Throws where the content can't be reached,
 * but tells a build `unreachable`.
 */
export const getCorrections = inView(async (view, page: number): Promise<CorrectionsPage | 'unreachable'> => {
  'use cache';
  const answer = await unlessBuilding(clientFor(view).fetch(correctionsQuery));
  if (answer === 'unreachable') {
    cacheLife(untilReachable);
    return answer;
  }
  const { articles, next } = answer;
  keepUntil(next);
  const sections = new Set<string>();
  const all = articles
    .flatMap(({ id, headline, slug, section: raw, corrections }) => {
      const section = toSectionLabel(raw);
      if (!section || !slug) return [];
      sections.add(section.id);
      return (corrections ?? []).map(({ _key, correctedAt, text }) => ({
        id: `${id}-${_key}`,
        path: `${section.path}/${slug}#${correctionAnchor(_key)}`,
        headline,
        correctedAt,
        text,
      }));
    })
    .filter(({ correctedAt, text }) => text && !Number.isNaN(Date.parse(correctedAt)))
    .toSorted((a, b) => Date.parse(b.correctedAt) - Date.parse(a.correctedAt));
  cacheTag(anyArticleTag, ...[...sections].map(documentTag));
  const { from, to } = rangeOf(page);
  return { corrections: all.slice(from, to), page, pages: pageCount(all.length) };
});
