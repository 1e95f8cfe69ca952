import { readFields } from '#lib/comments/http/body.ts';
import { commentId, editedComment, parseInput } from '#lib/comments/http/input.ts';
import { beyond, tooManyReads } from '#lib/comments/http/limits.ts';
import { answering, errorJson, personalJson, sharedJson } from '#lib/comments/http/respond.ts';
import { edit } from '#lib/comments/service/edit.ts';
import { withdraw } from '#lib/comments/service/withdraw.ts';
import { afterChange, findReadable, site } from '#lib/comments/site.ts';
import { locate, readThreadAround } from '#lib/comments/store/read.ts';
import { sentBy } from '#lib/comments/http/sent.ts';
import { checkOrigin } from '#lib/auth/origin.ts';
import { getReader } from '#lib/auth/reader.ts';

type Context = { params: Promise<{ id: string }> };

/** The thread of a comment, with the replies around it: what a link to the comment shows. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const tooMany = await tooManyReads(request);
  if (tooMany) return tooMany;
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'comment_not_found' });
  const found = await locate(site.db, id.value);
  if (!found) return errorJson({ code: 'comment_not_found' });
  const readable = await findReadable(found.articleId);
  const around = readable.ok && readable.value === 'shown' ? await readThreadAround(site.db, id.value) : null;
  return around ? sharedJson(request, around) : errorJson({ code: 'comment_not_found' });
});

/** Far more than anybody changes in the few minutes that there are. */
const editLimit = { scope: 'comment-edit', max: 30, seconds: 300 };

/** `{ body }`: changes the text of one's own comment, soon after it was posted. */
export const PATCH = answering(async (request: Request, { params }: Context) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const reader = await getReader();
  if (!reader) return errorJson({ code: 'sign_in_required' });
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'comment_not_found' });
  const fields = await readFields(request);
  if (!fields.ok) return errorJson(fields.error);
  if (fields.value.kind !== 'json') return errorJson({ code: 'unsupported_type' });
  const input = parseInput(editedComment, fields.value.value);
  if (!input.ok) return errorJson(input.error);
  const refused = await beyond([editLimit, reader.id]);
  if (refused) return errorJson(refused);
  const result = await edit(site, reader, id.value, input.value.body, sentBy(request));
  if (!result.ok) return errorJson(result.error);
  await afterChange(result.value.comment.articleId);
  return personalJson({ comment: result.value.comment });
});

/** Takes back one's own comment. */
export const DELETE = answering(async (request: Request, { params }: Context) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const reader = await getReader();
  if (!reader) return errorJson({ code: 'sign_in_required' });
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'comment_not_found' });
  const result = await withdraw(site, reader, id.value);
  if (!result.ok) return errorJson(result.error);
  await afterChange(result.value.comment.articleId);
  return personalJson({ comment: result.value.comment });
});
