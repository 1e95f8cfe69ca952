import type { Finding } from './types.ts';

/** Why a check objects, as moderators read it. */
const words: Record<Finding['code'], string> = {
  sign_in_required: 'Nobody is signed in',
  account_banned: 'The reader is banned',
  account_suspended: 'The reader is suspended',
  display_name_missing: 'The reader has no name yet',
  discussion_closed: 'The discussion is closed',
  parent_unavailable: 'What it answers is gone',
  empty: 'Nothing to read',
  too_long: 'Too long',
  unreadable: 'Hard to read',
  link_not_allowed: 'A link leads to no web page',
  links_not_allowed: 'Links aren’t allowed here',
  too_many_links: 'Too many links',
  rate_limited: 'Too many in a short time',
  slow_mode: 'Sooner than slow mode allows',
  duplicate: 'The same words again',
  wording: 'Banned word',
  premoderated_discussion: 'Each comment here is read first',
  premoderated_author: 'Each comment by this reader is read first',
  newcomer: 'One of the reader’s first comments',
  recent_rejections: 'Several of the reader’s latest comments were taken down',
  links: 'Links',
  suspect_wording: 'Suspect word',
  honeypot: 'A program filled in the form',
  edited_after_approval: 'Changed after it was approved',
  sensitive_article: 'A newcomer on a sensitive article',
  fast_typing: 'Faster than people type',
  personal_data: 'Personal data',
  near_duplicate: 'Other accounts say almost the same',
  spike: 'A newcomer in a sudden rush',
  spam: 'Spam, says a service outside',
  spam_unknown: 'The spam service could not be asked',
  toxic: 'Hostile, says a service outside',
  toxicity_unknown: 'The service for hostility could not be asked',
};

/** A finding in a few words, with what was found: "Suspect word: casino". Stored ones may come from other versions. */
export function findingWords({ code, detail, shadow }: Pick<Finding, 'code' | 'detail' | 'shadow'>): string {
  const reason = Object.hasOwn(words, code) ? words[code] : code;
  return `${reason}${detail ? `: ${detail}` : ''}${shadow ? ' (on trial, counts for nothing)' : ''}`;
}
