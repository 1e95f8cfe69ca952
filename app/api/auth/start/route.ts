import { z } from 'zod';
import { clientGroup, isLocal } from '#lib/auth/client-address.ts';
import { normalizeEmail } from '#lib/auth/email-address.ts';
import { cookiesOf, keepTyped, readForm, seeOther } from '#lib/auth/form.ts';
import { runNextAuth } from '#lib/auth/next-auth.ts';
import { ownPath, withQuery } from '#lib/auth/own-path.ts';
import { offeredProviders } from '#lib/auth/providers.ts';
import { countAttempt, type Limit } from '#lib/auth/rate-limit.ts';
import type { SignInError } from '#lib/auth/sign-in-errors.ts';
import { env } from '#lib/env.ts';

const form = z.object({
  provider: z.enum(['email', 'github', 'google', 'oidc']),
  email: z.string().default(''),
  callbackUrl: z.string().default('/'),
});

const mailsToAddress: Limit = { scope: 'sign-in mail to', max: 10, seconds: 60 * 60 };
const mailsFromClient: Limit = { scope: 'sign-in mail from', max: 30, seconds: 60 * 60 };

/**
 * Begins a sign-in: mails a link, or sends the reader to an identity provider. The answer is the same whether or not
 * there is an account for the address.
 */
export async function POST(request: Request): Promise<Response> {
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const { provider } = read.value;
  const callbackUrl = ownPath(read.value.callbackUrl, env.siteUrl);
  const again = (error: SignInError) =>
    seeOther(withQuery('/sign-in#problem', { callbackUrl, error }), [keepTyped(read.value.email)]);

  if (provider !== 'email') {
    if (!offeredProviders.some(({ id }) => id === provider)) return again('ProviderUnknown');
    const result = await runNextAuth({
      method: 'POST',
      path: ['signin', provider],
      body: { callbackUrl },
      cookies: cookiesOf(request),
    });
    return result.ok ? seeOther(result.location, result.cookies) : again('ProviderFailed');
  }

  const email = normalizeEmail(read.value.email);
  if (email === null) return again('EmailInvalid');
  // Whoever sits at the machine itself floods nobody but themselves.
  const limits = [
    ...(isLocal(request.headers) ? [] : [countAttempt(mailsFromClient, clientGroup(request.headers))]),
    countAttempt(mailsToAddress, email),
  ];
  if ((await Promise.all(limits)).some(({ ok }) => !ok)) return again('TooMany');

  const result = await runNextAuth({
    method: 'POST',
    path: ['signin', 'email'],
    body: { email, callbackUrl },
    cookies: {},
  });
  if (!result.ok) return again('MailFailed');
  return seeOther(withQuery('/sign-in/check-mail', { callbackUrl }), [keepTyped(email)]);
}
