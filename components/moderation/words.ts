import type { QueueName } from '#lib/comments/desk-view.ts';
import type { ReasonCode } from '#lib/comments/moderation/reasons.ts';
import type { Role, Status } from '#lib/comments/policy/types.ts';

/** What the desk says in words. */

export const queueWords: Record<QueueName, { title: string; empty: string }> = {
  held: { title: 'Held', empty: 'Nothing waits. Every held comment has been decided.' },
  reported: { title: 'Reported', empty: 'No reader has reported anything that isn’t decided.' },
  appeals: { title: 'Appeals', empty: 'No author has asked for a second look.' },
  new: { title: 'New', empty: 'Every comment that readers see has been read by a moderator.' },
  rejected: { title: 'Rejected', empty: 'No comment is rejected.' },
  all: { title: 'All', empty: 'There is no such comment.' },
};

export const statusWords: Record<Status, string> = {
  PUBLISHED: 'Visible, not read yet',
  HELD: 'Held',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn by its author',
  ERASED: 'Erased',
};

/** In the order of the digits that choose them. */
export const rejectReasons: { code: ReasonCode; words: string }[] = [
  { code: 'spam', words: 'Spam or advertising' },
  { code: 'abuse', words: 'Insults somebody' },
  { code: 'hate', words: 'Attacks people for what they are' },
  { code: 'harassment', words: 'Threatens or harasses' },
  { code: 'private_data', words: 'Gives away something private' },
  { code: 'misinformation', words: 'False in a way that could do harm' },
  { code: 'off_topic', words: 'Not about the article' },
  { code: 'legal', words: 'Legal risk' },
  { code: 'other', words: 'Another reason' },
];

const reasonsByCode: Record<string, string> = Object.fromEntries(
  rejectReasons.map(({ code, words }) => [code, words]),
);

/** A reason in words, a moderator's or a reporter's. */
export const reasonWords = (code: string): string => reasonsByCode[code] ?? code;

export const roleMarks: Record<Role, string | null> = {
  READER: null,
  CONTRIBUTOR: 'Contributor',
  MODERATOR: 'Moderator',
  EDITOR: 'Editor',
  ADMIN: 'Administrator',
};

const eventWords: Record<string, string> = {
  edit: 'edited it',
  approve: 'approved it',
  reject: 'rejected it',
  restore: 'restored it',
  reports: 'took it down until somebody has read it',
  withdraw: 'took it back',
  erase: 'erased it',
  feature: 'made it a pick',
  unfeature: 'took the pick off',
  appeal: 'looked at the appeal and kept the decision',
  import: 'imported it',
};

/** What happened to a comment, such as `Ana Ruiz rejected it`. */
export function eventSentence(action: string, by: string | null): string {
  return `${by ?? (action === 'reports' ? 'Reports by readers' : 'The system')} ${eventWords[action] ?? action}`;
}

const accountWords: Record<string, string> = {
  warn: 'warned the reader',
  suspend: 'suspended the account',
  ban: 'banned the account',
  lift: 'lifted what barred the account',
  premoderate: 'has every comment read first',
  trust: 'no longer has every comment read first',
  expert: 'changed what the reader is an expert of',
  note: 'noted',
};

/** What happened to an account, such as `Ana Ruiz suspended the account`. */
export function accountSentence(action: string, by: string | null): string {
  return `${by ?? 'Somebody'} ${accountWords[action] ?? action}`;
}
