import { mirrorChange } from '#lib/comments/mirror-change.ts';
import { log } from '#lib/log/log.ts';
import { indexChange } from '#lib/search/site.ts';
import type { WebhookChange } from './webhook.ts';

/**
 * What else a change of a published document leads to, once the pages that show it are refreshed. Each must bear being told
 * twice, and finish within the seconds that the CMS waits for an answer.
 */
const followers: { name: string; follow: (change: WebhookChange) => Promise<void> }[] = [
  { name: 'the search index', follow: indexChange },
  { name: 'the discussion', follow: mirrorChange },
];

/** Tells all of them, whether or not another fails. Resolves with the names of those that must be told again. */
export async function followChange(change: WebhookChange): Promise<string[]> {
  const outcomes = await Promise.allSettled(followers.map(async ({ follow }) => follow(change)));
  return outcomes.flatMap((outcome, at) => {
    const name = followers[at]?.name;
    if (outcome.status === 'fulfilled' || name === undefined) return [];
    log.error('A change of content did not reach everything', {
      document: change.id,
      missed: name,
      error: outcome.reason,
    });
    return [name];
  });
}
