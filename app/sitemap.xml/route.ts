import { env } from '#lib/env.ts';
import { conditional } from '#lib/http/conditional.ts';
import { whenReachable } from '#lib/http/when-reachable.ts';
import { writeSitemapIndex } from '#lib/sitemaps/write.ts';
import { getArticleSitemapCount } from '#sanity/queries/sitemap.ts';

/** The list of sitemaps, which robots.txt names. */
export async function GET(request: Request): Promise<Response> {
  return whenReachable(async () => {
    const count = await getArticleSitemapCount();
    const articles = Array.from({ length: count }, (_, index) => `/sitemaps/articles-${index + 1}.xml`);
    const index = writeSitemapIndex(['/sitemaps/news.xml', '/sitemaps/places.xml', ...articles], env.siteUrl);
    return conditional(request, index, 'application/xml; charset=utf-8');
  });
}
