import type { Metadata } from 'next';
import { AuthorView } from '#components/lists/author-view.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getAuthor, getAuthorArticles } from '#sanity/queries/author.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { NothingHere } from '../../parts/nothing-here.tsx';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = () => [{ slug: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = await getAuthor(decodeSlug((await params).slug));
  if (!author) return { title: 'Page not found' };
  return plain({
    title: author.name,
    ...(author.bio && { description: author.bio }),
    alternates: { canonical: author.path },
    openGraph: { type: 'profile', url: author.path, title: author.name },
  });
}

export default async function AuthorPage({ params }: Props) {
  const author = await getAuthor(decodeSlug((await params).slug));
  if (!author) return <NothingHere />;
  return <AuthorView author={author} list={await getAuthorArticles(author.id, 1)} />;
}
