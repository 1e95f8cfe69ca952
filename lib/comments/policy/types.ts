import type { Prepared } from '../content/prepare.ts';
import type { EffectiveDiscussion } from '../discussion.ts';

/** From mild to strict; the strictest finding decides. */
export type Verdict = 'accept' | 'hold' | 'reject';

/** Why a check refuses a comment. Each has a sentence for the reader in service/errors.ts. */
export type RejectCode =
  | 'account_suspended'
  | 'display_name_missing'
  | 'sign_in_required'
  | 'discussion_closed'
  | 'parent_unavailable'
  | 'empty'
  | 'too_long'
  | 'unreadable'
  | 'link_not_allowed'
  | 'links_not_allowed'
  | 'too_many_links'
  | 'rate_limited'
  | 'duplicate'
  | 'wording';

/** Why a check wants a moderator to look first. */
type HoldCode =
  | 'premoderated_discussion'
  | 'premoderated_author'
  | 'newcomer'
  | 'recent_rejections'
  | 'links'
  | 'suspect_wording'
  | 'honeypot'
  | 'edited_after_approval';

/** One reason, for moderators to read. */
export type Finding = { check: string; version: number; detail?: string } & (
  | { verdict: 'reject'; code: RejectCode }
  | { verdict: 'hold'; code: HoldCode }
);

/** What a check says; whose it is is added by the engine. */
type Objection = { detail?: string } & (
  | { verdict: 'reject'; code: RejectCode }
  | { verdict: 'hold'; code: HoldCode }
);

export type Role = 'READER' | 'MODERATOR' | 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN';

/** How far a reader is trusted; derived from history, never stored. */
export type Trust = 'new' | 'basic' | 'trusted' | 'staff';

export type Status = 'PUBLISHED' | 'HELD' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'ERASED';

/** A comment that the author posted before. */
export type PastComment = { articleId: string; status: Status; bodyHash: string; createdAt: Date };

/** Everything that checks may know besides the text: one snapshot, so that all of them judge the same moment. */
export type Facts = {
  now: Date;
  articleId: string;
  author: {
    role: Role;
    displayName: string | null;
    createdAt: Date;
    suspendedUntil: Date | null;
    premoderated: boolean;
  } | null;
  /** The author's latest comments, newest first; `historyLength` of them at most. */
  history: PastComment[];
  /** When the author's latest refused attempts were, newest first. */
  refusedAt: Date[];
  discussion: Pick<EffectiveDiscussion, 'state' | 'sensitivity' | 'audience' | 'links' | 'holdNewcomers'>;
  /** Null: this opens a thread. `replyable` is false for one that isn't there, isn't here, or isn't visible. */
  parent: { replyable: boolean } | null;
  /** A field that people don't see was filled in. */
  honeypot: boolean;
  /** Null for a new comment. */
  edited: { approved: boolean } | null;
};

/** How many past comments `Facts.history` holds. */
export const historyLength = 200;

export type Config = {
  maxLength: number;
  /** More marks than this on one letter, or lines than this, disturb the page around. */
  maxStackedMarks: number;
  maxLines: number;
  maxLinks: number;
  /** At most `count` comments in `seconds`. */
  rates: { count: number; seconds: number }[];
  /** How long the same words by the same author are a repetition, in hours. */
  duplicateHours: number;
  /** From how many visible comments on nobody is a newcomer. */
  newcomerUntil: number;
  /** This many of the last ten refused by moderators, and a moderator reads the next. */
  recentRejections: number;
  /** How long an author may change a comment, in minutes. */
  editMinutes: number;
  /** Reports of this weight together take a comment down until a moderator has read it; see report-weight.ts. */
  reportsToHold: number;
  /** Words and phrases; matched whole and through disguises. */
  bannedTerms: string[];
  suspectTerms: string[];
};

/** One rule. Pure: no I/O, no clock, no chance. */
export type Check = {
  id: string;
  version: number;
  on: readonly ('new' | 'edit')[];
  exempt?: (facts: Facts) => boolean;
  run: (draft: Prepared, facts: Facts, config: Config) => Objection[];
};
