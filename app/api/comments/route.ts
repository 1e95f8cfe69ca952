import { readFields } from '#lib/comments/http/body.ts';
import {
  articleId,
  keyOfForm,
  newComment,
  parseInput,
  placeIn,
  sort,
  typingOf,
} from '#lib/comments/http/input.ts';
import { answerForm } from '#lib/comments/http/form.ts';
import { beyondByAddress, tooManyReads } from '#lib/comments/http/limits.ts';
import { answering, errorJson, personalJson, sharedJson } from '#lib/comments/http/respond.ts';
import type { Result } from '#lib/comments/result.ts';
import { post, type Posted } from '#lib/comments/service/post.ts';
import { afterChange, askCms, findReadable, site } from '#lib/comments/site.ts';
import { readRoots } from '#lib/comments/store/read.ts';
import { sentBy } from '#lib/comments/http/sent.ts';
import { sessionCookie } from '#lib/auth/cookies.ts';
import { checkOrigin } from '#lib/auth/origin.ts';
import { getReader } from '#lib/auth/reader.ts';

/** `?article=<id>&sort=newest|oldest|liked|picks&cursor=`: a page of threads, or of picked comments. */
export const GET = answering(async (request: Request) => {
  const tooMany = await tooManyReads(request);
  if (tooMany) return tooMany;
  const query = new URL(request.url).searchParams;
  const article = parseInput(articleId, query.get('article'));
  if (!article.ok) return errorJson({ code: 'article_not_found' });
  const order = parseInput(sort, query.get('sort') || 'newest');
  if (!order.ok) return errorJson(order.error);
  const after = placeIn(order.value, query.get('cursor'));
  if (!after.ok) return errorJson(after.error);
  const readable = await findReadable(article.value);
  if (!readable.ok) return errorJson(readable.error);
  if (readable.value === 'hidden')
    return sharedJson(request, { comments: [], nextCursor: null, total: 0, hasPicks: false });
  return sharedJson(request, await readRoots(site.db, article.value, order.value, after.value));
});

/** Of all accounts at one address; the policy counts what each of them posts. */
const addressLimit = { scope: 'comment-post-address', max: 200, seconds: 600 };

/** Posts a comment: as JSON for programs, as a form for readers without JavaScript. */
export const POST = answering(async (request: Request) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const fields = await readFields(request);
  if (!fields.ok) return errorJson(fields.error);
  const parsed = parseInput(newComment, fields.value.value);
  // The session and the article are in two other places, and needn't be waited for in turn.
  const asked = parsed.ok && mayBeSignedIn(request) ? askCms(parsed.value.articleId) : undefined;
  const reader = await getReader();
  if (fields.value.kind === 'json' && !reader) return errorJson({ code: 'sign_in_required' });
  if (!parsed.ok) return errorJson(parsed.error);

  const { website = '', parentId = null, articleId: article, body, clientKey: given } = parsed.value;
  const text = { articleId: article, parentId, body };
  const clientKey = given ?? (fields.value.kind === 'form' ? keyOfForm(text, new Date()) : null);
  if (clientKey === null) return errorJson({ code: 'bad_request' });
  const input = {
    ...text,
    clientKey,
    honeypot: website !== '',
    typing: typingOf(parsed.value),
    sent: sentBy(request),
  };
  const refused = reader && (await beyondByAddress(addressLimit, request.headers));
  const result: Result<Posted> | null =
    reader && (refused ? { ok: false, error: refused } : await post(site, reader, input, asked));
  if (result?.ok && result.value.created) await afterChange(input.articleId);
  if (fields.value.kind === 'form')
    return answerForm(request, input, reader && result && { readerId: reader.id, result });
  if (!result?.ok) return errorJson(result?.error ?? { code: 'sign_in_required' });
  const { comment, created } = result.value;
  return personalJson({ comment }, created ? 201 : 200);
});

/** Somebody without a session's cookie has the CMS asked for nothing. */
const mayBeSignedIn = ({ headers }: Request) => (headers.get('cookie') ?? '').includes(`${sessionCookie}=`);
