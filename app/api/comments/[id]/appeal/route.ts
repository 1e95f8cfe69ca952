import { checkOrigin } from '#lib/auth/origin.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { readFields } from '#lib/comments/http/body.ts';
import { appeal as appealInput, commentId, parseInput } from '#lib/comments/http/input.ts';
import { beyond } from '#lib/comments/http/limits.ts';
import { answering, errorJson, personalJson, seeOther } from '#lib/comments/http/respond.ts';
import { appeal } from '#lib/comments/service/appeal.ts';
import { site } from '#lib/comments/site.ts';

type Context = { params: Promise<{ id: string }> };

const limit = { scope: 'comment-appeal', max: 20, seconds: 24 * 3600 };

/** `{ text }`: asks for another look at one's own comment that was rejected; as JSON or as a form. */
export const POST = answering(async (request: Request, { params }: Context) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'comment_not_found' });
  const fields = await readFields(request);
  if (!fields.ok) return errorJson(fields.error);
  const isForm = fields.value.kind === 'form';
  const page = (query: Record<string, string>) =>
    `${withQuery('/account/comments', { from: id.value, ...query })}#comment-${id.value}`;
  const reader = await getReader();
  if (!reader)
    return isForm
      ? seeOther(withQuery('/sign-in', { callbackUrl: page({}) }))
      : errorJson({ code: 'sign_in_required' });
  const input = parseInput(appealInput, fields.value.value);
  if (!input.ok) return errorJson(input.error);
  const refused = await beyond([limit, reader.id]);
  const result = refused
    ? { ok: false as const, error: refused }
    : await appeal(site, reader, id.value, input.value.text);
  if (isForm) return seeOther(page(result.ok ? {} : { refused: result.error.code }));
  return result.ok ? personalJson({ appealed: true }, 201) : errorJson(result.error);
});
