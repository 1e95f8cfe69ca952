import { env } from '#lib/env.ts';

/** Readers reach the site by https, so its cookies never travel without. */
export const secureCookies = env.siteUrl.startsWith('https://');

/** next-auth's own name; the prefix makes browsers refuse the cookie from an insecure page. */
export const sessionCookie = `${secureCookies ? '__Secure-' : ''}next-auth.session-token`;

/** Tells scripts that asking `/api/me` is worth it. Says nothing about who is signed in, and grants nothing. */
export const hintCookie = 'gazette.signed-in';

/** What was typed into a form that is shown again. */
export const formCookie = 'gazette.form';

type Options = { expires: Date; httpOnly: boolean; path?: string };

/** The value of a Set-Cookie header. A past `expires` removes the cookie. */
export function cookie(name: string, value: string, { expires, httpOnly, path = '/' }: Options): string {
  const parts = [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    `Expires=${expires.toUTCString()}`,
    'SameSite=Lax',
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(secureCookies ? ['Secure'] : []),
  ];
  return parts.join('; ');
}

/** The Set-Cookie headers that begin or prolong a session. */
export function sessionCookies(token: string, expires: Date): string[] {
  return [
    cookie(sessionCookie, token, { expires, httpOnly: true }),
    cookie(hintCookie, '1', { expires, httpOnly: false }),
  ];
}

/** The Set-Cookie headers that end a session in this browser. */
export function clearedSessionCookies(): string[] {
  const expires = new Date(0);
  return [
    cookie(sessionCookie, '', { expires, httpOnly: true }),
    cookie(hintCookie, '', { expires, httpOnly: false }),
  ];
}
