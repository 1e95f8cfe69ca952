import type { Sort } from '#lib/comments/view.ts';
import type { Shown, Thread, ThreadPage } from './shape.ts';

/** What a page shows of a discussion, and how it changes. Pure, so that it can be tried without a browser. */
export type DiscussionState = {
  sort: Sort;
  threads: Thread[];
  nextCursor: string | null;
  total: number;
  hasPicks: boolean;
};

export function firstState(sort: Sort, page: ThreadPage): DiscussionState {
  const { comments, ...rest } = page;
  return { sort, threads: comments, ...rest };
}

/** The same with as many likes as there are by now. */
export function withLikes(state: DiscussionState, likes: Record<string, number>): DiscussionState {
  return everywhere(state, (comment) => {
    const known = likes[comment.id];
    return known === undefined ? comment : { ...comment, likes: known };
  });
}

/** The same with every comment as `made` makes it. */
export function everywhere(
  state: DiscussionState,
  made: <Comment extends Shown>(comment: Comment) => Comment,
): DiscussionState {
  return {
    ...state,
    threads: state.threads.map((thread) => ({ ...made(thread), replies: thread.replies.map(made) })),
  };
}

/** How many replies of a thread readers can still ask for. */
export function hiddenReplies(thread: Thread): number {
  const shown = thread.replies.filter((reply) => reply.state === 'visible').length;
  return Math.max(0, thread.replyCount - shown);
}
