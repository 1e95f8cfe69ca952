import type { Metadata } from 'next';
import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { EarlierPosts } from '#components/live/earlier-posts.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getArticle } from '#sanity/queries/article.ts';
import { parsePageNumber } from '#sanity/queries/list-page.ts';
import { getLiveBlog } from '#sanity/queries/live.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ section: string; slug: string; page: string }> };

export const generateStaticParams = () => [{ section: nowhere, slug: nowhere, page: '2' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params;
  const found = await getArticle(decodeSlug(slug));
  if (found.is !== 'article') return { title: 'Page not found' };
  const { headline, path } = found.article;
  return plain({ title: `${headline}, page ${page}`, alternates: { canonical: `${path}/page/${page}` } });
}

/** The earlier entries of a live blog. */
export default async function EarlierPostsPage({ params }: Props) {
  const { section, slug, page } = await params;
  const number = parsePageNumber(page);
  const found = await getArticle(decodeSlug(slug));
  if (found.is === 'missing' || number === null) return notFound();
  if (found.is === 'moved') return permanentRedirect(`${found.path}/page/${number}`);
  // Stands in here, as 410: see lib/http/stand-ins.ts.
  if (found.is === 'withdrawn') return redirect(`/-/gone/${slug}`);
  const { article } = found;
  if (!article.live) return notFound();
  if (number === 1) return permanentRedirect(article.path);
  if (article.path !== `/${decodeSlug(section)}/${decodeSlug(slug)}`) {
    return permanentRedirect(`${article.path}/page/${number}`);
  }
  const blog = await getLiveBlog(article.id, article.live.pinned, number);
  if (blog.entries.length === 0) return notFound();
  return <EarlierPosts article={article} state={article.live} blog={blog} />;
}
