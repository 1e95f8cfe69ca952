import type { IncomingMessage } from 'node:http';
import { bearerOf } from './auth.ts';
import { LakeError, type Identity, type Lake, type Route } from './types.ts';

const writers = new Set(['administrator', 'editor', 'contributor']);

/**
 * Who makes a request, if they may call this route at all. Throws LakeError 401 (no token, or a wrong one) or 403
 * (a token that may only read). A stream that was sent on by the pool shows its ticket instead of a token.
 */
export function authorise(
  raw: IncomingMessage,
  route: Route,
  path: string,
  query: URLSearchParams,
  { auth }: Lake,
): Identity | null {
  const token = bearerOf(raw.headers.authorization);
  if (route.access === 'app') {
    if (auth.isApp(token)) return null;
    throw new LakeError(401, 'unauthorized', "The lake's secret is missing or wrong");
  }
  const ticket = route.pooled ? query.get('ticket') : null;
  const identity = token ? auth.identify(token) : ticket ? auth.redeemTicket(ticket, path) : null;
  if ((token || ticket) && !identity) throw new LakeError(401, 'unauthorized', 'Session not found');
  if (route.access === 'anyone') return identity;
  if (!identity) throw new LakeError(401, 'unauthorized', 'Sign in first: this needs a token');
  if (route.access === 'writer' && !writers.has(identity.role)) {
    const description = 'Insufficient permissions: this token may only read';
    throw new LakeError(403, 'insufficientPermissionsError', description);
  }
  return identity;
}
