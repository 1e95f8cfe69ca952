import { env } from '#lib/env.ts';
import { conditional } from '#lib/http/conditional.ts';
import { whenReachable } from '#lib/http/when-reachable.ts';
import { writeGuide } from '#lib/llms/guide.ts';
import { getFeed } from '#sanity/queries/feed.ts';
import { getSite } from '#sanity/queries/site.ts';

/** What language models should know of the site: llmstxt.org. */
export async function GET(request: Request): Promise<Response> {
  return whenReachable(async () => {
    const [site, feed] = await Promise.all([getSite.published(), getFeed({ of: 'site' })]);
    return conditional(
      request,
      writeGuide(site, feed?.items ?? [], env.siteUrl),
      'text/plain; charset=utf-8',
    );
  });
}
