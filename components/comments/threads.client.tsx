'use client';
// Client: posts, replies, withdraws and loads more in place, and knows what is the reader's own.

import { allComments, composePage, ownComments } from './addresses.ts';
import { Composer } from './composer.client.tsx';
import { count } from './count.ts';
import { inPlace } from './in-place.ts';
import { More } from './more.tsx';
import { ThreadItem } from './thread-item.tsx';
import styles from './threads.module.css';
import { Trouble } from './trouble.tsx';
import { useDiscussion, type Discussion, type ThreadsProps } from './use-discussion.ts';
import type { Sort } from '#lib/comments/view.ts';

export type { ThreadsProps } from './use-discussion.ts';

const orders: { sort: Sort; label: string }[] = [
  { sort: 'newest', label: 'Newest' },
  { sort: 'oldest', label: 'Oldest' },
  { sort: 'liked', label: 'Most liked' },
  { sort: 'picks', label: 'Editors’ picks' },
];

/** The composer and the comments. Its first rendering is what readers without JavaScript use. */
export function Threads(props: ThreadsProps) {
  const discussion = useDiscussion(props);
  const { article, state, open, said, trouble, act } = discussion;
  const whole = props.part === 'whole';
  const { sort, threads, nextCursor } = state;

  return (
    <>
      <output className="visually-hidden">{said}</output>
      {whole && open && (
        <Composer
          articleId={article.id}
          parentId={null}
          id="composer"
          label="Your comment"
          submitLabel="Post comment"
          maxLength={discussion.maxLength}
          reader={discussion.mine.reader}
          guestPage={discussion.guests ? composePage(article.id) : null}
          returnTo={`${article.path}#discussion`}
          takesFocus={discussion.returned}
          onPosted={(comment) => act('sort', (actions) => actions.wrote(discussion, 'posted', comment))}
        />
      )}
      <div className={styles.bar}>
        <h3 className={styles.count} id="comments-count">
          {whole ? total(state.total) : 'One thread'}
        </h3>
        {whole && state.total > 1 && <Orders discussion={discussion} />}
      </div>
      <Trouble trouble={trouble} at="sort" />
      {discussion.fresh.threads.length > 0 && (
        <p className={styles.fresh}>
          <button type="button" onClick={() => act('sort', (actions) => actions.showFresh(discussion))}>
            Show {count(discussion.fresh.threads.length, 'new comment')}
          </button>
        </p>
      )}
      {whole && threads.length === 0 && (sort === 'picks' || open) && (
        <p className={styles.empty}>
          {sort === 'picks'
            ? 'The newsroom has picked no comment here yet.'
            : 'Nobody has written yet. What do you know, or want to know? Be the first.'}
        </p>
      )}
      {threads.length > 0 && (
        <ol className={styles.threads} aria-labelledby="comments-count">
          {threads.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} discussion={discussion} />
          ))}
        </ol>
      )}
      {nextCursor !== null && (
        <More
          href={allComments(article.id, sort, nextCursor)}
          onMore={() => act('more', (actions) => actions.loadMore(discussion))}
        >
          Show more comments
        </More>
      )}
      <Trouble trouble={trouble} at="more" />
      <p className={styles.own}>
        <a href={ownComments(article.id)} rel="nofollow">
          Your comments on this article
        </a>
      </p>
    </>
  );
}

/** The orders in which the discussion can be read, and the picks where there are any. */
function Orders({ discussion }: { discussion: Discussion }) {
  const { article, state, act } = discussion;
  return (
    <nav className={styles.sorts} aria-label="Order of comments">
      {orders
        .filter(({ sort }) => sort !== 'picks' || state.hasPicks || state.sort === 'picks')
        .map(({ sort, label }) => (
          <a
            key={sort}
            href={allComments(article.id, sort)}
            rel="nofollow"
            aria-current={state.sort === sort ? 'true' : undefined}
            onClick={inPlace(() => act('sort', (actions) => actions.sortBy(discussion, sort, label)))}
          >
            {label}
          </a>
        ))}
    </nav>
  );
}

const total = (comments: number): string => (comments === 0 ? 'No comments yet' : count(comments, 'comment'));
