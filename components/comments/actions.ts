import { anchorOf, signIn } from './addresses.ts';
import {
  ignoreReader,
  likeComment,
  readAround,
  readComments,
  readReplies,
  withdrawComment,
} from './comments-api.ts';
import { bring } from './bring.ts';
import { count } from './count.ts';
import { change, find } from './discussion-changes.ts';
import { withLikes } from './discussion-state.ts';
import { focusOn } from './focus-on.ts';
import { quoteOf } from './quote.ts';
import { hintsAtSession } from '#components/page/session-hint.ts';
import type { Shown, Thread } from './shape.ts';
import type { Discussion } from './use-discussion.ts';
import type { Sort } from '#lib/comments/view.ts';

export { editComment, postComment } from './comments-api.ts';
export { recognise } from './recognise.ts';
export { watchNews } from './watch-news.ts';

/**
 * What readers do in a discussion, loaded when they come to do something. Each resolves with a sentence about what went
 * wrong, or null, and leaves the keyboard where its work goes on.
 */

type Done = Promise<string | null>;

/** A comment as the API answers who sent it. */
type Sent = Shown & { body?: string | null };

/** Shows the discussion in another order, or its picks. */
export async function sortBy({ article, update, say }: Discussion, sort: Sort, label: string): Done {
  const answer = await readComments(article.id, sort, null);
  if (!answer.ok) return answer.message;
  update((before) => change(before, { type: 'sorted', sort, page: answer.value }));
  say(sort === 'picks' ? `${label}.` : `${label} comments first.`);
  return null;
}

export async function loadMore({ article, state, update, say }: Discussion): Done {
  const answer = await readComments(article.id, state.sort, state.nextCursor);
  if (!answer.ok) return answer.message;
  const first = answer.value.comments.find((thread) => !find(state, thread.id));
  update((before) => change(before, { type: 'more', page: answer.value }));
  if (first) focusOn(anchorOf(first.id));
  say(`${count(answer.value.comments.length, 'more thread')} shown.`);
  return null;
}

export async function loadReplies({ state, update, say }: Discussion, thread: Thread): Done {
  const answer = await readReplies(thread.id, thread.repliesCursor);
  if (!answer.ok) return answer.message;
  const { comments, nextCursor } = answer.value;
  const first = comments.find((reply) => !find(state, reply.id));
  update((before) =>
    change(before, { type: 'moreReplies', rootId: thread.id, replies: comments, cursor: nextCursor }),
  );
  if (first) focusOn(anchorOf(first.id));
  say(`${count(comments.length, 'more reply', 'more replies')} shown.`);
  return null;
}

/** Shows the threads that others began since: above the rest, or with a new list where they are too many for that. */
export async function showFresh({ article, state, fresh, setFresh, update, say }: Discussion): Done {
  const answer = await readComments(article.id, 'newest', null);
  if (!answer.ok) return answer.message;
  const { comments } = answer.value;
  const shown = comments.filter((thread) => !find(state, thread.id));
  const fits = state.sort === 'newest' && fresh.threads.length < comments.length;
  setFresh({ ...fresh, threads: [] });
  update((before) =>
    change(
      before,
      fits ? { type: 'fresh', page: answer.value } : { type: 'sorted', sort: 'newest', page: answer.value },
    ),
  );
  const first = shown[0] ?? comments[0];
  if (first) focusOn(anchorOf(first.id));
  say(`${count(shown.length, 'new comment')} shown.`);
  return null;
}

/** Shows the replies that others wrote since in a thread of which all others are shown. */
export async function showFreshReplies(discussion: Discussion, rootId: string, ids: readonly string[]): Done {
  const { fresh, setFresh, update, say } = discussion;
  const [first = rootId] = ids;
  const answer = await readAround(first);
  if (!answer.ok) return answer.message;
  const { replies, repliesCursor, replyCount } = answer.value.thread;
  setFresh({ ...fresh, replies: new Map([...fresh.replies].filter(([id]) => id !== rootId)) });
  update((before) =>
    change(before, { type: 'moreReplies', rootId, replies, cursor: repliesCursor, replyCount }),
  );
  focusOn(anchorOf(first));
  say(`${count(ids.length, 'new reply', 'new replies')} shown.`);
  return null;
}

