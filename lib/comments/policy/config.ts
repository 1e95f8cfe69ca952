import type { Config } from './types.ts';

/** Rises with every change of a check or a number, so that decisions say what made them. */
export const policyVersion = '2';

/** The house rules in numbers. */
export const defaultConfig: Config = {
  maxLength: 5000,
  maxStackedMarks: 4,
  maxLines: 200,
  maxLinks: 10,
  rates: [
    { count: 20, seconds: 60 },
    { count: 150, seconds: 3600 },
  ],
  duplicateHours: 24,
  newcomerUntil: 3,
  recentRejections: 3,
  editMinutes: 5,
  reportsToHold: 3,
  // Slurs that no context redeems belong to bannedTerms. What a word means depends on the publication, so none is
  // built in; what only spam says is.
  bannedTerms: [],
  suspectTerms: [
    'viagra',
    'cialis',
    'online casino',
    'crypto giveaway',
    'double your bitcoin',
    'work from home and earn',
    'whatsapp me',
    'onlyfans',
    'kill yourself',
    'kys',
  ],
};
