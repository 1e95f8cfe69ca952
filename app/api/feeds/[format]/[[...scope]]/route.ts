import { env } from '#lib/env.ts';
import { writeAtom } from '#lib/feeds/atom.ts';
import { feedFormats, isFeedFormat } from '#lib/feeds/formats.ts';
import { writeJsonFeed } from '#lib/feeds/json-feed.ts';
import { writeRss } from '#lib/feeds/rss.ts';
import { conditional, plainText } from '#lib/http/conditional.ts';
import { whenReachable } from '#lib/http/when-reachable.ts';
import { getFeed, type FeedScope } from '#sanity/queries/feed.ts';
import { decodeSlug } from '#sanity/queries/slug.ts';

const writers = { xml: writeRss, atom: writeAtom, json: writeJsonFeed };

type Context = { params: Promise<{ format: string; scope?: string[] }> };

/** The feeds. Readers find them beside the pages: `/feed.xml`, `/health/feed.atom`, `/authors/ann/feed.json` (lib/http/machine-addresses.ts). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { format, scope: parts = [] } = await params;
  const scope = toScope(parts);
  if (!isFeedFormat(format) || !scope) return plainText(404, 'There is no such feed.');
  return whenReachable(async () => {
    const feed = await getFeed(scope);
    if (!feed) return plainText(404, 'There is no such feed.');
    const body = writers[format](feed, { url: env.siteUrl, language: 'en-GB' });
    return conditional(request, body, `${feedFormats[format].type}; charset=utf-8`);
  });
}

function toScope(parts: string[]): FeedScope | null {
  const [of, slug, ...more] = parts;
  if (of === undefined) return { of: 'site' };
  if (slug === undefined || more.length > 0) return null;
  return of === 'section' || of === 'topic' || of === 'author' || of === 'series'
    ? { of, slug: decodeSlug(slug) }
    : null;
}
