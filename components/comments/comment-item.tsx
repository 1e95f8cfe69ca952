import { lazy, Suspense, useState } from 'react';
import { anchorOf, composePage, reportPage } from './addresses.ts';
import { Comment } from './comment.tsx';
import { Composer } from './composer.client.tsx';
import { count } from './count.ts';
import { focusOn } from './focus-on.ts';
import { inPlace } from './in-place.ts';
import { LikeButton } from './like-button.tsx';
import type { Shown } from './shape.ts';
import styles from './threads.module.css';
import { Trouble } from './trouble.tsx';
import type { Discussion } from './use-discussion.ts';

// What few readers need is loaded when they do.
const panels = () => import('./panels.ts');
const EditPanel = lazy(async () => ({ default: (await panels()).EditPanel }));
const WithdrawPanel = lazy(async () => ({ default: (await panels()).WithdrawPanel }));
const MoreActions = lazy(async () => ({ default: (await panels()).MoreActions }));
const IgnoredComment = lazy(async () => ({ default: (await panels()).IgnoredComment }));

type Props = { comment: Shown; discussion: Discussion };

/** A comment with what can be done with it, and what is open at it. Folded away if the reader ignores its author. */
export function CommentItem({ comment, discussion }: Props) {
  const { article, mine, panel, zone, trouble } = discussion;
  const [unfolded, setUnfolded] = useState(false);
  const { author } = comment;
  if (author?.id && !author.staff && mine.ignored.has(author.id) && !unfolded)
    return (
      <Suspense>
        <IgnoredComment comment={comment} discussion={discussion} onShow={() => setUnfolded(true)} />
        <Trouble trouble={trouble} at={comment.id} />
      </Suspense>
    );
  const open = panel?.of === comment.id ? panel.is : null;
  return (
    <>
      <Comment
        comment={comment}
        articleAuthors={article.authorIds}
        zone={zone}
        note={
          comment.state === 'held' && <p className={styles.held}>Awaiting review: only you can see this.</p>
        }
        actions={<Actions comment={comment} discussion={discussion} />}
      />
      {(open === 'withdraw' || open === 'edit') && (
        <Suspense>
          {open === 'edit' ? (
            <EditPanel comment={comment} discussion={discussion} />
          ) : (
            <WithdrawPanel comment={comment} discussion={discussion} />
          )}
        </Suspense>
      )}
      <Trouble trouble={trouble} at={comment.id} />
      {open === 'reply' && discussion.open && <ReplyPanel comment={comment} discussion={discussion} />}
    </>
  );
}

/** What can be done with a comment. The first rendering has what works without JavaScript. */
function Actions({ comment, discussion }: Props) {
  const { article, mine, open, zone, show, act } = discussion;
  const [more, setMore] = useState(false);
  const own = mine.reader !== null && mine.reader !== undefined && comment.author?.id === mine.reader.id;
  const visible = comment.state === 'visible';
  const name = comment.author?.name ?? '';
  return (
    <>
      {open && !own && visible && (
        <LikeButton
          name={name}
          likes={comment.likes}
          liked={mine.liked.has(comment.id)}
          ready={zone === 'local'}
          onToggle={() => act(comment.id, (actions) => actions.like(discussion, comment))}
        />
      )}
      {(own || !open) && comment.likes > 0 && <span>{count(comment.likes, 'like')}</span>}
      {open && visible && (
        <a
          id={`reply-${comment.id}`}
          href={composePage(article.id, comment.id)}
          rel="nofollow"
          onClick={inPlace(() => show({ of: comment.id, is: 'reply' }))}
        >
          Reply<span className="visually-hidden"> to {name}</span>
        </a>
      )}
      {own && mine.editable.has(comment.id) && (
        <button id={`edit-${comment.id}`} type="button" onClick={() => show({ of: comment.id, is: 'edit' })}>
          Edit
        </button>
      )}
      {!own && visible && (
        <a href={reportPage(comment.id)} rel="nofollow">
          Report<span className="visually-hidden"> {name}’s comment</span>
        </a>
      )}
      {own && (
        <button
          id={`withdraw-${comment.id}`}
          type="button"
          onClick={() => show({ of: comment.id, is: 'withdraw' })}
        >
          Withdraw
        </button>
      )}
      {zone === 'local' && visible && (
        <button
          type="button"
          aria-expanded={more}
          // What is selected in the comment stays so: it may be quoted.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setMore(!more)}
        >
          More<span className="visually-hidden"> to do with {name}’s comment</span>
        </button>
      )}
      {more && visible && (
        <Suspense>
          <MoreActions comment={comment} own={own} discussion={discussion} />
        </Suspense>
      )}
    </>
  );
}

function ReplyPanel({ comment, discussion }: Props) {
  const { article, maxLength, mine, show, act } = discussion;
  return (
    <div className={styles.replyComposer}>
      <Composer
        articleId={article.id}
        parentId={comment.id}
        id={`composer-${comment.id}`}
        label={`Your reply to ${comment.author?.name ?? ''}`}
        submitLabel="Post reply"
        maxLength={maxLength}
        reader={mine.reader}
        guestPage={discussion.guests ? composePage(article.id, comment.id) : null}
        returnTo={`${article.path}#${anchorOf(comment.id)}`}
        takesFocus
        onPosted={(reply) => act(comment.id, (actions) => actions.wrote(discussion, 'posted', reply))}
        onCancel={() => {
          show(null);
          focusOn(`reply-${comment.id}`);
        }}
      />
    </div>
  );
}
