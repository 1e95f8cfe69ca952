import { findTerms } from '../terms.ts';
import { isStaff } from '../trust.ts';
import type { Check } from '../types.ts';

/** Words that a moderator should see in their context first. */
export const suspectTerms: Check = {
  id: 'suspectTerms',
  version: 1,
  title: 'Suspect words',
  ofText: true,
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (draft, _facts, config) =>
    findTerms(draft, config.suspectTerms).map((term) => ({
      verdict: 'hold',
      code: 'suspect_wording',
      detail: term,
    })),
};
