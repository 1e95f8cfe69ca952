import { z } from 'zod';
import { log } from '#lib/log/log.ts';

/** Where changes are announced, and the key that shows that the site is ours: www.indexnow.org. */
export type IndexNow = { key: string; endpoint: string };

/** Milliseconds: whoever takes longer is told of the next change. */
const PATIENCE = 5000;

const problem = z.string().max(300).catch('');

/**
 * Tells search engines that something changed at these addresses of the site, which has its own without a trailing slash.
 * Never throws: a search engine that can’t be told finds the change in the sitemap, and the log says why.
 */
export async function announce(
  paths: readonly string[],
  siteUrl: string,
  { key, endpoint }: IndexNow,
): Promise<void> {
  if (paths.length === 0) return;
  const whole = (path: string) => new URL(path, siteUrl).href;
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({
        host: new URL(siteUrl).host,
        key,
        keyLocation: whole(`/${key}.txt`),
        urlList: paths.map(whole),
      }),
      signal: AbortSignal.timeout(PATIENCE),
      cache: 'no-store',
    });
    if (!response.ok) {
      log.error('IndexNow refused a change', {
        status: response.status,
        why: problem.parse(await response.text()),
      });
    }
  } catch (error) {
    log.error('IndexNow could not be told of a change', { error });
  }
}
