import type { CommentPage, CommentView, ReplyPage, ThreadView } from '#lib/comments/view.ts';

/** What showing a comment takes. Less than what the API gives, as pages hold it twice: as HTML and as data. */
export type Shown = Omit<CommentView, 'articleId' | 'body'>;

export type Thread = Shown &
  Pick<ThreadView, 'replyCount' | 'repliesCursor'> & {
    replies: Shown[];
    /** There are replies before those that are shown. */
    earlier?: boolean;
  };

export type ThreadPage = Pick<CommentPage, 'nextCursor' | 'total' | 'hasPicks'> & { comments: Thread[] };

export type Replies = Pick<ReplyPage, 'nextCursor'> & { comments: Shown[] };

/** The article that a discussion is about. */
export type DiscussedArticle = {
  id: string;
  path: string;
  /** The authors in its bylines, whose own comments are marked. */
  authorIds: readonly string[];
};

/** A page of comments as a page holds it. */
export function slimPage({ comments, ...rest }: CommentPage): ThreadPage {
  return { comments: comments.map(slimThread), ...rest };
}

export function slimThread(thread: ThreadView): Thread {
  const { replies, replyCount, repliesCursor } = thread;
  return { ...slim(thread), replies: replies.map(slim), replyCount, repliesCursor };
}

export function slim(comment: CommentView): Shown {
  const { articleId: _article, body: _body, ...shown } = comment;
  return shown;
}
