import type { SectionLabel, Teaser } from './teaser.ts';

/** What editors chose, and what is newest, to make a front page of. */
export type FrontMaterial = {
  lead: Teaser | null;
  secondary: Teaser[];
  opinion: Teaser[];
  strands: { section: SectionLabel; chosen: Teaser[]; newest: Teaser[] }[];
  latest: Teaser[];
  newestOpinion: Teaser[];
};

export type Front = {
  /** Null only where nothing at all is published. */
  lead: Teaser | null;
  secondary: Teaser[];
  opinion: Teaser[];
  strands: { section: SectionLabel; teasers: Teaser[] }[];
  latest: Teaser[];
};

const SECONDARY = 4;
const OPINION = 4;
const STRAND = 4;
const LATEST = 6;

/**
 * Places every article once. All of the editors' choices are set aside first, so that filling an empty place never takes
 * an article from the place it was chosen for. `now` is in milliseconds.
 */
export function composeFront(material: FrontMaterial, now: number): Front {
  const isLive = (teaser: Teaser) => Date.parse(teaser.publishedAt) <= now;
  const taken = new Set<string>();
  const take = (teasers: readonly Teaser[], places: number): Teaser[] => {
    const picked: Teaser[] = [];
    for (const teaser of teasers) {
      if (picked.length >= places) break;
      if (taken.has(teaser.id) || !isLive(teaser)) continue;
      taken.add(teaser.id);
      picked.push(teaser);
    }
    return picked;
  };

  const chosenLead = take(material.lead ? [material.lead] : [], 1);
  const chosenSecondary = take(material.secondary, SECONDARY);
  const chosenOpinion = take(material.opinion, OPINION);
  const chosenStrands = material.strands.map((strand) => take(strand.chosen, STRAND));

  const fill = (chosen: Teaser[], from: readonly Teaser[], places: number) => [
    ...chosen,
    ...take(from, places - chosen.length),
  ];
  // The lead is the first thing that readers see: prefer one with a picture.
  const pictured = material.latest.filter((teaser) => teaser.picture !== null);
  const [lead = null] = fill(chosenLead, [...pictured, ...material.latest], 1);
  const opinion = fill(chosenOpinion, material.newestOpinion, OPINION);
  const secondary = fill(chosenSecondary, material.latest, SECONDARY);
  const latest = take(material.latest, LATEST);
  const strands = material.strands
    .map(({ section, newest }, index) => ({
      section,
      teasers: fill(chosenStrands[index] ?? [], newest, STRAND),
    }))
    .filter((strand) => strand.teasers.length > 0);
  return { lead, secondary, opinion, strands, latest };
}
