import { isbot } from 'isbot';

/**
 * Whether a request comes from somebody who has the page before them, as far as it says itself: not a crawler, and not a
 * browser that fetches ahead of its reader.
 */
export function isPerson(headers: Headers): boolean {
  const agent = headers.get('user-agent');
  if (!agent || isbot(agent)) return false;
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''} ${headers.get('x-moz') ?? ''}`;
  return !/prefetch|prerender|preview/i.test(purpose);
}
