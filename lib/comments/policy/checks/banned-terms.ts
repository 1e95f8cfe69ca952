import { findTerms } from '../terms.ts';
import type { Check } from '../types.ts';

/** Words that are never published, however they are disguised. */
export const bannedTerms: Check = {
  id: 'bannedTerms',
  version: 1,
  title: 'Banned words',
  ofText: true,
  on: ['new', 'edit'],
  run: (draft, _facts, config) =>
    findTerms(draft, config.bannedTerms).map((term) => ({
      verdict: 'reject',
      code: 'wording',
      detail: term,
    })),
};
