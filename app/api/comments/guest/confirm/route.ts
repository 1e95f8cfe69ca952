import { keepTyped } from '#lib/auth/form.ts';
import { checkOrigin } from '#lib/auth/origin.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { readFields } from '#lib/comments/http/body.ts';
import { guestConfirmation, parseInput } from '#lib/comments/http/input.ts';
import { answering, errorJson, personalJson, seeOther } from '#lib/comments/http/respond.ts';
import { confirmGuestComment } from '#lib/comments/service/guest.ts';
import { afterChange, site } from '#lib/comments/site.ts';

/** `{ token, name? }`: posts what waits for a confirmed address: the button of the page that the mail's link opens. */
export const POST = answering(async (request: Request) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const fields = await readFields(request);
  if (!fields.ok) return errorJson(fields.error);
  const input = parseInput(guestConfirmation, fields.value.value);
  if (!input.ok) return errorJson(input.error);
  const { token, name = null } = input.value;
  const result = await confirmGuestComment(site, token, name);
  if (result.ok && result.value.created) await afterChange(result.value.comment.articleId);
  if (fields.value.kind === 'json')
    return result.ok ? personalJson(result.value, result.value.created ? 201 : 200) : errorJson(result.error);
  const page = withQuery('/comment/confirm', { token, refused: result.ok ? null : result.error.code });
  return seeOther(page, name === null ? [] : [keepTyped(name)]);
});
