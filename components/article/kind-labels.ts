import type { ArticleKind } from '#sanity/queries/teaser.ts';

/** What readers are told of the kind of an article. News is what a newspaper holds anyway, so it is not said. */
export const kindLabels: Record<ArticleKind, string | null> = {
  news: null,
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  feature: 'Feature',
  obituary: 'Obituary',
  review: 'Review',
  sponsored: 'Sponsored',
  live: 'Live blog',
};