/** Shows what the reader just wrote, in its place, and goes there. */
export async function wrote(discussion: Discussion, type: 'posted' | 'edited', comment: Sent): Done {
  const { update, setMine, show, say } = discussion;
  setMine(({ editable }) => ({ editable: new Map(editable).set(comment.id, comment.body ?? '') }));
  show(null);
  update((before) => change(before, { type, comment }));
  focusOn(anchorOf(comment.id));
  if (comment.state === 'held') say('Thank you. A moderator reads your comment before others see it.');
  else say(type === 'posted' ? 'Your comment is published.' : 'Your comment is changed.');
  return null;
}

/** Takes what is selected in a comment, or all of it, as a quote into a reply, after what is written there already. */
export async function quote({ show }: Discussion, comment: Shown): Done {
  const text = quoteOf(comment);
  show({ of: comment.id, is: 'reply' });
  const field = document.getElementById(`composer-${comment.id}`);
  if (!(field instanceof HTMLTextAreaElement)) return null;
  const before = field.value.trimEnd();
  field.value = `${before}${before && '\n\n'}${text}\n\n`;
  // As if it had been pasted: the composer counts and keeps it.
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  field.scrollTop = field.scrollHeight;
  return null;
}

/** Counts at once, and no more where it fails. */
export async function like({ article, mine, update, setMine }: Discussion, comment: Shown): Done {
  if (!hintsAtSession()) {
    location.assign(signIn(`${article.path}#${anchorOf(comment.id)}`));
    return null;
  }
  const likes = !mine.liked.has(comment.id);
  const show = (shown: boolean, number: number) => {
    setMine(({ liked }) => ({ liked: changed(liked, comment.id, shown) }));
    update((before) => withLikes(before, { [comment.id]: number }));
  };
  show(likes, comment.likes + (likes ? 1 : -1));
  const answer = await likeComment(comment.id, likes);
  if (answer.ok) show(likes, answer.value.likes);
  else show(!likes, comment.likes);
  return answer.ok ? null : answer.message;
}

export async function withdraw({ update, show, say }: Discussion, id: string): Done {
  const answer = await withdrawComment(id);
  if (!answer.ok) return answer.message;
  show(null);
  update((before) => change(before, { type: 'withdrawn', id }));
  focusOn(anchorOf(id));
  say('Your comment is withdrawn.');
  return null;
}

/** Folds away what a reader wrote, here and elsewhere, or shows it again. */
export async function ignore(discussion: Discussion, comment: Shown, ignored: boolean): Done {
  const { article, setMine, show, say } = discussion;
  const { id: authorId = null, name } = comment.author ?? {};
  if (authorId === null) return null;
  if (!hintsAtSession()) {
    location.assign(signIn(`${article.path}#${anchorOf(comment.id)}`));
    return null;
  }
  const answer = await ignoreReader(authorId, ignored);
  if (!answer.ok) return answer.message;
  // The comment's new form takes the focus once it is there.
  show(ignored ? { of: comment.id, is: 'ignored' } : null);
  setMine((mine) => ({ ignored: changed(mine.ignored, authorId, ignored) }));
  if (!ignored) focusOn(anchorOf(comment.id));
  say(ignored ? `You ignore ${name} now.` : `You see what ${name} writes again.`);
  return null;
}

/** Puts a comment's address where it can be pasted from. */
export async function copyLink({ article, say }: Discussion, id: string): Done {
  const address = new URL(`${article.path}#${anchorOf(id)}`, location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    say('The link is copied.');
    return null;
  } catch {
    return `Your browser doesn’t let us copy the link. Here it is: ${address}`;
  }
}

/** Brings a comment that a link points to, and goes there. One that is gone is no trouble: the discussion is here. */
export async function follow(discussion: Discussion, id: string): Done {
  if (!(await bring(discussion, id))) return null;
  // Once more, so that the comment is what the address points to.
  location.replace(location.href);
  focusOn(anchorOf(id));
  return null;
}

function changed(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...ids, id] : [...ids].filter((other) => other !== id));
}
