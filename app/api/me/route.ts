import { clearedSessionCookies, sessionCookies } from '#lib/auth/cookies.ts';
import { getSession } from '#lib/auth/reader.ts';
import { prolongSession } from '#lib/auth/session.ts';

/** Who reads: `{ reader: { id, displayName, role } | null }`. Never cached. Keeps a session in use from running out. */
export async function GET(): Promise<Response> {
  const session = await getSession();
  const headers = new Headers({ 'Cache-Control': 'private, no-store' });
  if (!session) {
    for (const value of clearedSessionCookies()) headers.append('Set-Cookie', value);
    return Response.json({ reader: null }, { headers });
  }
  const later = await prolongSession(session.token, session.expires);
  if (later) for (const value of sessionCookies(session.token, later)) headers.append('Set-Cookie', value);
  const { id, displayName, role } = session.reader;
  return Response.json({ reader: { id, displayName, role } }, { headers });
}
