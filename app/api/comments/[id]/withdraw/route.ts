import { withQuery } from '#lib/auth/own-path.ts';
import { checkOrigin } from '#lib/auth/origin.ts';
import { getReader } from '#lib/auth/reader.ts';
import { commentId, parseInput } from '#lib/comments/http/input.ts';
import { answering, errorJson, seeOther, wantsHtml } from '#lib/comments/http/respond.ts';
import type { Failure } from '#lib/comments/result.ts';
import { withdraw } from '#lib/comments/service/withdraw.ts';
import { afterChange, site } from '#lib/comments/site.ts';

type Context = { params: Promise<{ id: string }> };

/** Takes back one's own comment: what a form without JavaScript sends, as it can't send a DELETE. */
export const POST = answering(async (request: Request, { params }: Context) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return refuse(request, { code: 'comment_not_found' });
  const reader = await getReader();
  if (!reader)
    return wantsHtml(request.headers)
      ? seeOther(withQuery('/sign-in', { callbackUrl: withQuery('/comment/withdraw', { id: id.value }) }))
      : errorJson({ code: 'sign_in_required' });
  const result = await withdraw(site, reader, id.value);
  if (!result.ok) return refuse(request, result.error);
  await afterChange(result.value.comment.articleId);
  return seeOther(`${result.value.path}#discussion`);
});

/** Says why not: in a browser on the page that asked. */
function refuse(request: Request, error: Failure): Response {
  if (!wantsHtml(request.headers)) return errorJson(error);
  return seeOther(withQuery('/comment/withdraw', { refused: error.code }));
}
