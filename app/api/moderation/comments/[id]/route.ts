import { answerDecision, readDecision } from '#lib/comments/http/desk.ts';
import { commentId, moderation, parseInput } from '#lib/comments/http/input.ts';
import { getModerator } from '#lib/comments/http/moderator.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { moderate } from '#lib/comments/service/moderate.ts';
import { afterChange, site } from '#lib/comments/site.ts';
import { readForDesk } from '#lib/comments/store/queue.ts';

type Context = { params: Promise<{ id: string }> };

/** One comment as it is now, with everything that the desk shows of it. */
export const GET = answering(async (request: Request, { params }: Context) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const id = parseInput(commentId, (await params).id);
  const comment = id.ok ? await readForDesk(site.db, id.value) : null;
  return comment ? personalJson({ comment }) : errorJson({ code: 'comment_not_found' });
});

/** `{ action, version, reasonCode?, note? }`: what a moderator decides about a comment; as JSON or as a form. */
export const POST = answering(async (request: Request, { params }: Context) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'comment_not_found' });
  const sent = await readDecision(request, moderation);
  if (!sent.ok) return errorJson(sent.error);
  const result = await moderate(site, moderator.value, id.value, sent.value.input);
  if (result.ok) await afterChange(result.value.articleId);
  return answerDecision(result, sent.value.back, 'comment');
});
