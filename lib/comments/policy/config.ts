import type { Config } from './types.ts';

/** Rises with every change of a check or a built-in number. Decisions name it with the number of the moderators' settings. */
export const policyVersion = '3';

/** The house rules in numbers. */
export const defaultConfig: Config = {
  settingsNo: 0,
  modes: {},
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
  maxTypingSpeed: 25,
  minFormSeconds: 3,
  lookAlikeAccounts: 2,
  lookAlikeHours: 24,
  spikeComments: 40,
  spikeMinutes: 10,
  spikeTimes: 5,
  spamScore: 0.5,
  toxicityScore: 0.8,
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
