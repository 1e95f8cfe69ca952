import { env } from '#lib/env.ts';
import { conditional } from '#lib/http/conditional.ts';

/** What is for one person or for the newsroom: nothing that a search would look for. */
const closed = ['account', 'api', 'comment', 'dev', 'newsroom', 'sign-in', 'studio', 'welcome'];

/** What crawlers may read, and where they find all of it. */
export async function GET(request: Request): Promise<Response> {
  // Rules are beginnings of addresses: `/comment` alone would close a section named “commentary”.
  const rules = closed
    .flatMap((part) => [`/${part}/`, `/${part}?`, `/${part}$`])
    .map((path) => `Disallow: ${path}`)
    .join('\n');
  const sitemaps = ['/sitemap.xml', '/sitemaps/news.xml'].map(
    (path) => `Sitemap: ${new URL(path, env.siteUrl).href}`,
  );
  const text = `User-agent: *\n${rules}\nAllow: /\n\n${sitemaps.join('\n')}\n`;
  return conditional(request, text, 'text/plain; charset=utf-8');
}
