import { isLocal } from '#lib/auth/client-address.ts';
import { isLoopbackHost } from '#lib/auth/loopback.ts';
import { env } from '#lib/env.ts';

/**
 * The mail folder, for a request that may read it in a browser; else null. Sign-in links lie there, so only an
 * instance that is wholly embedded shows it, whose site has no public address, and only to the machine it runs on.
 */
export function readableMailDir(headers: Headers): string | null {
  const embedded = env.mail.mode === 'folder' && env.content.mode === 'embedded';
  if (!embedded || !isLoopbackHost(new URL(env.siteUrl).host) || !isLocal(headers)) return null;
  return env.mail.mode === 'folder' ? env.mail.dir : null;
}
