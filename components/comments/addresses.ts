/** Where a discussion's pages are. They are plain links, so that everything works without JavaScript too. */

import type { Sort } from '#lib/comments/view.ts';

export const communityGuidelines = '/community-guidelines';

/** The anchor of one comment on a page that shows it. */
export const anchorOf = (commentId: string): string => `comment-${commentId}`;

/** The form for a comment, or for a reply. */
export const composePage = (articleId: string, parentId?: string): string =>
  address('/comment', { article: articleId, parent: parentId });

/** Every comment, a page at a time. */
export const allComments = (articleId: string, sort: Sort, cursor?: string): string =>
  address('/comment/all', { article: articleId, sort, cursor });

/** The thread of a comment, from that comment's place in it, or from the cursor on. */
export const threadPage = (commentId: string, cursor?: string): string =>
  address('/comment/thread', { id: commentId, cursor });

/** What the reader wrote under an article, held comments included. */
export const ownComments = (articleId: string): string => address('/comment/mine', { article: articleId });

/** Asks what is wrong with a comment. */
export const reportPage = (commentId: string): string => address('/comment/report', { id: commentId });

/** Asks before a comment is withdrawn. */
export const withdrawPage = (commentId: string): string => address('/comment/withdraw', { id: commentId });

/** To sign in and come back to a path of this site, its fragment included. */
export const signIn = (backTo: string): string => address('/sign-in', { callbackUrl: backTo });

/** To choose the name under which comments appear, and come back. */
export const chooseName = (backTo: string): string => address('/welcome', { callbackUrl: backTo });

function address(path: string, query: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  return `${path}?${search}`;
}
