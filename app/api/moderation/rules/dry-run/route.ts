import { checkOrigin } from '#lib/auth/origin.ts';
import { getReader } from '#lib/auth/reader.ts';
import { readFields } from '#lib/comments/http/body.ts';
import { parseInput } from '#lib/comments/http/input.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { rulesAtMost, rulesToTry } from '#lib/comments/http/rules-input.ts';
import { mayModerate } from '#lib/comments/moderation/transitions.ts';
import { tryRules } from '#lib/comments/service/rules.ts';
import { site } from '#lib/comments/site.ts';

/** `{ settings, last? }`: what rules would have said of the last comments. Changes nothing. */
export const POST = answering(async (request: Request) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const reader = await getReader();
  if (!reader) return errorJson({ code: 'sign_in_required' });
  if (!mayModerate(reader.role)) return errorJson({ code: 'not_allowed' });
  const fields = await readFields(request, rulesAtMost);
  if (!fields.ok) return errorJson(fields.error);
  if (fields.value.kind !== 'json') return errorJson({ code: 'unsupported_type' });
  const input = parseInput(rulesToTry, fields.value.value);
  if (!input.ok) return errorJson(input.error);
  const tried = await tryRules(site, reader, input.value);
  return tried.ok ? personalJson({ tried: tried.value }) : errorJson(tried.error);
});
