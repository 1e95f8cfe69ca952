import { NextResponse, type NextRequest } from 'next/server';
import { sessionCookie } from '#lib/auth/cookies.ts';
import { findSession } from '#lib/auth/session.ts';

export const config = { matcher: '/newsroom/:path+' };

/**
 * Says 404 to everybody but administrators where their pages are. It is not the lock, which is in each page: but a
 * page is streamed, and by the time it knows who asks its status is sent.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const session = await findSession(request.cookies.get(sessionCookie)?.value);
  return session?.reader.role === 'ADMIN'
    ? NextResponse.next()
    : // No page of the site can have this address.
      NextResponse.rewrite(new URL('/newsroom', request.url), {
        headers: { 'Cache-Control': 'private, no-store' },
      });
}
