import type { Prepared } from '../content/prepare.ts';
import type { EffectiveDiscussion } from '../discussion.ts';

/** From mild to strict; the strictest finding decides. */
export type Verdict = 'accept' | 'hold' | 'reject';

/** Why a check refuses a comment. Each has a sentence for the reader in service/errors.ts. */
export type RejectCode =
  | 'account_banned'
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
  | 'slow_mode'
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
  | 'edited_after_approval'
  | 'sensitive_article'
  | 'fast_typing'
  | 'personal_data'
  | 'near_duplicate'
  | 'spike'
  | 'spam'
  | 'spam_unknown'
  | 'toxic'
  | 'toxicity_unknown';

/** What is noted and counts for nothing. */
type NoteCode = 'spam_unknown' | 'toxicity_unknown';

/** What a check says; whose it is is added by the engine. */
export type Objection = {
  /** For moderators. */
  detail?: string;
  /** After how many seconds the check would no longer object, where that is known. */
  wait?: number;
} & (
  | { verdict: 'reject'; code: RejectCode }
  | { verdict: 'hold'; code: HoldCode }
  | { verdict: 'accept'; code: NoteCode }
);

/** One reason, for moderators to read. `shadow`: of a check on trial; it counts for nothing. */
export type Finding = { check: string; version: number; shadow?: true } & Objection;

export type Role = 'READER' | 'MODERATOR' | 'CONTRIBUTOR' | 'EDITOR' | 'ADMIN';

/** How far a reader is trusted; derived from history, never stored. */
export type Trust = 'new' | 'basic' | 'trusted' | 'staff';

export type Status = 'PUBLISHED' | 'HELD' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'ERASED';

/** What became of the author's latest comments, `historyLength` of them at most. */
export type History = {
  visible: number;
  rejected: number;
  /** Of the latest ten. */
  recentlyRejected: number;
  /** When the comments and refused attempts of the past hour were. */
  attempts: Date[];
  /** When the author last commented on this article; null for never. */
  lastHere: Date | null;
  /** When the author last said the very same here and left it standing; null for never. */
  saidBefore: Date | null;
};

/** How the text came into the form, as the form says; nobody can be sure of it. */
export type Typing = {
  /** How long the form was being filled in, in seconds. */
  seconds: number;
  /** Characters that came by key, and by paste. */
  typed: number;
  pasted: number;
};

/** What an outside service thinks of a text: from 0 for nothing to 1 for certain; or why it couldn't be asked. */
export type Opinion = { ok: true; score: number; detail?: string } | { ok: false; why: string };

/** Everything that checks may know besides the text: one snapshot, so that all of them judge the same moment. */
export type Facts = {
  now: Date;
  articleId: string;
  author: {
    role: Role;
    displayName: string | null;
    createdAt: Date;
    suspendedUntil: Date | null;
    bannedAt: Date | null;
    premoderated: boolean;
  } | null;
  history: History;
  discussion: Pick<
    EffectiveDiscussion,
    'state' | 'sensitivity' | 'audience' | 'links' | 'holdNewcomers' | 'slowSeconds'
  >;
  /** Null: this opens a thread. `replyable` is false for one that isn't there, isn't here, or isn't visible. */
  parent: { replyable: boolean } | null;
  /** A field that people don't see was filled in. */
  honeypot: boolean;
  /** Null where the form doesn't say. */
  typing: Typing | null;
  /** How many other accounts lately posted almost the same text. */
  lookAlikes: number;
  pace: Pace;
  /** Null where no such service is asked. */
  spam: Opinion | null;
  toxicity: Opinion | null;
  /** Null for a new comment. */
  edited: { approved: boolean } | null;
};

/** How many comments the article got: in the latest minutes (`Config.spikeMinutes`), and in as many before, on average. */
type Pace = { recent: number; usual: number };

/** How many past comments `Facts.history` looks at. */
export const historyLength = 200;

/** Whether a check counts, is on trial, or rests. */
export type CheckMode = 'on' | 'shadow' | 'off';

export type Config = {
  /** Which settings of the moderators these are; 0 for those that are built in. */
  settingsNo: number;
  /** By the check's id; one that isn't named is on. */
  modes: Readonly<Record<string, CheckMode>>;
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
  /** What is typed faster than this, in characters a second, was not typed by hands; nor is a form read in less seconds. */
  maxTypingSpeed: number;
  minFormSeconds: number;
  /** Almost the same text by so many other accounts within so many hours. */
  lookAlikeAccounts: number;
  lookAlikeHours: number;
  /** An article gets far more than usual: so many comments in so many minutes, and so many times the usual. */
  spikeComments: number;
  spikeMinutes: number;
  spikeTimes: number;
  /** From which score on an outside service is believed; 0 to 1. */
  spamScore: number;
  toxicityScore: number;
  /** Words and phrases; matched whole and through disguises. */
  bannedTerms: string[];
  suspectTerms: string[];
};

/** One rule. Pure: no I/O, no clock, no chance. */
export type Check = {
  id: string;
  version: number;
  /** What the check is for, for those who decide whether it is on. */
  title: string;
  /** The law of the house rests on it: it can't be put on trial or to rest. */
  fixed?: true;
  /** It judges the text, so that a stored comment can be judged again. The others judge what was going on then. */
  ofText?: true;
  on: readonly ('new' | 'edit')[];
  exempt?: (facts: Facts) => boolean;
  run: (draft: Prepared, facts: Facts, config: Config) => Objection[];
};
