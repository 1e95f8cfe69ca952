import { commentIds, parseInput } from '#lib/comments/http/input.ts';
import { tooManyReads } from '#lib/comments/http/limits.ts';
import { answering, errorJson, sharedJson } from '#lib/comments/http/respond.ts';
import { site } from '#lib/comments/site.ts';
import { readLikesOf } from '#lib/comments/store/reactions.ts';

/** `?ids=<comment>,<comment>…`: how many readers like each, for pages that were made earlier. Of those readers see. */
export const GET = answering(async (request: Request) => {
  const tooMany = await tooManyReads(request);
  if (tooMany) return tooMany;
  const ids = parseInput(commentIds, new URL(request.url).searchParams.get('ids')?.split(','));
  return ids.ok
    ? sharedJson(request, { likes: await readLikesOf(site.db, ids.value) })
    : errorJson(ids.error);
});
