import { clientGroup, isLocal } from '#lib/auth/client-address.ts';
import { normalizeEmail } from '#lib/auth/email-address.ts';
import { checkOrigin } from '#lib/auth/origin.ts';
import type { Limit } from '#lib/auth/rate-limit.ts';
import { readFields } from '#lib/comments/http/body.ts';
import { answerGuestForm } from '#lib/comments/http/form.ts';
import { guestComment, keyOfForm, parseInput } from '#lib/comments/http/input.ts';
import { beyond } from '#lib/comments/http/limits.ts';
import { answering, errorJson, personalJson } from '#lib/comments/http/respond.ts';
import { failed, type Result } from '#lib/comments/result.ts';
import { takeGuestComment } from '#lib/comments/service/guest.ts';
import { afterChange, site } from '#lib/comments/site.ts';
import type { Pending } from '#lib/comments/store/pending.ts';
import { env } from '#lib/env.ts';

const toAddress = { scope: 'guest comment to', max: 10, seconds: 24 * 3600 };
const fromClient = { scope: 'guest comment from', max: 20, seconds: 3600 };

/**
 * Takes a comment by somebody without an account, and mails the link that confirms it. As JSON (202) or as a form. The
 * answer is the same whether or not the address has an account.
 */
export const POST = answering(async (request: Request) => {
  if (!checkOrigin(request)) return errorJson({ code: 'foreign_origin' });
  const fields = await readFields(request);
  if (!fields.ok) return errorJson(fields.error);
  const isForm = fields.value.kind === 'form';
  const parsed = parseInput(guestComment, fields.value.value);
  if (!parsed.ok) return errorJson(parsed.error);

  const { articleId, body, name, website = '', parentId = null, openSeconds, typed, pasted } = parsed.value;
  const clientKey =
    parsed.value.clientKey ?? (isForm ? keyOfForm({ articleId, parentId, body }, new Date()) : null);
  if (clientKey === null) return errorJson({ code: 'bad_request' });
  const typing =
    openSeconds === undefined || typed === undefined || pasted === undefined
      ? null
      : { seconds: openSeconds, typed, pasted };
  const email = normalizeEmail(parsed.value.email);
  const input = { articleId, parentId, body, clientKey, name, sent: { honeypot: website !== '', typing } };
  const result = email === null ? failed('email_invalid') : await take(request, { ...input, email });
  if (result.ok) await afterChange();
  if (isForm) return answerGuestForm(request, { ...input, email: parsed.value.email }, result);
  return result.ok ? personalJson(result.value, 202) : errorJson(result.error);
});

async function take(request: Request, pending: Pending): Promise<Result<{ pending: true }>> {
  // Whoever sits at the machine itself floods nobody but themselves.
  const sender: [Limit, string][] = isLocal(request.headers)
    ? []
    : [[fromClient, clientGroup(request.headers)]];
  const refused = await beyond(...sender, [toAddress, pending.email]);
  if (refused) return { ok: false, error: refused };
  return takeGuestComment(site, pending, env.auth.secret);
}
