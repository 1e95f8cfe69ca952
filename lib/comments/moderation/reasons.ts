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

/** Why a reader reports a comment, in the order in which they are offered. */
export const reportReasons = [
  'abuse',
  'hate',
  'harassment',
  'private_data',
  'misinformation',
  'spam',
  'off_topic',
  'other',
] as const;

export type ReportReason = (typeof reportReasons)[number];
