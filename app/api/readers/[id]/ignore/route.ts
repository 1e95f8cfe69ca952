import { readForm, seeOther } from '#lib/auth/form.ts';
import { checkOrigin } from '#lib/auth/origin.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { parseInput, readerId } from '#lib/comments/http/input.ts';
import { beyond } from '#lib/comments/http/limits.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { failed, type Result } from '#lib/comments/result.ts';
import { ignore } from '#lib/comments/service/ignore.ts';
import { site } from '#lib/comments/site.ts';
import { z } from 'zod';

type Context = { params: Promise<{ id: string }> };

/** More than anybody has reasons for. */
const limit = { scope: 'reader-ignore', max: 60, seconds: 60 };

/** Ignores a reader. */
export const PUT = answering((request: Request, context: Context) => answer(request, context, true));

/** Stops ignoring a reader. */
export const DELETE = answering((request: Request, context: Context) => answer(request, context, false));

/** Stops ignoring a reader: what the account page sends, as a form can't send a DELETE. */
export const POST = answering(async (request: Request, { params }: Context) => {
  const form = await readForm(request, z.object({}));
  if (!form.ok) return form.response;
  const result = await change((await params).id, false);
  if (!result.ok && result.error.code === 'sign_in_required')
    return seeOther(withQuery('/sign-in', { callbackUrl: '/account#ignored' }));
  return result.ok ? seeOther('/account?saved=ignored#ignored') : errorJson(result.error);
});

async function answer(request: Request, { params }: Context, ignored: boolean): Promise<Response> {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const result = await change((await params).id, ignored);
  return result.ok ? personalJson(result.value) : errorJson(result.error);
}

async function change(rawId: string, ignored: boolean): Promise<Result<{ id: string; ignored: boolean }>> {
  const reader = await getReader();
  if (!reader) return failed('sign_in_required');
  const id = parseInput(readerId, rawId);
  if (!id.ok) return failed('reader_not_found');
  const refused = await beyond([limit, reader.id]);
  if (refused) return { ok: false, error: refused };
  return ignore(site, reader, id.value, ignored);
}
