import type { Metadata } from 'next';
import { SectionView } from '#components/lists/section-view.tsx';
import { StaticPageView } from '#components/page/static-page-view.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getPlace, getSectionArticles } from '#sanity/queries/place.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { NothingHere } from '../parts/nothing-here.tsx';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ section: string }> };

export const generateStaticParams = () => [{ section: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await getPlace(decodeSlug((await params).section));
  if (place.is === 'missing') return { title: 'Page not found' };
  const { title, path } = place.is === 'section' ? place.section : place.page;
  const description = place.is === 'section' ? place.section.description : place.page.standfirst;
  return plain({
    title,
    ...(description && { description }),
    alternates: { canonical: path },
    openGraph: { type: 'website', url: path, title },
  });
}

export default async function SectionOrPage({ params }: Props) {
  const place = await getPlace(decodeSlug((await params).section));
  if (place.is === 'missing') return <NothingHere />;
  if (place.is === 'page') return <StaticPageView page={place.page} />;
  return <SectionView section={place.section} list={await getSectionArticles(place.section.id, 1)} />;
}
