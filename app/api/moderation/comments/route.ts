import { filterOf } from '#lib/comments/http/desk.ts';
import { deskQuery, parseInput, placeIn } from '#lib/comments/http/input.ts';
import { getModerator } from '#lib/comments/http/moderator.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { site } from '#lib/comments/site.ts';
import { readQueue } from '#lib/comments/store/queue.ts';

/** `?queue=&article=&author=&q=&by=&cursor=`: a page of one of the desk's lists. */
export const GET = answering(async (request: Request) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const { searchParams } = new URL(request.url);
  const query = parseInput(deskQuery, Object.fromEntries(searchParams));
  if (!query.ok) return errorJson(query.error);
  const { queue } = query.value;
  const after = placeIn(queue, searchParams.get('cursor'));
  if (!after.ok) return errorJson(after.error);
  return personalJson(await readQueue(site.db, queue, filterOf(query.value), after.value));
});
