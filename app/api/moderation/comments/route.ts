import { getReader } from '#lib/auth/reader.ts';
import { placeIn } from '#lib/comments/http/input.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { mayModerate } from '#lib/comments/moderation/transitions.ts';
import { site } from '#lib/comments/site.ts';
import { readQueue } from '#lib/comments/store/queue.ts';

/** `?cursor=`: the comments that wait for a moderator, those that wait longest first. */
export const GET = answering(async (request: Request) => {
  const reader = await getReader();
  if (!reader) return errorJson({ code: 'sign_in_required' });
  if (!mayModerate(reader.role)) return errorJson({ code: 'not_allowed' });
  const after = placeIn('queue', new URL(request.url).searchParams.get('cursor'));
  return after.ok ? personalJson(await readQueue(site.db, after.value)) : errorJson(after.error);
});
