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
const LATEST = 8;

/**
 * Places every article once, but for the list of the latest. All of the editors' choices are set aside first, so that filling an empty place never takes
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
  // A list by time alone: what stands in it may stand in its section's row as well, but not right beside itself.
  const above = new Set([lead, ...secondary, ...opinion].map((teaser) => teaser?.id));
  const latest = material.latest.filter((teaser) => !above.has(teaser.id) && isLive(teaser)).slice(0, LATEST);
  const strands = material.strands
    .map(({ section, newest }, index) => {
      const chosen = chosenStrands[index] ?? [];
      const free = newest.filter((teaser) => !taken.has(teaser.id) && isLive(teaser));
      return { section, teasers: fill(chosen, chosen.length > 0 ? free : picturedFirst(free), STRAND) };
    })
    .filter((strand) => strand.teasers.length > 0);
  return { lead, secondary, opinion, strands, latest };
}

/** A row opens with a large story: where editors chose none, the newest that has a picture. */
function picturedFirst(teasers: readonly Teaser[]): Teaser[] {
  const pictured = teasers.find((teaser) => teaser.picture !== null);
  return pictured ? [pictured, ...teasers.filter((teaser) => teaser !== pictured)] : [...teasers];
}
