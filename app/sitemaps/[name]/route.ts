import { env } from '#lib/env.ts';
import { conditional, plainText } from '#lib/http/conditional.ts';
import { whenReachable } from '#lib/http/when-reachable.ts';
import { writeNewsSitemap, writeSitemap } from '#lib/sitemaps/write.ts';
import {
  getArticleSitemap,
  getArticleSitemapCount,
  getNewsSitemap,
  getPlaceSitemap,
} from '#sanity/queries/sitemap.ts';

type Context = { params: Promise<{ name: string }> };

/** One sitemap of those that `/sitemap.xml` lists. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { name } = await params;
  return whenReachable(async () => {
    const sitemap = await write(name);
    return sitemap === null
      ? plainText(404, 'There is no such sitemap.')
      : conditional(request, sitemap, 'application/xml; charset=utf-8');
  });
}

async function write(name: string): Promise<string | null> {
  if (name === 'news.xml') return writeNewsSitemap(await getNewsSitemap(), env.siteUrl);
  if (name === 'places.xml') return writeSitemap(await getPlaceSitemap(), env.siteUrl);
  const number = Number(/^articles-([1-9]\d{0,4})\.xml$/.exec(name)?.[1]);
  if (Number.isNaN(number) || number > (await getArticleSitemapCount())) return null;
  return writeSitemap(await getArticleSitemap(number), env.siteUrl);
}
