import type { Tree } from './content/tree.ts';

/** What readers get of comments, in pages and in the API alike. JSON; nothing else about a comment ever leaves. */

/** `liked`: those first that most readers like. `picks`: only those that the newsroom picked, the latest pick first. */
export type Sort = 'newest' | 'oldest' | 'liked' | 'picks';

/**
 * `held` is only ever shown to its author. The last three have no author and no text: they stand over replies that
 * readers still see, or answer the author who just withdrew one.
 */
export type CommentState = 'visible' | 'held' | 'withdrawn' | 'removed' | 'erased';

export type CommentAuthor = {
  /** Null for somebody who wrote elsewhere, without an account here. */
  id: string | null;
  name: string;
  /** Speaks for the publication. */
  staff: boolean;
  /** The author in the CMS that this account writes as; null for most. */
  byline: string | null;
  /** What this reader knows more of than most, in the newsroom's words. */
  expertise: string | null;
  /** New here, and this is one of their first comments. */
  newcomer: boolean;
};

export type CommentView = {
  id: string;
  articleId: string;
  /** The comment that it answers; null where it opens a thread. */
  parentId: string | null;
  /** The comment that opened its thread; its own id for that one. */
  rootId: string;
  state: CommentState;
  author: CommentAuthor | null;
  /** Whom it answers, where that isn't the comment that opened the thread. `name` is null for one no longer shown. */
  inReplyTo: { id: string; name: string | null } | null;
  /** As its author wrote it. */
  body: string | null;
  /** What that means; the only form to show. */
  content: Tree | null;
  likes: number;
  /** The newsroom points it out. */
  pick: boolean;
  /** ISO 8601. */
  createdAt: string;
  editedAt: string | null;
};

/** A comment that opens a thread, with its first replies in the order of time. */
export type ThreadView = CommentView & {
  replies: CommentView[];
  /** How many replies readers see in all. */
  replyCount: number;
  /** For the replies after these; null where these are all. */
  repliesCursor: string | null;
};

export type CommentPage = {
  comments: ThreadView[];
  /** For the next page in the same order; null on the last. */
  nextCursor: string | null;
  /** How many comments readers see in the whole discussion, replies included. */
  total: number;
  /** Some of them were picked by the newsroom. */
  hasPicks: boolean;
};

export type ReplyPage = { comments: CommentView[]; nextCursor: string | null };
