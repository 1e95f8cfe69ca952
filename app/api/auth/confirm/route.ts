import { z } from 'zod';
import { cookiesOf, forgetTyped, readForm, seeOther } from '#lib/auth/form.ts';
import { runNextAuth } from '#lib/auth/next-auth.ts';
import { ownPath, withQuery } from '#lib/auth/own-path.ts';
import { env } from '#lib/env.ts';

const form = z.object({ email: z.string(), token: z.string(), callbackUrl: z.string().default('/') });

/** Uses a sign-in link up: the button of the page that the link opens. */
export async function POST(request: Request): Promise<Response> {
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const callbackUrl = ownPath(read.value.callbackUrl, env.siteUrl);
  const result = await runNextAuth({
    method: 'GET',
    path: ['callback', 'email'],
    query: { ...read.value, callbackUrl },
    cookies: cookiesOf(request),
  });
  return result.ok
    ? seeOther(result.location, [...result.cookies, forgetTyped()])
    : seeOther(withQuery('/sign-in/error', { error: result.error, callbackUrl }), result.cookies);
}
