import { threadPage } from './addresses.ts';
import { CommentItem } from './comment-item.tsx';
import { count } from './count.ts';
import { hiddenReplies } from './discussion-state.ts';
import { More } from './more.tsx';
import type { Thread } from './shape.ts';
import styles from './threads.module.css';
import type { Discussion } from './use-discussion.ts';

type Props = { thread: Thread; discussion: Discussion };

/** A comment that opens a thread, and what was answered. */
export function ThreadItem({ thread, discussion }: Props) {
  const { state, fresh, act } = discussion;
  const freshReplies = fresh.replies.get(thread.id) ?? [];
  return (
    <li className={styles.thread}>
      <CommentItem comment={thread} discussion={discussion} />
      {state.sort === 'picks' && (
        <p className={styles.more}>
          <a href={threadPage(thread.id)} rel="nofollow">
            Read it in its thread
          </a>
        </p>
      )}
      {thread.earlier && (
        <p className={styles.more}>
          <a href={threadPage(thread.rootId)} rel="nofollow">
            Show earlier replies
          </a>
        </p>
      )}
      {thread.replies.length > 0 && (
        <ol
          className={styles.replies}
          aria-label={`Replies to ${thread.author?.name ?? 'a removed comment'}`}
        >
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <CommentItem comment={reply} discussion={discussion} />
            </li>
          ))}
        </ol>
      )}
      {thread.repliesCursor !== null && (
        <More
          href={threadPage(thread.id, thread.repliesCursor)}
          onMore={() => act(thread.id, (actions) => actions.loadReplies(discussion, thread))}
        >
          {thread.earlier
            ? 'Show later replies'
            : `Show ${count(hiddenReplies(thread), 'more reply', 'more replies')}`}
        </More>
      )}
      {freshReplies.length > 0 && (
        <p className={styles.freshReplies}>
          <button
            type="button"
            onClick={() =>
              act(thread.id, (actions) => actions.showFreshReplies(discussion, thread.id, freshReplies))
            }
          >
            Show {count(freshReplies.length, 'new reply', 'new replies')}
          </button>
        </p>
      )}
    </li>
  );
}
