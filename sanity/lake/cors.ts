import type { IncomingMessage } from 'node:http';
import { LakeError } from './types.ts';

/** What any page may show or look at, though never as somebody. */
const forAnybody = /^\/(images|files|check\/cors)(\/|$)/;

/**
 * Whether a browser's page from this origin is the publication's own: the site itself, or where it is on this
 * machine, under the other name of that.
 */
export function isOwnOrigin(origin: string, siteUrl: string): boolean {
  const site = URL.parse(siteUrl);
  const asked = URL.parse(origin);
  if (!site || asked?.origin !== origin) return false;
  const twins = new Set(['localhost', '127.0.0.1']);
  const sameName =
    asked.hostname === site.hostname || (twins.has(asked.hostname) && twins.has(site.hostname));
  return sameName && asked.protocol === site.protocol && asked.port === site.port;
}

/** The headers that let the page that asks read the answer; for others' pages none. `trusted`: see `isOwnOrigin`. */
export function corsHeaders(
  { headers }: IncomingMessage,
  path: string,
  trusted: boolean,
): Record<string, string> {
  const { origin } = headers;
  if (!origin) return {};
  if (!trusted)
    return { vary: 'Origin', ...(forAnybody.test(path) && { 'access-control-allow-origin': '*' }) };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers':
      headers['access-control-request-headers'] ?? 'authorization, content-type',
    'access-control-expose-headers': 'content-type, content-length, etag, x-sanity-shard',
    'access-control-max-age': '600',
  };
}

/** Throws LakeError 403 where somebody else's page would change something. */
export function refuseForeign({ method, headers }: IncomingMessage, trusted: boolean): void {
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  if (!headers.origin || trusted || reads) return;
  throw foreign(headers.origin);
}

/** What a page of another site is told. */
export function foreign(origin: string): LakeError {
  return new LakeError(
    403,
    'forbidden',
    `Pages of ${origin.slice(0, 200)} may not do this: it is not the site's own origin`,
  );
}
