import type { Sort } from '#lib/comments/view.ts';
import type { Replies, Shown, Thread, ThreadPage } from './shape.ts';

/** What went wrong: a code for the program, and a sentence that the reader can act on. */
export type Failure = { ok: false; code: string; message: string };
export type Answer<T> = { ok: true; value: T } | Failure;

export type SignedIn = { id: string; displayName: string | null };

export type NewComment = {
  articleId: string;
  parentId: string | null;
  body: string;
  clientKey: string;
  /** What only a program would have filled in. */
  website: string;
};

export const postComment = (comment: NewComment): Promise<Answer<{ comment: Shown }>> =>
  ask('/api/comments', {
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

export const readLikes = (ids: string[]): Promise<Answer<{ likes: Record<string, number> }>> =>
  ask(`/api/comments/likes?ids=${ids.join()}`);

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
export type Own = { comments: Shown[]; editable: { id: string; body: string }[]; liked: string[] };

export const readOwn = (articleId: string): Promise<Answer<Own>> =>
  ask(`/api/comments/mine?${new URLSearchParams({ article: articleId })}`);

export const readReader = (): Promise<Answer<{ reader: SignedIn | null }>> => ask('/api/me');

const unreachable: Failure = {
  ok: false,
  code: 'unreachable',
  message: 'That didn’t get through. Check your connection and try again; nothing you wrote is lost.',
};

/** Asks this site's own API, whose answers have the shapes that `lib/comments` gives them. Never throws. */
export async function ask<T>(address: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(address, init);
    const data: unknown = await response.json();
    if (response.ok) return { ok: true, value: data as T };
    const { error } = data as { error?: { code?: unknown; message?: unknown } };
    return typeof error?.code === 'string' && typeof error.message === 'string'
      ? { ok: false, code: error.code, message: error.message }
      : unreachable;
  } catch {
    return unreachable;
  }
}
