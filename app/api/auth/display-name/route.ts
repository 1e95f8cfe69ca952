import { z } from 'zod';
import { forgetTyped, keepTyped, readForm, seeOther } from '#lib/auth/form.ts';
import { ownPath, withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { setDisplayName } from '#lib/auth/set-display-name.ts';
import { afterChange } from '#lib/comments/site.ts';
import { env } from '#lib/env.ts';

const form = z.object({
  displayName: z.string(),
  /** The page that shows the form. */
  from: z.enum(['/welcome', '/account']),
  callbackUrl: z.string().default('/'),
});

/** Sets the name under which the reader's comments appear. */
export async function POST(request: Request): Promise<Response> {
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  const { displayName, from } = read.value;
  const callbackUrl = ownPath(read.value.callbackUrl, env.siteUrl);
  const reader = await getReader();
  if (!reader) return seeOther(withQuery('/sign-in', { callbackUrl }));

  const result = await setDisplayName(reader, displayName);
  const next = from === '/welcome' ? { callbackUrl } : {};
  if (!result.ok)
    return seeOther(withQuery(`${from}#problem`, { ...next, error: result.error }), [keepTyped(displayName)]);
  await afterChange();
  return seeOther(from === '/welcome' ? callbackUrl : '/account?saved=name', [forgetTyped()]);
}
