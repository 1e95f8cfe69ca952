/** Why a moderator takes a comment down. */
export const reasonCodes = [
  'spam',
  'abuse',
  'hate',
  'harassment',
  'private_data',
  'misinformation',
  'off_topic',
  'legal',
  'other',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];
