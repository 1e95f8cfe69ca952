import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { AuthorView } from '#components/lists/author-view.tsx';
import { getAuthor, getAuthorArticles } from '#sanity/queries/author.ts';
import { getSite } from '#sanity/queries/site.ts';
import { parsePageNumber } from '#sanity/queries/list-page.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { pageMetadata } from '../../../../parts/page-metadata.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ slug: string; page: string }> };

export const generateStaticParams = () => [{ slug: nowhere, page: '2' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, page } = await params;
  const author = await getAuthor(decodeSlug(slug));
  if (!author) return { title: 'Page not found' };
  const { name: title, path } = author;
  return pageMetadata({
    site: await getSite(),
    path: `${path}/page/${page}`,
    title: `${title}, page ${page}`,
    feedOf: { path, title },
  });
}

export default async function AuthorListPage({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePageNumber(page);
  const author = await getAuthor(decodeSlug(slug));
  if (!author || number === null) return notFound();
  if (number === 1) return permanentRedirect(author.path);
  const list = await getAuthorArticles(author.id, number);
  if (list.teasers.length === 0) return notFound();
  return <AuthorView author={author} list={list} />;
}
