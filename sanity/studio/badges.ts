import type { DocumentBadgeComponent } from 'sanity';
import { articleFacts } from './article-facts.ts';
import { statesOf } from './article-states.ts';

/** At most four at a time: the more there are, the less each says. */
const places = [0, 1, 2, 3];

/** The labels beside the buttons under an article. The Studio wants one function for each. */
export const articleBadges: DocumentBadgeComponent[] = places.map(
  (place) =>
    ({ published, draft }) =>
      statesOf(articleFacts(published), articleFacts(draft), new Date())[place] ?? null,
);
