import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorView } from '#components/lists/author-view.tsx';
import { authorGraph } from '#components/lists/structured-data.ts';
import { StructuredData } from '#components/page/structured-data.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getAuthor, getAuthorArticles } from '#sanity/queries/author.ts';
import { getSite } from '#sanity/queries/site.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { pageMetadata } from '../../parts/page-metadata.ts';
import { graphSite } from '../../parts/graph-site.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = () => [{ slug: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = await getAuthor(decodeSlug((await params).slug));
  if (!author) return { title: 'Page not found' };
  const { name: title, path, bio: description } = author;
  return pageMetadata({
    site: await getSite(),
    path,
    title,
    description,
    type: 'profile',
    feedOf: { path, title },
  });
}

export default async function AuthorPage({ params }: Props) {
  const author = await getAuthor(decodeSlug((await params).slug));
  if (!author) return notFound();
  const list = await getAuthorArticles(author.id, 1);
  return (
    <>
      <StructuredData data={authorGraph(await graphSite(), plain(author), list.teasers)} />
      <AuthorView author={author} list={list} />
    </>
  );
}
