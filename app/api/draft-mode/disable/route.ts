import { perspectiveCookieName } from '@sanity/preview-url-secret/constants';
import { cookies, draftMode } from 'next/headers';
import { z } from 'zod';
import { readForm, seeOther } from '#lib/auth/form.ts';
import { ownPath } from '#lib/auth/own-path.ts';
import { env } from '#lib/env.ts';
import { passCookie } from '#sanity/preview-access.ts';

const form = z.object({ callbackUrl: z.string().default('/') });

/** Ends the preview: this browser sees again what readers see. */
export async function POST(request: Request): Promise<Response> {
  const read = await readForm(request, form);
  if (!read.ok) return read.response;
  (await draftMode()).disable();
  const jar = await cookies();
  for (const name of [passCookie, perspectiveCookieName]) jar.delete(name);
  return seeOther(ownPath(read.value.callbackUrl, env.siteUrl));
}
