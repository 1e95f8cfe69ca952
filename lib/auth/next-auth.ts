import { createHash, randomBytes } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import { z } from 'zod';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log/log.ts';
import { adapter } from './adapter.ts';
import { hintCookie, cookie, secureCookies, sessionCookie } from './cookies.ts';
import { normalizeEmail } from './email-address.ts';
import { ownPath, withQuery } from './own-path.ts';
import { oauthProviders, vouchesForEmail } from './providers.ts';
import { sessionDays } from './session.ts';
import { linkHours, sendSignInMail } from './sign-in-mail.ts';

/**
 * The one place that talks to next-auth. Its own pages and its API for browsers are not reachable: Gazette's routes
 * take forms, check them, and call next-auth here, so that each way in is limited and checked in one place.
 */

// next-auth takes its own address from here alone.
process.env.NEXTAUTH_URL = env.siteUrl;

const csrfCookie = `${secureCookies ? '__Host-' : ''}next-auth.csrf-token`;

const arrival = z.object({ displayName: z.string().nullable() });

export type AuthCall = {
  method: 'GET' | 'POST';
  /** next-auth's action and provider: what follows `/api/auth/` in its own URLs. */
  path: ['signin' | 'callback', string];
  query?: Record<string, string>;
  body?: Record<string, string>;
  /** The request's cookies. */
  cookies: Record<string, string>;
};

export type AuthResult =
  | { ok: true; location: string; cookies: string[] }
  | { ok: false; error: string; cookies: string[] };

/**
 * Runs one step of a sign-in. `location` is where the browser goes next: a path of this site, or a provider's page.
 * Somebody who just signed in and has no display name goes to choose one first, and from there on. `error` is
 * next-auth's code, or one of the sign-in pages' own.
 */
export async function runNextAuth(call: AuthCall): Promise<AuthResult> {
  const outcome: { arrived: { displayName: string | null } | null } = { arrived: null };
  const options: AuthOptions = {
    ...baseOptions(),
    events: {
      signIn: ({ user }) => {
        outcome.arrived = arrival.parse(user);
      },
    },
  };
  const { location, cookies } = await invoke(call, options);
  if (!location) return { ok: false, error: 'Configuration', cookies };

  const url = new URL(location, env.siteUrl);
  if (url.origin !== new URL(env.siteUrl).origin) return { ok: true, location, cookies };
  const error = url.searchParams.get('error');
  if (error && /^\/(?:api\/auth|sign-in)\//.test(url.pathname)) return { ok: false, error, cookies };

  const path = ownPath(location, env.siteUrl);
  if (!outcome.arrived) return { ok: true, location: path, cookies };
  const expires = new Date(Date.now() + sessionDays * 24 * 60 * 60 * 1000);
  return {
    ok: true,
    location: outcome.arrived.displayName === null ? withQuery('/welcome', { callbackUrl: path }) : path,
    cookies: [...cookies, cookie(hintCookie, '1', { expires, httpOnly: false })],
  };
}

function baseOptions(): AuthOptions {
  return {
    adapter,
    secret: env.auth.secret,
    useSecureCookies: secureCookies,
    session: {
      strategy: 'database',
      maxAge: sessionDays * 24 * 60 * 60,
      generateSessionToken: () => randomBytes(32).toString('base64url'),
    },
    cookies: {
      sessionToken: {
        name: sessionCookie,
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: secureCookies },
      },
    },
    providers: [
      {
        id: 'email',
        type: 'email',
        name: 'Email',
        server: '',
        from: env.mail.from,
        maxAge: linkHours * 60 * 60,
        options: {},
        normalizeIdentifier: (input) => {
          const email = normalizeEmail(input);
          if (email === null) throw new Error('not an e-mail address');
          return email;
        },
        sendVerificationRequest: async ({ identifier, token, url }) => {
          const callbackUrl = new URL(url).searchParams.get('callbackUrl') ?? '/';
          await sendSignInMail({ email: identifier, token, callbackUrl });
        },
      },
      ...oauthProviders(),
    ],
    callbacks: {
      redirect: ({ url }) => env.siteUrl + ownPath(url, env.siteUrl),
      // A provider that the reader linked before needs no address. A new one must prove it: an account of the same
      // address is then never taken over, since next-auth refuses to link to it unless its owner is signed in.
      signIn: async ({ account, profile }) => {
        if (account?.type !== 'oauth') return true;
        const { provider, providerAccountId } = account;
        const known = await db.account.findUnique({
          where: { provider_providerAccountId: { provider, providerAccountId } },
          select: { userId: true },
        });
        return known !== null || vouchesForEmail(profile) || '/sign-in/error?error=EmailNotVerified';
      },
    },
    logger: {
      error: (code, metadata) => log.error('Sign-in failed', { code, error: reasonOf(metadata) }),
      warn: () => {},
      debug: () => {},
    },
  };
}

function reasonOf(metadata: unknown): Error | undefined {
  const inner =
    typeof metadata === 'object' && metadata !== null && 'error' in metadata ? metadata.error : metadata;
  return inner instanceof Error ? inner : undefined;
}

/** Calls next-auth as a page of the `pages` router would, which needs no request of Next's own. */
async function invoke(
  call: AuthCall,
  options: AuthOptions,
): Promise<{ location: string; cookies: string[] }> {
  // Gazette's routes have checked where the form came from, so the token that next-auth asks for is made on the spot.
  const token = randomBytes(32).toString('hex');
  const hash = createHash('sha256').update(`${token}${env.auth.secret}`).digest('hex');
  const request = {
    method: call.method,
    headers: {},
    query: { ...call.query, nextauth: call.path },
    body: { ...call.body, csrfToken: token },
    cookies: { ...call.cookies, [csrfCookie]: `${token}|${hash}` },
  };
  const headers = new Map<string, unknown>();
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    end: () => {},
    json: () => {},
    send: () => {},
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  return {
    location: z.string().catch('').parse(headers.get('location')),
    cookies: z.array(z.string()).catch([]).parse(headers.get('set-cookie')),
  };
}
