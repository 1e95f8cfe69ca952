import type { Tree } from './content/tree.ts';
import type { EffectiveDiscussion } from './discussion.ts';
import type { Finding, Role, Status } from './policy/types.ts';

/** What moderators get. JSON, for moderators alone: it has what readers never see. */

/** The desk's lists, in the order in which they are worked on. `new`: readers see it, and no moderator has read it. */
export const queueNames = ['held', 'reported', 'appeals', 'new', 'rejected', 'all'] as const;
export type QueueName = (typeof queueNames)[number];

/** How many wait, counted up to `mostCounted`. */
export type QueueCounts = Record<'held' | 'reported' | 'appeals' | 'new', number>;
export const mostCounted = 500;

/** Which comments of a list are wanted; what is left out is null. */
export type DeskFilter = {
  articleId: string | null;
  authorId: string | null;
  /** Words that the text has to have. */
  words: string | null;
  /** The beginning of the author's name. */
  name: string | null;
};

export type DeskAuthor = {
  id: string;
  name: string;
  role: Role;
  since: string;
  expertise: string | null;
  premoderated: boolean;
  suspendedUntil: string | null;
  bannedAt: string | null;
  /** Of the author's latest 50 comments. */
  visible: number;
  held: number;
  rejected: number;
  warnings: number;
};

export type DeskReport = { reason: string; note: string | null; by: string | null; at: string };
export type DeskEvent = {
  action: string;
  by: string | null;
  reasonCode: string | null;
  note: string | null;
  at: string;
};

export type DeskComment = {
  id: string;
  /** The version to act on. */
  version: number;
  status: Status;
  featured: boolean;
  article: { id: string; headline: string; path: string };
  author: DeskAuthor | null;
  /** The comment that it answers. */
  parent: { id: string; name: string | null; content: Tree | null } | null;
  /** Null once its author took it back. */
  content: Tree | null;
  /** Its earlier texts, latest first. */
  earlier: { content: Tree; at: string }[];
  likes: number;
  replies: number;
  createdAt: string;
  editedAt: string | null;
  findings: Finding[];
  reports: DeskReport[];
  /** What happened to it, latest first; without posting itself. */
  events: DeskEvent[];
  appeal: { text: string; at: string; granted: boolean | null } | null;
};

export type DeskPage = { comments: DeskComment[]; nextCursor: string | null };

export type DeskDiscussion = {
  id: string;
  headline: string;
  path: string;
  /** What the CMS says, before a moderator had a say. */
  state: EffectiveDiscussion['state'];
  moderated: EffectiveDiscussion['state'] | null;
  visible: number;
};

/** An account as moderators know it. `email` is for editors and administrators alone. */
export type AccountFile = {
  id: string;
  name: string | null;
  email: string;
  role: Role;
  createdAt: string;
  /** Null for one that is over. */
  suspendedUntil: string | null;
  bannedAt: string | null;
  premoderated: boolean;
  expertise: string | null;
  reports: { upheld: number; refused: number };
  /** Latest first. */
  events: AccountFileEvent[];
};

type AccountFileEvent = {
  id: string;
  action: string;
  by: string | null;
  text: string | null;
  until: string | null;
  commentId: string | null;
  at: string;
};

export const logKinds = ['comment', 'account', 'discussion'] as const;
type LogKind = (typeof logKinds)[number];

/** What is left out is null. */
export type LogFilter = { kind: LogKind | null; actorId: string | null };

/** One thing that a moderator decided. */
export type LogEntry = {
  id: string;
  kind: LogKind;
  action: string;
  actorId: string | null;
  by: string | null;
  /** Whom or what it was about: the author, the account, or the article's headline. */
  about: string | null;
  /** The id of the comment, the account or the article. */
  aboutId: string;
  reasonCode: string | null;
  /** A note, or what somebody was told. */
  text: string | null;
  at: string;
};

export type LogPage = { entries: LogEntry[]; nextCursor: string | null };
