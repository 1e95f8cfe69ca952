import { isStaff } from '../trust.ts';
import { opinionFinding } from '../opinion.ts';
import type { Check } from '../types.ts';

/** What an outside service takes for spam, where one is asked. */
export const spamScore: Check = {
  id: 'spamScore',
  version: 1,
  title: 'What an outside service takes for spam',
  on: ['new', 'edit'],
  exempt: isStaff,
  run: (_draft, facts, config) =>
    opinionFinding(facts.spam, config.spamScore, { sure: 'spam', unknown: 'spam_unknown' }, facts, config),
};
