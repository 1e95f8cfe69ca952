import { isStaff } from '../trust.ts';
import { opinionFinding } from '../opinion.ts';
import type { Check } from '../types.ts';

/** What an outside service finds hostile, where one is asked. */
export const toxicity: Check = {
  id: 'toxicity',
  version: 1,
  title: 'What an outside service finds hostile',
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (_draft, facts, config) =>
    opinionFinding(
      facts.toxicity,
      config.toxicityScore,
      { sure: 'toxic', unknown: 'toxicity_unknown' },
      facts,
      config,
    ),
};
