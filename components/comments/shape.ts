import type { CommentPage, CommentView, ReplyPage, ThreadView } from '#lib/comments/view.ts';

/** What showing a comment takes. Less than what the API gives, as pages hold it twice: as HTML and as data. */
export type Shown = Omit<CommentView, 'articleId' | 'body'>;

export type Thread = Shown &
  Pick<ThreadView, 'replyCount' | 'repliesCursor'> & {
    replies: Shown[];
    /** There are replies before those that are shown. */
    earlier?: boolean;
  };

export type ThreadPage = Pick<CommentPage, 'nextCursor' | 'total'> & { comments: Thread[] };

export type Replies = Pick<ReplyPage, 'nextCursor'> & { comments: Shown[] };

/** A page of comments as a page holds it. */
export function slimPage({ comments, nextCursor, total }: CommentPage): ThreadPage {
  return { comments: comments.map(slimThread), nextCursor, total };
}

export function slimThread(thread: ThreadView): Thread {
  const { replies, replyCount, repliesCursor } = thread;
  return { ...slim(thread), replies: replies.map(slim), replyCount, repliesCursor };
}

export function slim(comment: CommentView): Shown {
  const { id, parentId, rootId, state, author, inReplyTo, content, likes, createdAt, editedAt } = comment;
  return { id, parentId, rootId, state, author, inReplyTo, content, likes, createdAt, editedAt };
}
