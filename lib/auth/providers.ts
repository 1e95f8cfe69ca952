import GitHub, { type GithubEmail, type GithubProfile } from 'next-auth/providers/github';
import Google, { type GoogleProfile } from 'next-auth/providers/google';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env } from '#lib/env.ts';
import { normalizeEmail } from './email-address.ts';

/** Identity providers that this instance is set up for, as a sign-in page offers them. */
export const offeredProviders: { id: string; name: string }[] = [
  ...(env.auth.github ? [{ id: 'github', name: 'GitHub' }] : []),
  ...(env.auth.google ? [{ id: 'google', name: 'Google' }] : []),
  ...(env.auth.oidc ? [{ id: 'oidc', name: env.auth.oidc.name }] : []),
];

const verifiedClaims = z.object({ email: z.string(), email_verified: z.literal(true) });

/** Whether a provider vouches that the person it signed in receives the mail of the address that it names. */
export function vouchesForEmail(profile: unknown): boolean {
  const claims = verifiedClaims.safeParse(profile);
  return claims.success && normalizeEmail(claims.data.email) !== null;
}

type Claims = { sub: string; name?: string; email?: string; picture?: string };

function fromClaims(claims: Claims) {
  return {
    id: claims.sub,
    name: claims.name ?? null,
    email: normalizeEmail(claims.email ?? '') ?? '',
    image: claims.picture ?? null,
  };
}

/** next-auth's providers for what the settings name. Each of them says `email_verified`, or isn't believed. */
export function oauthProviders(): (
  | OAuthConfig<GithubProfile>
  | OAuthConfig<GoogleProfile>
  | OAuthConfig<Claims>
)[] {
  const { github, google, oidc } = env.auth;
  return [
    ...(github
      ? [
          GitHub<GithubProfile>({
            ...github,
            // A profile's public address may be one that GitHub never checked: only the list says which ones it did.
            userinfo: {
              url: 'https://api.github.com/user',
              async request({ client, tokens }) {
                const token = tokens.access_token ?? '';
                const profile = await client.userinfo<GithubProfile>(token);
                const email = await verifiedGitHubEmail(token);
                return {
                  ...profile,
                  sub: String(profile.id),
                  email: email ?? '',
                  email_verified: email !== null,
                };
              },
            },
            profile: (profile) =>
              fromClaims({
                sub: String(profile.id),
                name: profile.name ?? profile.login,
                picture: profile.avatar_url,
                ...(profile.email ? { email: profile.email } : {}),
              }),
          }),
        ]
      : []),
    ...(google ? [Google<GoogleProfile>({ ...google, profile: fromClaims })] : []),
    ...(oidc
      ? [
          {
            id: 'oidc',
            name: oidc.name,
            type: 'oauth',
            wellKnown: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
            authorization: { params: { scope: 'openid email profile' } },
            idToken: true,
            checks: ['pkce', 'state', 'nonce'],
            clientId: oidc.clientId,
            clientSecret: oidc.clientSecret,
            profile: fromClaims,
          } satisfies OAuthConfig<Claims>,
        ]
      : []),
  ];
}

async function verifiedGitHubEmail(token: string): Promise<string | null> {
  const response = await fetch('https://api.github.com/user/emails', {
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/vnd.github+json' },
    signal: AbortSignal.timeout(5000),
  });
  if (!response.ok) return null;
  const emails = (await response.json()) as GithubEmail[];
  return emails.find((email) => email.primary && email.verified)?.email ?? null;
}
