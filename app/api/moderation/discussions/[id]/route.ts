import { answerDecision, readDecision } from '#lib/comments/http/desk.ts';
import { articleId, discussionModeration, parseInput } from '#lib/comments/http/input.ts';
import { getModerator } from '#lib/comments/http/moderator.ts';
import { answering, errorJson } from '#lib/comments/http/respond.ts';
import { moderateDiscussion } from '#lib/comments/service/moderate-discussion.ts';
import { afterChange, site } from '#lib/comments/site.ts';

type Context = { params: Promise<{ id: string }> };

/** `{ mode }`: opens, closes, premoderates or switches off a whole discussion; `cms` gives it back. JSON or a form. */
export const POST = answering(async (request: Request, { params }: Context) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const id = parseInput(articleId, (await params).id);
  if (!id.ok) return errorJson({ code: 'article_not_found' });
  const sent = await readDecision(request, discussionModeration);
  if (!sent.ok) return errorJson(sent.error);
  const { mode } = sent.value.input;
  const result = await moderateDiscussion(site, moderator.value, id.value, mode === 'cms' ? null : mode);
  if (result.ok) await afterChange(id.value);
  return answerDecision(result, sent.value.back, 'discussion');
});
