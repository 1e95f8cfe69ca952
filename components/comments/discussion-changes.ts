import type { Sort } from '#lib/comments/view.ts';
import { everywhere, firstState, type DiscussionState } from './discussion-state.ts';
import type { Shown, Thread, ThreadPage } from './shape.ts';

/** How what a page shows of a discussion changes. Apart from what it shows first, so that it can be loaded later. Pure. */

export type Change =
  | { type: 'sorted'; sort: Sort; page: ThreadPage }
  | { type: 'more'; page: ThreadPage }
  | { type: 'moreReplies'; rootId: string; replies: Shown[]; cursor: string | null; replyCount?: number }
  | { type: 'linked'; thread: Thread }
  | { type: 'posted'; comment: Shown }
  | { type: 'own'; comments: Shown[] }
  | { type: 'edited'; comment: Shown }
  | { type: 'fresh'; page: ThreadPage }
  | { type: 'withdrawn'; id: string };

/** Nothing that is on the page moves for something new: what others wrote is added where the reader asked for it. */
export function change(state: DiscussionState, event: Change): DiscussionState {
  switch (event.type) {
    case 'sorted':
      return withOwn(firstState(event.sort, event.page), held(state));
    case 'more': {
      const added = event.page.comments
        .filter((thread) => !find(state, thread.id))
        .map((thread) => ({ ...thread, replies: thread.replies.filter((reply) => !find(state, reply.id)) }));
      return {
        ...state,
        threads: [...state.threads, ...added],
        nextCursor: event.page.nextCursor,
        total: event.page.total,
      };
    }
    case 'moreReplies':
      return {
        ...state,
        threads: state.threads.map((thread) =>
          thread.id === event.rootId
            ? {
                ...thread,
                replies: merged(thread.replies, event.replies),
                repliesCursor: event.cursor,
                replyCount: event.replyCount ?? thread.replyCount,
              }
            : thread,
        ),
      };
    case 'linked': {
      // In its place if the thread is on the page, first if it isn't: the reader asked for it.
      const threads = find(state, event.thread.id)
        ? state.threads.map((thread) => (thread.id === event.thread.id ? event.thread : thread))
        : [event.thread, ...state.threads];
      return withOwn({ ...state, threads }, held(state));
    }
    case 'posted': {
      const shown = find(state, event.comment.id) !== null;
      const counts = !shown && event.comment.state === 'visible';
      return { ...withOwn(state, [event.comment]), total: state.total + (counts ? 1 : 0) };
    }
    case 'own':
      return withOwn(state, event.comments);
    case 'fresh': {
      const threads = event.page.comments.filter((thread) => !find(state, thread.id));
      return { ...state, threads: [...threads, ...state.threads], total: event.page.total };
    }
    case 'edited':
      return replaced(state, event.comment);
    case 'withdrawn':
      break;
  }
  return replaced(state, { id: event.id, state: 'withdrawn', author: null, content: null });
}

/** What became of a comment, in its place. One that others don't see any more counts no more. */
function replaced(
  state: DiscussionState,
  changed: Pick<Shown, 'id' | 'state'> & Partial<Shown>,
): DiscussionState {
  const hidden = find(state, changed.id)?.state === 'visible' && changed.state !== 'visible';
  return {
    ...everywhere(state, (comment) => (comment.id === changed.id ? { ...comment, ...changed } : comment)),
    total: state.total - (hidden ? 1 : 0),
  };
}

/** The comment with this id, where the page shows it. */
export function find(state: DiscussionState, id: string): Shown | null {
  for (const thread of state.threads) {
    if (thread.id === id) return thread;
    const reply = thread.replies.find((candidate) => candidate.id === id);
    if (reply) return reply;
  }
  return null;
}

/** A comment that the page may not show yet. */
export type News = { id: string; rootId: string; authorId: string | null };

/** What others wrote since a page was opened: threads, and replies by the thread that they are in. */
export type Fresh = { threads: readonly string[]; replies: ReadonlyMap<string, readonly string[]> };

/**
 * What of the news a reader can be told of: threads that aren't on the page, and replies, by thread, where all others
 * are. Nothing by `silent` authors: oneself, and whom one ignores.
 */
export function unseen(
  state: DiscussionState,
  news: readonly News[],
  silent: (authorId: string) => boolean,
): Fresh {
  const told = news.filter(
    ({ id, authorId }) => !find(state, id) && (authorId === null || !silent(authorId)),
  );
  const complete = new Set(
    state.threads.filter(({ repliesCursor }) => repliesCursor === null).map(({ id }) => id),
  );
  const replies = new Map<string, string[]>();
  for (const { id, rootId } of told)
    if (id !== rootId && complete.has(rootId)) replies.set(rootId, [...(replies.get(rootId) ?? []), id]);
  return { threads: told.filter(({ id, rootId }) => id === rootId).map(({ id }) => id), replies };
}

/** The latest comment of a page: ids ascend with time. Null where there is none. */
export function latest(page: ThreadPage): string | null {
  const ids = page.comments.flatMap((thread) => [thread.id, ...thread.replies.map(({ id }) => id)]);
  return ids.reduce<string | null>((last, id) => (last === null || id > last ? id : last), null);
}

/**
 * The reader's own comments in their places: a reply in its thread, where that is on the page, and everything else
 * before the first thread, where its author looks for it.
 */
function withOwn(state: DiscussionState, comments: Shown[]): DiscussionState {
  return comments.reduce((current, comment) => {
    if (find(current, comment.id)) return current;
    const isReply = comment.parentId !== null;
    if (isReply && current.threads.some((thread) => thread.id === comment.rootId)) {
      return {
        ...current,
        threads: current.threads.map((thread) =>
          thread.id === comment.rootId
            ? {
                ...thread,
                replies: merged(thread.replies, [comment]),
                replyCount: thread.replyCount + (comment.state === 'visible' ? 1 : 0),
              }
            : thread,
        ),
      };
    }
    const thread = { ...comment, replies: [], replyCount: 0, repliesCursor: null };
    return { ...current, threads: [thread, ...current.threads] };
  }, state);
}

function held(state: DiscussionState): Shown[] {
  return state.threads
    .flatMap((thread) => [thread, ...thread.replies])
    .filter((comment) => comment.state === 'held');
}

/** In the order of time, which is the order of ids; what is on the page already stays as it is. */
function merged(shown: Shown[], added: Shown[]): Shown[] {
  const known = new Set(shown.map((comment) => comment.id));
  return [...shown, ...added.filter((comment) => !known.has(comment.id))].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
}
