import type { SectionColour } from '#sanity/queries/teaser.ts';

/** What a shared link shows where there is no photograph. */
export type ShareFacts = {
  title: string;
  /** A word or two above it, such as the section; null for none. */
  label: string | null;
  publication: string;
  colour: SectionColour;
};

/** Pixels: what every place that shows shared links can show. */
export const shareSize = { width: 1200, height: 630 };
