import { readDecision } from '#lib/comments/http/desk.ts';
import { moderations } from '#lib/comments/http/input.ts';
import { getModerator } from '#lib/comments/http/moderator.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { moderateMany } from '#lib/comments/service/moderate-many.ts';
import { afterChange, site } from '#lib/comments/site.ts';

/** `{ decisions: [{ id, action, version, … }] }`: decides about up to 100 comments, each for itself. */
export const POST = answering(async (request: Request) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const sent = await readDecision(request, moderations);
  if (!sent.ok) return errorJson(sent.error);
  const result = await moderateMany(site, moderator.value, sent.value.input.decisions);
  if (!result.ok) return errorJson(result.error);
  const changed = new Set(result.value.flatMap((outcome) => (outcome.ok ? outcome.comment.articleId : [])));
  if (changed.size > 0) await afterChange(...changed);
  return personalJson({ outcomes: result.value });
});
