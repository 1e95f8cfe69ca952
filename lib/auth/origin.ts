import { env } from '#lib/env.ts';

/**
 * Whether a request that changes something may be trusted with the session that it carries. Every route that changes
 * something asks this first. Browsers say where a request comes from by Origin (with every POST) and Sec-Fetch-Site;
 * one header that speaks against this site's own pages is enough, and `Origin: null` (a sandboxed frame, a local
 * file) does. A request with neither was not made by a page in a browser, so nobody's session is being abused.
 */
export function checkOrigin(request: { headers: Headers }, siteUrl: string = env.siteUrl): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin !== null && origin !== new URL(siteUrl).origin) return false;
  return site === null || site === 'same-origin';
}
