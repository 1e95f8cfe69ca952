import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '#lib/db.ts';
import { isErrorCode, type ErrorCode } from './errors.ts';

/**
 * What a reader without JavaScript wrote and could not post yet, kept across sign-in and over errors. The cookie holds
 * a random token; the database only its hash, so that what is in the database opens nobody's draft.
 */

/** HttpOnly, SameSite=Lax, for the whole site. */
export const draftCookie = 'gazette.comment-draft';

/** How long a draft is kept, in seconds. */
export const draftLife = 24 * 3600;

export type CommentDraft = {
  articleId: string;
  parentId: string | null;
  body: string;
  clientKey: string;
  /** Why it could not be posted; null where the reader only has to sign in. */
  errorCode: ErrorCode | null;
};

type Drafts = Pick<Db, 'commentDraft'>;

/** Keeps a draft, in the place of the one that `token` named if there is one. Gives the token to name it by. */
export async function saveDraft(db: Drafts, draft: CommentDraft, token: string | null): Promise<string> {
  const now = Date.now();
  if (token) await deleteDraft(db, token);
  const fresh = randomBytes(32).toString('base64url');
  await db.commentDraft.create({
    data: {
      ...draft,
      tokenHash: hashOf(fresh),
      createdAt: new Date(now),
      expiresAt: new Date(now + draftLife * 1000),
    },
  });
  return fresh;
}

/** The draft that a token names; null once it is gone. */
export async function readDraft(db: Drafts, token: string): Promise<CommentDraft | null> {
  const row = await db.commentDraft.findUnique({ where: { tokenHash: hashOf(token) } });
  if (!row || row.expiresAt.getTime() <= Date.now()) return null;
  const { articleId, parentId, body, clientKey, errorCode } = row;
  return {
    articleId,
    parentId,
    body,
    clientKey,
    errorCode: errorCode !== null && isErrorCode(errorCode) ? errorCode : null,
  };
}

/** Forgets a draft. One that is gone is no error. */
export async function deleteDraft(db: Drafts, token: string): Promise<void> {
  await db.commentDraft.deleteMany({ where: { tokenHash: hashOf(token) } });
}

function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
