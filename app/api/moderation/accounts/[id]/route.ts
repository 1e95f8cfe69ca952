import { answerDecision, readDecision } from '#lib/comments/http/desk.ts';
import { accountModeration, commentId, parseInput } from '#lib/comments/http/input.ts';
import { getModerator } from '#lib/comments/http/moderator.ts';
import { answering, errorJson } from '#lib/comments/http/respond.ts';
import { moderateAccount } from '#lib/comments/service/moderate-account.ts';
import { afterChange, site } from '#lib/comments/site.ts';

type Context = { params: Promise<{ id: string }> };

/** `{ action, seen, text?, hours?, commentId? }`: what a moderator does to an account; as JSON or as a form. */
export const POST = answering(async (request: Request, { params }: Context) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const id = parseInput(commentId, (await params).id);
  if (!id.ok) return errorJson({ code: 'account_not_found' });
  const sent = await readDecision(request, accountModeration);
  if (!sent.ok) return errorJson(sent.error);
  const result = await moderateAccount(site, moderator.value, id.value, sent.value.input);
  if (result.ok) await afterChange();
  return answerDecision(result, sent.value.back, 'account');
});
