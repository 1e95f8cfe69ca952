import { checkOrigin } from '#lib/auth/origin.ts';
import { countAttempt } from '#lib/auth/rate-limit.ts';
import { getReader } from '#lib/auth/reader.ts';
import { commentId, parseInput } from '#lib/comments/http/input.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { react } from '#lib/comments/service/react.ts';
import { site } from '#lib/comments/site.ts';

type Context = { params: Promise<{ id: string }> };

/** More than anybody who reads can like. */
const limit = { scope: 'comment-like', max: 120, seconds: 60 };

/** Likes a comment. */
export const PUT = answering((request: Request, context: Context) => answer(request, context, true));

/** Takes a like back. */
export const DELETE = answering((request: Request, context: Context) => answer(request, context, false));

async function answer(request: Request, { params }: Context, liked: boolean): Promise<Response> {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const reader = await getReader();
  if (!reader) return errorJson({ code: 'sign_in_required' });
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'comment_not_found' });
  if (!(await countAttempt(limit, reader.id)).ok) return errorJson({ code: 'rate_limited' });
  const result = await react(site, reader, id.value, liked);
  return result.ok ? personalJson(result.value) : errorJson(result.error);
}
