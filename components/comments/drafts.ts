/**
 * What a reader is writing, kept in the browser across reloads and sign-in. Every function lives with storage that
 * is full, switched off or filled by somebody else: then nothing is kept, and nothing breaks.
 */

export type Place = { articleId: string; parentId: string | null };

export type Draft = {
  body: string;
  /** Names the comment to be made: sending it twice under one key makes one comment. */
  clientKey: string;
};

/** A way back in from sign-in counts for this long; later the text is still there, but takes no focus. */
const returnWithin = 60 * 60 * 1000;
const returnKey = 'gazette.comment-return';

/** The name under which a place's draft is stored. */
export const draftKey = ({ articleId, parentId }: Place): string =>
  `gazette.comment-draft:${articleId}:${parentId ?? ''}`;

export function readDraft(place: Place): Draft | null {
  return parseDraft(read(draftKey(place)));
}

/** Whether the draft is kept now. An empty one is forgotten. */
export function saveDraft(place: Place, draft: Draft): boolean {
  return draft.body.trim() === ''
    ? write(draftKey(place), null)
    : write(draftKey(place), JSON.stringify(draft));
}

export function forgetDraft(place: Place): void {
  write(draftKey(place), null);
}

/** The draft in a stored text; null for anything that isn't one. */
export function parseDraft(stored: string | null): Draft | null {
  const value = parse(stored);
  return typeof value?.['body'] === 'string' && typeof value['clientKey'] === 'string'
    ? { body: value['body'], clientKey: value['clientKey'] }
    : null;
}

/** Remembers that the reader left this place in order to sign in. */
export function leaveToSignIn(place: Place): void {
  write(returnKey, JSON.stringify({ ...place, at: Date.now() }));
}

/** The place under this article that the reader left to sign in and now comes back to; null if there is none. */
export function returningTo(articleId: string): Place | null {
  const value = parse(read(returnKey));
  if (value?.['articleId'] !== articleId || typeof value['at'] !== 'number') return null;
  if (Date.now() - value['at'] > returnWithin) return null;
  return { articleId, parentId: typeof value['parentId'] === 'string' ? value['parentId'] : null };
}

export function forgetReturn(): void {
  write(returnKey, null);
}

function parse(stored: string | null): Record<string, unknown> | null {
  if (stored === null) return null;
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
