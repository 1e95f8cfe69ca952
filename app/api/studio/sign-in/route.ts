import { z } from 'zod';
import { seeOther } from '#lib/auth/form.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { openStudioSession } from '#lib/auth/studio-session.ts';
import { env } from '#lib/env.ts';

const asked = z.object({
  origin: z.url({ protocol: /^https?$/ }),
  projectId: z.string().optional(),
  withSid: z.literal('true').optional(),
});

/**
 * Where the embedded Studio sends somebody to sign in. People of the newsroom come back with a one-use `sid` that the
 * Studio trades for a token at the content store. With a hosted Sanity project Sanity signs people in, so this is 404.
 */
export async function GET(request: Request): Promise<Response> {
  if (env.content.mode !== 'embedded') return new Response('There is nothing here.\n', { status: 404 });
  const url = new URL(request.url);
  const query = asked.safeParse(Object.fromEntries(url.searchParams));
  const studio = query.success ? new URL(query.data.origin) : null;
  // To the Studio alone: any other page of the site might send the browser, and the sid with it, elsewhere.
  if (studio?.origin !== new URL(env.siteUrl).origin || !/^\/studio(?:\/|$)/.test(studio.pathname)) {
    return new Response(`The Studio of this site is at ${env.siteUrl}/studio.\n`, { status: 400 });
  }
  const reader = await getReader();
  if (!reader) {
    return seeOther(withQuery('/sign-in', { callbackUrl: url.pathname + url.search }));
  }
  const session = await openStudioSession(env.content, reader);
  if (!session.ok) return seeOther(withQuery('/sign-in/error', { error: session.error }));
  studio.hash = `sid=${session.value}`;
  return new Response(null, {
    status: 302,
    headers: { Location: studio.href, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' },
  });
}
