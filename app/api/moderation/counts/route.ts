import { getModerator } from '#lib/comments/http/moderator.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { site } from '#lib/comments/site.ts';
import { countQueues } from '#lib/comments/store/queue.ts';

/** How many comments wait in each of the desk's lists. */
export const GET = answering(async (request: Request) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  return personalJson({ counts: await countQueues(site.db) });
});
