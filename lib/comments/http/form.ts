import { clientGroup } from '#lib/auth/client-address.ts';
import { cookie } from '#lib/auth/cookies.ts';
import { keepTyped } from '#lib/auth/form.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { countAttempt } from '#lib/auth/rate-limit.ts';
import { cookies } from 'next/headers';
import { deleteDraft, draftCookie, draftLife, saveDraft } from '../drafts.ts';
import { effectiveDiscussion } from '../discussion.ts';
import type { ErrorCode } from '../errors.ts';
import type { Result } from '../result.ts';
import type { Posted, PostInput } from '../service/post.ts';
import { site } from '../site.ts';
import { keepGuest } from './guest-typed.ts';
import { errorJson, seeOther, wantsHtml } from './respond.ts';

/** How often somebody may leave a text with us: by address without an account, by account with one. */
const draftLimit = { scope: 'comment-draft', max: 30, seconds: 3600 };
const readerDraftLimit = { scope: 'comment-draft-reader', max: 60, seconds: 3600 };
type Written = Pick<PostInput, 'articleId' | 'parentId' | 'body' | 'clientKey'>;

/** Longer texts are no comments, and not kept. */
const longestDraft = 20_000;

/**
 * Answers a comment that was sent as a form: on to the comment, or to a page that has the text and says what is
 * wrong. `answered` is null for somebody who has to sign in first; what was written waits until they have. Whoever
 * leaves text after text hears what is wrong, and nothing more is kept.
 */
export async function answerForm(
  request: Request,
  input: PostInput,
  answered: { readerId: string; result: Result<Posted> } | null,
): Promise<Response> {
  const result = answered?.result;
  if (result?.ok) return sendOn(input, result.value);
  const code: ErrorCode = result?.error.code ?? 'sign_in_required';
  if (!wantsHtml(request.headers)) return errorJson(result?.error ?? { code });
  if (code === 'article_not_found' || input.body.length > longestDraft) return errorJson({ code });

  const article = await site.findArticle(input.articleId);
  if (!answered && !article) return errorJson({ code: 'article_not_found' });
  const attempt = answered
    ? await countAttempt(readerDraftLimit, answered.readerId)
    : await countAttempt(draftLimit, clientGroup(request.headers));
  if (!attempt.ok) return errorJson({ code: answered ? code : 'rate_limited' });
  const composer = composerOf(input);
  // Where nobody needs an account, the composer's own page has the ways that there are.
  const guests = article && effectiveDiscussion(article, new Date()).audience === 'anyone';
  return seeOther(result || guests ? composer : withQuery('/sign-in', { callbackUrl: composer }), [
    await keepDraft(input, result ? code : null),
  ]);
}

/**
 * Answers a comment that somebody without an account sent as a form: on to the page that tells of the mail, or back to
 * the composer, which has all that was written and says what is wrong.
 */
export async function answerGuestForm(
  request: Request,
  input: Written & { name: string; email: string },
  result: Result<unknown>,
): Promise<Response> {
  if (result.ok) return seeOther('/comment/check-mail', [...(await clearDraft()), keepTyped(input.email)]);
  const { code } = result.error;
  const kept =
    wantsHtml(request.headers) && code !== 'article_not_found' && input.body.length <= longestDraft;
  if (!kept || !(await countAttempt(draftLimit, clientGroup(request.headers))).ok)
    return errorJson(result.error);
  return seeOther(composerOf(input), [await keepDraft(input, code), keepGuest(input)]);
}

const composerOf = ({ articleId, parentId }: Written): string =>
  withQuery('/comment', { article: articleId, parent: parentId });

/** Keeps what was written. Gives the cookie that finds it again. */
async function keepDraft(
  { articleId, parentId, body, clientKey }: Written,
  errorCode: ErrorCode | null,
): Promise<string> {
  const token = await saveDraft(
    site.db,
    { articleId, parentId, body, clientKey, errorCode },
    (await cookies()).get(draftCookie)?.value ?? null,
  );
  return cookie(draftCookie, token, { expires: new Date(Date.now() + draftLife * 1000), httpOnly: true });
}

/** Forgets what was written and is posted now. */
async function clearDraft(): Promise<string[]> {
  const token = (await cookies()).get(draftCookie)?.value;
  if (token) await deleteDraft(site.db, token);
  return token ? [cookie(draftCookie, '', { expires: new Date(0), httpOnly: true })] : [];
}

async function sendOn({ articleId }: PostInput, { comment, path }: Posted): Promise<Response> {
  // A comment that waits isn't on the article's page; its author finds it among their own.
  const page = comment.state === 'held' ? withQuery('/comment/mine', { article: articleId }) : path;
  return seeOther(`${page}#comment-${comment.id}`, await clearDraft());
}
