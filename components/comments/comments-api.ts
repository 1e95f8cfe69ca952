import { ask, type Answer } from './ask.ts';
import type { Sort } from '#lib/comments/view.ts';
import type { News } from './discussion-changes.ts';
import type { Replies, Shown, Thread, ThreadPage } from './shape.ts';

export type SignedIn = { id: string; displayName: string | null };

export type NewComment = {
  articleId: string;
  parentId: string | null;
  body: string;
  clientKey: string;
  /** What only a program would have filled in. */
  website: string;
} & Typing;

/** How long the form was open, in seconds, and how many characters came by key and by paste. */
export type Typing = {
  seconds: number;
  typed: number;
  pasted: number;
};

export const postComment = (comment: NewComment): Promise<Answer<{ comment: Shown }>> =>
  ask('/api/comments', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(comment),
  });

export type GuestComment = Omit<NewComment, 'seconds'> & { openSeconds: number; name: string; email: string };

/** Has a link mailed to somebody without an account, which lets the comment in. */
export const postAsGuest = (comment: GuestComment): Promise<Answer<{ pending: true }>> =>
  ask('/api/comments/guest', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(comment),
  });

/** Changes the text of the reader's own comment. */
export const editComment = (id: string, body: string): Promise<Answer<{ comment: Shown }>> =>
  ask(`/api/comments/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ body }),
  });

export const likeComment = (id: string, liked: boolean): Promise<Answer<{ likes: number }>> =>
  ask(`/api/comments/${id}/like`, { method: liked ? 'PUT' : 'DELETE' });

export const withdrawComment = (id: string): Promise<Answer<unknown>> =>
  ask(`/api/comments/${id}`, { method: 'DELETE' });

export const readComments = (
  articleId: string,
  sort: Sort,
  cursor: string | null,
): Promise<Answer<ThreadPage>> =>
  ask(`/api/comments?${new URLSearchParams({ article: articleId, sort, ...(cursor && { cursor }) })}`);

export const readReplies = (rootId: string, cursor: string | null): Promise<Answer<Replies>> =>
  ask(`/api/comments/${rootId}/replies?${new URLSearchParams({ ...(cursor && { cursor }) })}`);

/** The thread of a comment, with the replies around it. */
export const readAround = (id: string): Promise<Answer<{ thread: Thread; earlier: boolean }>> =>
  ask(`/api/comments/${id}`);

/** The reader's own under an article: comments that only they see, texts that they can change, ids that they like. */
export type Own = {
  comments: Shown[];
  editable: { id: string; body: string }[];
  liked: string[];
  /** Readers whom this one ignores. */
  ignored: string[];
};

export const readOwn = (articleId: string): Promise<Answer<Own>> =>
  ask(`/api/comments/mine?${new URLSearchParams({ article: articleId })}`);

export const ignoreReader = (id: string, ignored: boolean): Promise<Answer<unknown>> =>
  ask(`/api/readers/${id}/ignore`, { method: ignored ? 'PUT' : 'DELETE' });

/** What came under an article after a comment. */
export const readNews = (articleId: string, after: string | null): Promise<Answer<{ news: News[] }>> =>
  ask(`/api/comments/news?${new URLSearchParams({ article: articleId, ...(after && { after }) })}`);

export const readReader = (): Promise<Answer<{ reader: SignedIn | null }>> => ask('/api/me');
