import { z } from 'zod';
import { clearedSessionCookies, cookie } from '#lib/auth/cookies.ts';
import { normalizeEmail } from '#lib/auth/email-address.ts';
import { cookiesOf, forgetTyped, keepTyped, readForm, seeOther } from '#lib/auth/form.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { deleteDraft, draftCookie } from '#lib/comments/drafts.ts';
import { deleteAccount } from '#lib/comments/service/delete-account.ts';
import { afterChange, site } from '#lib/comments/site.ts';

const form = z.object({ remains: z.enum(['record', 'nothing']), email: z.string() });

/** Deletes the account of whoever is signed in, if they typed its address. */
export async function POST(request: Request): Promise<Response> {
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const { remains, email } = read.value;
  const reader = await getReader();
  if (!reader) return seeOther(withQuery('/sign-in', { callbackUrl: '/account/delete' }));
  if (normalizeEmail(email) !== reader.email)
    return seeOther('/account/delete?error=email#problem', [keepTyped(email)]);
  const result = await deleteAccount(site, reader.id, remains);
  if (!result.ok) return seeOther('/account/delete?error=newsroom#problem');
  const draft = cookiesOf(request)[draftCookie];
  if (draft) await deleteDraft(site.db, draft);
  await afterChange();
  return seeOther('/account/deleted', [
    ...clearedSessionCookies(),
    forgetTyped(),
    cookie(draftCookie, '', { expires: new Date(0), httpOnly: true }),
  ]);
}
