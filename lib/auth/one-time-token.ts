import { createHash, randomBytes } from 'node:crypto';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';

/** The hash under which next-auth keeps the token of a sign-in link: it has to be the one that next-auth makes. */
function hashToken(token: string, secret: string = env.auth.secret): string {
  return createHash('sha256').update(`${token}${secret}`).digest('hex');
}

/** Keeps a token's hash, and forgets those that nobody can use any more. */
export async function storeToken(row: { identifier: string; token: string; expires: Date }) {
  await db.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } });
  return db.verificationToken.create({ data: row });
}

/** Whether a sign-in link would work now. Uses nothing up, so that a page may show it before it is followed. */
export async function tokenIsUsable(email: string, token: string): Promise<boolean> {
  const row = await db.verificationToken.findUnique({
    where: { identifier_token: { identifier: email, token: hashToken(token) } },
    select: { expires: true },
  });
  return row !== null && row.expires.getTime() > Date.now();
}

/** The address that goes into a mail: a page with one button, since programs that scan mail follow links. */
export function confirmUrl(link: { email: string; token: string; callbackUrl: string }): string {
  return `${env.siteUrl}/sign-in/confirm?${new URLSearchParams(link).toString()}`;
}

/** A link that signs `email` in once, within `seconds`. */
export async function createSignInLink(email: string, callbackUrl: string, seconds: number): Promise<string> {
  const token = randomBytes(32).toString('hex');
  const expires = new Date(Date.now() + seconds * 1000);
  await storeToken({ identifier: email, token: hashToken(token), expires });
  return confirmUrl({ email, token, callbackUrl });
}
