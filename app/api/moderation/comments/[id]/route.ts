import { checkOrigin } from '#lib/auth/origin.ts';
import { getReader } from '#lib/auth/reader.ts';
import { readFields } from '#lib/comments/http/body.ts';
import { commentId, moderation, parseInput } from '#lib/comments/http/input.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { mayModerate } from '#lib/comments/moderation/transitions.ts';
import { moderate } from '#lib/comments/service/moderate.ts';
import { afterChange, site } from '#lib/comments/site.ts';

type Context = { params: Promise<{ id: string }> };

/** `{ action: 'approve' | 'reject' | 'restore', version, reasonCode? }`: what a moderator decides about a comment. */
export const POST = answering(async (request: Request, { params }: Context) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const reader = await getReader();
  if (!reader) return errorJson({ code: 'sign_in_required' });
  if (!mayModerate(reader.role)) return errorJson({ code: 'not_allowed' });
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'comment_not_found' });
  const fields = await readFields(request);
  if (!fields.ok) return errorJson(fields.error);
  if (fields.value.kind !== 'json') return errorJson({ code: 'unsupported_type' });
  const input = parseInput(moderation, fields.value.value);
  if (!input.ok) return errorJson(input.error);
  const result = await moderate(site, reader, id.value, input.value);
  if (!result.ok) return errorJson(result.error);
  await afterChange(result.value.articleId);
  return personalJson({ comment: result.value });
});
