import { env } from '#lib/env.ts';
import { conditional, plainText } from '#lib/http/conditional.ts';
import { whenReachable } from '#lib/http/when-reachable.ts';
import { articleMarkdown } from '#lib/markdown/article.ts';
import { getArticle } from '#sanity/queries/article.ts';
import { getLiveBlog } from '#sanity/queries/live.ts';
import { decodeSlug } from '#sanity/queries/slug.ts';

type Context = { params: Promise<{ section: string; slug: string }> };

/**
 * An article as Markdown, at its address with `.md` (lib/http/machine-addresses.ts). Is there, moves and goes as the page
 * does, which it names as the one to show.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { section, slug } = await params;
  return whenReachable(async () => {
    const found = await getArticle.published(decodeSlug(slug));
    if (found.is === 'missing') return plainText(404, 'There is no such article.');
    if (found.is === 'withdrawn') return plainText(410, 'This article was withdrawn.');
    const path = found.is === 'moved' ? found.path : found.article.path;
    const page = new URL(path, env.siteUrl).href;
    if (found.is === 'moved' || path !== `/${decodeSlug(section)}/${decodeSlug(slug)}`)
      return plainText(308, `This article is at ${page}.md`, { Location: `${page}.md` });
    const { article } = found;
    const blog = article.live && (await getLiveBlog.published(article.id, article.live.pinned, 1));
    const markdown = articleMarkdown(article, env.siteUrl, blog?.entries);
    return conditional(request, markdown, 'text/markdown; charset=utf-8', {
      Link: `<${page}>; rel="canonical"`,
    });
  });
}
