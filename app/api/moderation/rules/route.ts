import { withQuery } from '#lib/auth/own-path.ts';
import { readFields } from '#lib/comments/http/body.ts';
import { parseInput } from '#lib/comments/http/input.ts';
import { getModerator } from '#lib/comments/http/moderator.ts';
import { answering, errorJson, personalJson, seeOther } from '#lib/comments/http/respond.ts';
import { readRuleFields, ruleFieldsIn } from '#lib/comments/http/rules-form.ts';
import { rulesAtMost, rulesForm, rulesToSave } from '#lib/comments/http/rules-input.ts';
import type { Result } from '#lib/comments/result.ts';
import type { Actor } from '#lib/comments/service/context.ts';
import { saveRules, showRules, type SaveInput } from '#lib/comments/service/rules.ts';
import { rulesChanged, site } from '#lib/comments/site.ts';
import { deleteRuleDraft, saveRuleDraft } from '#lib/comments/store/rule-drafts.ts';

const page = '/moderation/rules';

/** The rules that hold, and who changed them. */
export const GET = answering(async (request: Request) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const rules = await showRules(site, moderator.value);
  return rules.ok ? personalJson({ rules: rules.value }) : errorJson(rules.error);
});

/** `{ no, settings }`: puts rules into force in place of those numbered `no`. */
export const PUT = answering(async (request: Request) => {
  const moderator = await getModerator(request);
  if (!moderator.ok) return errorJson(moderator.error);
  const fields = await readFields(request, rulesAtMost);
  if (!fields.ok) return errorJson(fields.error);
  if (fields.value.kind !== 'json') return errorJson({ code: 'unsupported_type' });
  const input = parseInput(rulesToSave, fields.value.value);
  if (!input.ok) return errorJson(input.error);
  const saved = await save(moderator.value, input.value);
  return saved.ok ? personalJson({ no: saved.value }) : errorJson(saved.error);
});

/** The form of the page: tries, saves or discards what was typed, and goes back to it with everything kept. */
export const POST = answering(async (request: Request) => {
  const moderator = await getModerator(request);
  if (!moderator.ok)
    return moderator.error.code === 'sign_in_required'
      ? seeOther(withQuery('/sign-in', { callbackUrl: page }))
      : errorJson(moderator.error);
  const reader = moderator.value;
  const fields = await readFields(request, rulesAtMost);
  if (!fields.ok) return errorJson(fields.error);
  if (fields.value.kind !== 'form') return errorJson({ code: 'unsupported_type' });
  const form = parseInput(rulesForm, fields.value.value);
  if (!form.ok) return errorJson(form.error);
  const { no, intent, last, ...rest } = form.value;
  if (intent === 'discard') {
    await deleteRuleDraft(site.db, reader.id);
    return seeOther(page);
  }

  const typed = ruleFieldsIn(rest as Record<string, string>);
  await saveRuleDraft(site.db, reader.id, typed);
  const read = readRuleFields(typed);
  if (!read.ok) return seeOther(withQuery(page, { faults: 'yes' }));
  if (intent === 'try') return seeOther(`${withQuery(page, { try: String(last) })}#tried`);
  const saved = await save(reader, { no, settings: read.settings });
  if (!saved.ok) return seeOther(withQuery(page, { conflict: String(no) }));
  await deleteRuleDraft(site.db, reader.id);
  return seeOther(withQuery(page, { saved: 'yes' }));
});

async function save(moderator: Actor, input: SaveInput): Promise<Result<number>> {
  const saved = await saveRules(site, moderator, input);
  if (!saved.ok) return saved;
  await rulesChanged(saved.value);
  return { ok: true, value: saved.value.no };
}
