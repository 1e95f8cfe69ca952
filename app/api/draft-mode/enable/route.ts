import { perspectiveCookieName } from '@sanity/preview-url-secret/constants';
import { cookies, draftMode } from 'next/headers';
import { secureCookies } from '#lib/auth/cookies.ts';
import { ownPath } from '#lib/auth/own-path.ts';
import { seeOther } from '#lib/auth/form.ts';
import { env } from '#lib/env.ts';
import { passCookie, readPreviewLink } from '#sanity/preview-access.ts';

const refusals = {
  noToken: [503, 'SANITY_READ_TOKEN is not set, so there are no previews here.'],
  invalid: [
    401,
    'This preview link is too old, or sharing was switched off. Ask the newsroom for a new one.',
  ],
  unreachable: [503, 'The content can’t be reached at the moment. Try this link again in a minute.'],
} as const;

/** Next's own name for the cookie of draft mode. */
const draftCookie = '__prerender_bypass';

/** Where the Studio, or a link that somebody there shared, turns this browser’s pages into previews with drafts in them. */
export async function GET(request: Request): Promise<Response> {
  const link = await readPreviewLink(request.url);
  if (!link.ok) {
    const [status, message] = refusals[link.error];
    return new Response(`${message}\n`, { status, headers: { 'Cache-Control': 'no-store' } });
  }
  (await draftMode()).enable();
  const jar = await cookies();
  // Next makes its cookie for frames of other sites and for https alone. The Studio is a page of this site, on a developer's
  // machine too.
  const attributes = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: secureCookies,
  } as const;
  jar.set(draftCookie, jar.get(draftCookie)?.value ?? '', attributes);
  jar.set(passCookie, link.pass, attributes);
  if (link.perspective) jar.set(perspectiveCookieName, link.perspective, attributes);
  return seeOther(ownPath(link.path, env.siteUrl));
}
