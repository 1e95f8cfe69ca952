import { NextResponse, type NextRequest } from 'next/server';
import { sessionCookie } from '#lib/auth/cookies.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import { findSession } from '#lib/auth/session.ts';
import { mayModerate } from '#lib/comments/moderation/transitions.ts';

export const config = { matcher: ['/newsroom/:path+', '/moderation/:path*'] };

/**
 * Says 404 where somebody's pages are to everybody who isn't one of them, and sends moderators who aren't signed in to
 * sign in. It is not the lock, which is in each page: but a page is streamed, and by the time it knows who asks its
 * status is sent.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const session = await findSession(request.cookies.get(sessionCookie)?.value);
  const role = session?.reader.role;
  const { pathname, search } = request.nextUrl;
  const headers = { 'Cache-Control': 'private, no-store' };
  if (pathname.startsWith('/moderation')) {
    if (role === undefined)
      return NextResponse.redirect(
        new URL(withQuery('/sign-in', { callbackUrl: pathname + search }), request.url),
        { headers },
      );
    if (mayModerate(role)) return NextResponse.next();
  } else if (role === 'ADMIN') {
    return NextResponse.next();
  }
  // No page of the site can have this address.
  return NextResponse.rewrite(new URL('/newsroom', request.url), { headers });
}
