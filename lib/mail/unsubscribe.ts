import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a mail's "unsubscribe" carries instead of a session: whose mails, signed by the site. It never expires, as old
 * mails have to be good for it, and can do nothing but turn mails off.
 */
export function unsubscribeToken(readerId: string, secret: string): string {
  return `${readerId}.${signature(readerId, secret)}`;
}

/** Whose mails a token turns off; null for one that this site didn't sign. */
export function readUnsubscribeToken(token: string, secret: string): string | null {
  const [readerId = '', given = ''] = token.split('.');
  if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(readerId)) return null;
  const wanted = Buffer.from(signature(readerId, secret));
  const got = Buffer.from(given);
  return got.length === wanted.length && timingSafeEqual(got, wanted) ? readerId : null;
}

function signature(readerId: string, secret: string): string {
  return createHmac('sha256', secret).update(`unsubscribe\0${readerId}`).digest('base64url');
}
