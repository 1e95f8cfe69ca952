import { cookies } from 'next/headers';
import { cache } from 'react';
import { sessionCookie } from './cookies.ts';
import { findSession, type LiveSession, type Reader } from './session.ts';

export type { Reader } from './session.ts';

/** The session of this request and its token; one query a request. Null for somebody who is not signed in. */
export const getSession = cache(async (): Promise<(LiveSession & { token: string }) | null> => {
  const token = (await cookies()).get(sessionCookie)?.value;
  const session = await findSession(token);
  return session && token ? { ...session, token } : null;
});

/**
 * Who is signed in, or null. Reads the request's cookies, so it belongs into route handlers, and into pages under
 * Suspense. The role is read afresh each time: taking one away works at once.
 */
export async function getReader(): Promise<Reader | null> {
  return (await getSession())?.reader ?? null;
}
