import { defineQuery } from 'groq';
import { effectiveDiscussion } from '#lib/comments/discussion.ts';
import { published } from '../client.ts';
import { isLive } from './fragments.ts';

const liveArticlesQuery = defineQuery(/* groq */ `*[_type == "article" && _id in $ids && ${isLive}]{
  "id": _id,
  publishedAt,
  discussion,
  "sectionDiscussion": section->discussion,
  "siteDiscussion": *[_type == "siteSettings" && _id == "siteSettings"][0].discussion
}`);

/** Whether readers can see an article, and the discussion under it. */
export type Standing = { live: boolean; discussed: boolean };

/** In milliseconds: how long an answer is believed. Shorter for "no", as an article may appear any moment. */
const yesFor = 15 * 60_000;
const noFor = 30_000;
const mostKnown = 10_000;

const known = new Map<string, Standing & { until: number }>();

/**
 * How these articles stand, as of some minutes ago at most. Counters ask for many articles at once and over and over, so
 * answers are kept in this process, where ids that somebody made up can't push pages out of Next's cache. Throws where the
 * content can't be reached.
 */
export async function findStandings(articleIds: readonly string[]): Promise<Map<string, Standing>> {
  const now = Date.now();
  const unknown = articleIds.filter((id) => (known.get(id)?.until ?? 0) <= now);
  if (unknown.length > 0) {
    const found = await published.fetch(liveArticlesQuery, { ids: unknown });
    if (known.size + unknown.length > mostKnown) known.clear();
    for (const id of unknown) known.set(id, { live: false, discussed: false, until: now + noFor });
    for (const { id, publishedAt, discussion, sectionDiscussion, siteDiscussion } of found) {
      const levels = { article: discussion, section: sectionDiscussion, site: siteDiscussion, publishedAt };
      const discussed = effectiveDiscussion(levels, new Date(now)).state !== 'off';
      known.set(id, { live: true, discussed, until: now + yesFor });
    }
  }
  return new Map(articleIds.map((id) => [id, known.get(id) ?? { live: false, discussed: false }]));
}
