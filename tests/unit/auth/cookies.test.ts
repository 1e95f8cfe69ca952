import { expect, test, vi } from 'vitest';
import { clearedSessionCookies, cookie, sessionCookie, sessionCookies } from '#lib/auth/cookies.ts';

vi.mock('#lib/env.ts', () => ({ env: { siteUrl: 'https://gazette.example' } }));

const attributesOf = (line: string) => line.split('; ').slice(1);

test('where the site has https its cookies never travel without, and no script reads a session', () => {
  const [session = '', hint = ''] = sessionCookies('token', new Date(0));
  expect(sessionCookie).toBe('__Secure-next-auth.session-token');
  expect(attributesOf(session)).toEqual(
    expect.arrayContaining(['Path=/', 'SameSite=Lax', 'HttpOnly', 'Secure']),
  );
  // Scripts ask it whether asking who is signed in makes sense.
  expect(attributesOf(hint)).toEqual(expect.arrayContaining(['Path=/', 'SameSite=Lax', 'Secure']));
  expect(hint).not.toContain('token');
  for (const line of clearedSessionCookies()) expect(line).toContain('Expires=Thu, 01 Jan 1970');
});

test('a value can add no attribute of its own', () => {
  const line = cookie('name', 'x; Domain=evil.example\r\nSet-Cookie: a=b', {
    expires: new Date(0),
    httpOnly: true,
  });
  expect(line).not.toMatch(/[\r\n]|; Domain/);
});
