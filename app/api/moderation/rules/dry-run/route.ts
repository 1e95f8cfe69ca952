import { readFields } from '#lib/comments/http/body.ts';
import { parseInput } from '#lib/comments/http/input.ts';
import { getModerator } from '#lib/comments/http/moderator.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { rulesAtMost, rulesToTry } from '#lib/comments/http/rules-input.ts';
import { tryRules } from '#lib/comments/service/rules.ts';
import { site } from '#lib/comments/site.ts';

/** `{ settings, last? }`: what rules would have said of the last comments. Changes nothing. */
export const POST = answering(async (request: Request) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const fields = await readFields(request, rulesAtMost);
  if (!fields.ok) return errorJson(fields.error);
  if (fields.value.kind !== 'json') return errorJson({ code: 'unsupported_type' });
  const input = parseInput(rulesToTry, fields.value.value);
  if (!input.ok) return errorJson(input.error);
  const tried = await tryRules(site, moderator.value, input.value);
  return tried.ok ? personalJson({ tried: tried.value }) : errorJson(tried.error);
});
