'use client';
// Client: posts, replies, withdraws and loads more in place, and knows what is the reader's own.

import {
  useEffect,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  type Dispatch,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import {
  allComments,
  anchorOf,
  composePage,
  ownComments,
  reportPage,
  signIn,
  threadPage,
} from './addresses.ts';
import { Comment } from './comment.tsx';
import type { Zone } from './comment-time.tsx';
import {
  likeComment,
  readAround,
  readComments,
  readLikes,
  readOwn,
  readReader,
  readReplies,
  withdrawComment,
  type SignedIn,
} from './comments-api.ts';
import { Composer } from './composer.client.tsx';
import { change, find, firstState, hiddenReplies, type Change } from './discussion-state.ts';
import { forgetReturn, readDraft, returningTo } from './drafts.ts';
import { LikeButton } from './like-button.tsx';
import { hintsAtSession } from './session-hint.ts';
import type { DiscussedArticle, Shown, Thread, ThreadPage } from './shape.ts';
import type { Sort } from '#lib/comments/view.ts';
import styles from './threads.module.css';

export type ThreadsProps = {
  article: DiscussedArticle;
  sort: Sort;
  page: ThreadPage;
  /** `thread`: one thread of the discussion, without the composer and what leads through the whole. */
  part: 'whole' | 'thread';
  /** New comments and replies are taken, until `closesAt` (ISO 8601) if that is set. */
  open: boolean;
  closesAt: string | null;
  maxLength: number;
};

const orders: { sort: Sort; label: string }[] = [
  { sort: 'newest', label: 'Newest' },
  { sort: 'oldest', label: 'Oldest' },
  { sort: 'liked', label: 'Most liked' },
  { sort: 'picks', label: 'Editors’ picks' },
];

/** The composer and the comments. Its first rendering is what readers without JavaScript use. */
export function Threads({ article, sort, page, part, open: opened, closesAt, maxLength }: ThreadsProps) {
  const [state, dispatch] = useReducer(change, firstState(sort, page));
  const [reader, setReader] = useState<SignedIn | null | undefined>(undefined);
  const [replyingTo, setReplyingTo] = useState<string | null>(null);
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  /** Of the reader's own comments the texts that can still be changed, by id. */
  const [editable, setEditable] = useState<ReadonlyMap<string, string>>(new Map());
  const [liked, setLiked] = useState<ReadonlySet<string>>(new Set());
  const [returned, setReturned] = useState(false);
  const [said, say] = useState('');
  const [trouble, setTrouble] = useState<{ at: string; message: string } | null>(null);
  const zone: Zone = useSyncExternalStore(
    never,
    () => 'local',
    () => 'utc',
  );
  // A page may be older than the moment at which the discussion closed.
  const closedSince = useSyncExternalStore(
    never,
    () => closesAt !== null && Date.parse(closesAt) <= Date.now(),
    () => false,
  );
  const open = opened && !closedSince;
  const whole = part === 'whole';

  // Who reads, and what only they see. Asked again when they come back from another tab, where they may have signed in.
  useEffect(() => {
    let asked: boolean | null = null;
    const recognise = async () => {
      const signedIn = hintsAtSession();
      if (signedIn === asked || document.hidden) return;
      asked = signedIn;
      const [who, own] = signedIn ? await Promise.all([readReader(), readOwn(article.id)]) : [null, null];
      const reader = who?.ok ? who.value.reader : null;
      setReader(reader);
      const belongsHere = ({ rootId }: Shown) =>
        part === 'whole' || document.getElementById(anchorOf(rootId));
      if (own?.ok) {
        dispatch({ type: 'own', comments: own.value.comments.filter(belongsHere) });
        setEditable(new Map(own.value.editable.map(({ id, body }) => [id, body])));
        setLiked(new Set(own.value.liked));
      }
      const place = reader && returningTo(article.id);
      if (!place) return;
      forgetReturn();
      if (!readDraft(place)) return;
      if (place.parentId === null) setReturned(true);
      else if (await bring(place.parentId, dispatch)) setReplyingTo(place.parentId);
      else location.replace(composePage(article.id, place.parentId));
      say('You are signed in. What you wrote is still here, not yet posted.');
    };
    const onVisible = () => void recognise();
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [article.id, part]);

  // The page may be older than the latest likes.
  useEffect(() => {
    const ids = page.comments.flatMap((thread) => [thread.id, ...thread.replies.map(({ id }) => id)]);
    const freshen = async () => {
      const answer = await readLikes(ids);
      if (answer.ok) dispatch({ type: 'liked', likes: answer.value.likes });
    };
    if (ids.length > 0) void freshen();
  }, [page]);

  // A link to a comment further down than this page goes: its thread is fetched.
  useEffect(() => {
    const follow = async () => {
      const id = /^#comment-([\da-f-]{36})$/.exec(location.hash)?.[1];
      if (!id || document.getElementById(anchorOf(id)) || !(await bring(id, dispatch))) return;
      focusOn(anchorOf(id));
    };
    const onHash = () => void follow();
    onHash();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);

  const load = async (at: string, action: () => Promise<string | null>) => {
    setTrouble(null);
    const message = await action();
    if (message !== null) setTrouble({ at, message });
  };

  const sortBy = (next: Sort) =>
    load('sort', async () => {
      const answer = await readComments(article.id, next, null);
      if (!answer.ok) return answer.message;
      dispatch({ type: 'sorted', sort: next, page: answer.value });
      say(`${orders.find(({ sort }) => sort === next)?.label}${next === 'picks' ? '' : ' comments first'}.`);
      return null;
    });

  const loadMore = () =>
    load('more', async () => {
      const answer = await readComments(article.id, state.sort, state.nextCursor);
      if (!answer.ok) return answer.message;
      const first = answer.value.comments.find((thread) => !find(state, thread.id));
      flushSync(() => dispatch({ type: 'more', page: answer.value }));
      if (first) focusOn(anchorOf(first.id));
      say(`${count(answer.value.comments.length, 'more thread')} shown.`);
      return null;
    });

  const loadReplies = (thread: Thread) =>
    load(thread.id, async () => {
      const answer = await readReplies(thread.id, thread.repliesCursor);
      if (!answer.ok) return answer.message;
      const { comments, nextCursor } = answer.value;
      const first = comments.find((reply) => !find(state, reply.id));
      flushSync(() =>
        dispatch({ type: 'moreReplies', rootId: thread.id, replies: comments, cursor: nextCursor }),
      );
      if (first) focusOn(anchorOf(first.id));
      say(`${count(comments.length, 'more reply', 'more replies')} shown.`);
      return null;
    });

  const posted = (comment: Shown) => {
    flushSync(() => {
      setReplyingTo(null);
      dispatch({ type: 'posted', comment });
      remember(comment);
    });
    focusOn(anchorOf(comment.id));
    say(whatBecame(comment, 'Your comment is published.'));
  };

  const edited = (comment: Shown) => {
    flushSync(() => {
      setEditing(null);
      dispatch({ type: 'edited', comment });
      remember(comment);
    });
    focusOn(anchorOf(comment.id));
    say(whatBecame(comment, 'Your comment is changed.'));
  };

  const remember = ({ id, body }: Shown & { body?: string | null }) =>
    setEditable((texts) => new Map(texts).set(id, body ?? ''));

  const like = (comment: Shown) =>
    load(comment.id, async () => {
      if (!hintsAtSession()) {
        location.assign(signIn(`${article.path}#${anchorOf(comment.id)}`));
        return null;
      }
      const likes = !liked.has(comment.id);
      const show = (shown: boolean, number: number) => {
        setLiked((ids) => new Set(shown ? [...ids, comment.id] : [...ids].filter((id) => id !== comment.id)));
        dispatch({ type: 'liked', likes: { [comment.id]: number } });
      };
      show(likes, comment.likes + (likes ? 1 : -1));
      const answer = await likeComment(comment.id, likes);
      if (answer.ok) show(likes, answer.value.likes);
      else show(!likes, comment.likes);
      return answer.ok ? null : answer.message;
    });

  const withdraw = (comment: Shown) =>
    load(comment.id, async () => {
      const answer = await withdrawComment(comment.id);
      if (!answer.ok) return answer.message;
      flushSync(() => {
        setWithdrawing(null);
        dispatch({ type: 'withdrawn', id: comment.id });
      });
      focusOn(anchorOf(comment.id));
      say('Your comment is withdrawn.');
      return null;
    });

  const closeReply = (comment: Shown) => {
    flushSync(() => setReplyingTo(null));
    focusOn(`reply-${comment.id}`);
  };

  const renderComment = (comment: Shown) => {
    const own = reader !== null && reader !== undefined && comment.author?.id === reader.id;
    const name = comment.author?.name ?? '';
    return (
      <>
        <Comment
          comment={comment}
          articleAuthors={article.authorIds}
          zone={zone}
          note={
            comment.state === 'held' && <p className={styles.held}>Awaiting review: only you can see this.</p>
          }
          actions={
            <>
              {open && !own && comment.state === 'visible' && (
                <LikeButton
                  name={name}
                  likes={comment.likes}
                  liked={liked.has(comment.id)}
                  ready={zone === 'local'}
                  onToggle={() => void like(comment)}
                />
              )}
              {(own || !open) && comment.likes > 0 && <span>{count(comment.likes, 'like')}</span>}
              {open && comment.state === 'visible' && (
                <a
                  id={`reply-${comment.id}`}
                  href={composePage(article.id, comment.id)}
                  rel="nofollow"
                  onClick={inPlace(() => setReplyingTo(comment.id))}
                >
                  Reply<span className="visually-hidden"> to {name}</span>
                </a>
              )}
              {own && editable.has(comment.id) && (
                <button id={`edit-${comment.id}`} type="button" onClick={() => setEditing(comment.id)}>
                  Edit
                </button>
              )}
              {!own && comment.state === 'visible' && (
                <a href={reportPage(comment.id)} rel="nofollow">
                  Report<span className="visually-hidden"> {name}’s comment</span>
                </a>
              )}
              {own && (
                <button
                  id={`withdraw-${comment.id}`}
                  type="button"
                  onClick={() => setWithdrawing(comment.id)}
                >
                  Withdraw
                </button>
              )}
            </>
          }
        />
        {withdrawing === comment.id && (
          <Confirmation
            onConfirm={() => void withdraw(comment)}
            onCancel={() => {
              flushSync(() => setWithdrawing(null));
              focusOn(`withdraw-${comment.id}`);
            }}
          />
        )}
        <Trouble trouble={trouble} at={comment.id} />
        {editing === comment.id && (
          <div className={styles.replyComposer}>
            <Composer
              articleId={article.id}
              parentId={`edit-${comment.id}`}
              id={`editor-${comment.id}`}
              label="Change your comment"
              submitLabel="Save"
              maxLength={maxLength}
              reader={reader}
              attempt={{ body: editable.get(comment.id) ?? '', clientKey: comment.id, failure: null }}
              editing={comment.id}
              returnTo={`${article.path}#${anchorOf(comment.id)}`}
              takesFocus
              onPosted={edited}
              onCancel={() => {
                flushSync(() => setEditing(null));
                focusOn(`edit-${comment.id}`);
              }}
            />
          </div>
        )}
        {open && replyingTo === comment.id && (
          <div className={styles.replyComposer}>
            <Composer
              articleId={article.id}
              parentId={comment.id}
              id={`composer-${comment.id}`}
              label={`Your reply to ${name}`}
              submitLabel="Post reply"
              maxLength={maxLength}
              reader={reader}
              returnTo={`${article.path}#${anchorOf(comment.id)}`}
              takesFocus
              onPosted={posted}
              onCancel={() => closeReply(comment)}
            />
          </div>
        )}
      </>
    );
  };

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
          maxLength={maxLength}
          reader={reader}
          returnTo={`${article.path}#discussion`}
          takesFocus={returned}
          onPosted={posted}
        />
      )}
      <div className={styles.bar}>
        <h3 className={styles.count}>{whole ? total(state.total) : 'One thread'}</h3>
        {whole && state.total > 1 && (
          <nav className={styles.sorts} aria-label="Order of comments">
            {orders
              .filter(({ sort }) => sort !== 'picks' || state.hasPicks)
              .map(({ sort, label }) => (
                <a
                  key={sort}
                  href={allComments(article.id, sort)}
                  rel="nofollow"
                  aria-current={state.sort === sort ? 'true' : undefined}
                  onClick={inPlace(() => void sortBy(sort))}
                >
                  {label}
                </a>
              ))}
          </nav>
        )}
      </div>
      <Trouble trouble={trouble} at="sort" />
      {whole && open && state.threads.length === 0 && (
        <p className={styles.empty}>
          Nobody has written yet. What do you know, or want to know? Be the first.
        </p>
      )}
      {state.threads.length > 0 && (
        <ol className={styles.threads}>
          {state.threads.map((thread) => (
            <li key={thread.id} className={styles.thread}>
              {renderComment(thread)}
              {thread.earlier && (
                <p className={styles.more}>
                  <a href={threadPage(thread.id)} rel="nofollow">
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
                    <li key={reply.id}>{renderComment(reply)}</li>
                  ))}
                </ol>
              )}
              {thread.repliesCursor !== null && (
                <More
                  href={threadPage(thread.id, thread.repliesCursor)}
                  onMore={() => void loadReplies(thread)}
                >
                  {thread.earlier
                    ? 'Show later replies'
                    : `Show ${count(hiddenReplies(thread), 'more reply', 'more replies')}`}
                </More>
              )}
            </li>
          ))}
        </ol>
      )}
      {state.nextCursor !== null && (
        <More href={allComments(article.id, state.sort, state.nextCursor)} onMore={() => void loadMore()}>
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

/** Has a comment on the page, with its thread, if it isn't there yet. Whether it is there now. */
async function bring(id: string, dispatch: Dispatch<Change>): Promise<boolean> {
  if (document.getElementById(anchorOf(id))) return true;
  const answer = await readAround(id);
  if (!answer.ok) return false;
  const { thread, earlier } = answer.value;
  flushSync(() => dispatch({ type: 'linked', thread: { ...thread, earlier } }));
  return true;
}

function Confirmation({ onConfirm, onCancel }: { onConfirm: () => void; onCancel: () => void }) {
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <fieldset className={styles.confirmation}>
      <legend>Withdraw this comment? Its text goes for good.</legend>
      <button type="button" ref={confirm} onClick={onConfirm}>
        Withdraw it
      </button>
      <button type="button" onClick={onCancel}>
        Keep it
      </button>
    </fieldset>
  );
}

type MoreProps = { href: string; onMore: () => void; children: ReactNode };

function More({ href, onMore, children }: MoreProps) {
  return (
    <p className={styles.more}>
      <a href={href} rel="nofollow" onClick={inPlace(onMore)}>
        {children}
      </a>
    </p>
  );
}

function Trouble({ trouble, at }: { trouble: { at: string; message: string } | null; at: string }) {
  return trouble?.at === at ? (
    <p className={styles.trouble} role="alert">
      {trouble.message}
    </p>
  ) : null;
}

/** A link that does its work here, and is still a link for whoever opens it elsewhere. */
const inPlace = (action: () => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  action();
};

const whatBecame = (comment: Shown, published: string): string =>
  comment.state === 'held' ? 'Thank you. A moderator reads your comment before others see it.' : published;

const focusOn = (id: string): void => document.getElementById(id)?.focus();

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

const total = (comments: number): string => (comments === 0 ? 'No comments yet' : count(comments, 'comment'));

/** Nothing to watch: whether this is a browser doesn't change. */
const never = () => () => undefined;
