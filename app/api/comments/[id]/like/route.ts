import { checkOrigin } from '#lib/auth/origin.ts';
import { getReader } from '#lib/auth/reader.ts';
import { commentId, parseInput } from '#lib/comments/http/input.ts';
import { beyond, beyondByAddress } from '#lib/comments/http/limits.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { react } from '#lib/comments/service/react.ts';
import { site } from '#lib/comments/site.ts';

type Context = { params: Promise<{ id: string }> };

/** More than anybody who reads can like. */
const limit = { scope: 'comment-like', max: 120, seconds: 60 };
/** Many people may share an address; so many accounts that like are none. */
const addressLimit = { scope: 'comment-like-address', max: 600, seconds: 60 };

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
  const refused =
    (await beyond([limit, reader.id])) ?? (await beyondByAddress(addressLimit, request.headers));
  if (refused) return errorJson(refused);
  const result = await react(site, reader, id.value, liked);
  return result.ok ? personalJson(result.value) : errorJson(result.error);
}
