import { commentId, parseInput, placeIn } from '#lib/comments/http/input.ts';
import { tooManyReads } from '#lib/comments/http/limits.ts';
import { answering, errorJson, sharedJson } from '#lib/comments/http/respond.ts';
import { findReadable, site } from '#lib/comments/site.ts';
import { locate, readReplies } from '#lib/comments/store/read.ts';

type Context = { params: Promise<{ id: string }> };

/** `?cursor=`: a page of the replies in the thread that this comment opened, in the order of time. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const tooMany = await tooManyReads(request);
  if (tooMany) return tooMany;
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'comment_not_found' });
  const after = placeIn('replies', new URL(request.url).searchParams.get('cursor'));
  if (!after.ok) return errorJson(after.error);
  const found = await locate(site.db, id.value);
  if (found?.rootId !== id.value) return errorJson({ code: 'comment_not_found' });
  const readable = await findReadable(found.articleId);
  if (!readable.ok || readable.value === 'hidden') return errorJson({ code: 'comment_not_found' });
  return sharedJson(request, await readReplies(site.db, id.value, after.value));
});
