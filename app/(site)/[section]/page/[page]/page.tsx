import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { SectionView } from '#components/lists/section-view.tsx';
import { parsePageNumber } from '#sanity/queries/list-page.ts';
import { getPlace, getSectionArticles } from '#sanity/queries/place.ts';
import { getSite } from '#sanity/queries/site.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { pageMetadata } from '../../../parts/page-metadata.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ section: string; page: string }> };

export const generateStaticParams = () => [{ section: nowhere, page: '2' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, page } = await params;
  const place = await getPlace(decodeSlug(section));
  if (place.is !== 'section') return { title: 'Page not found' };
  const { title, path } = place.section;
  return pageMetadata({
    site: await getSite(),
    path: `${path}/page/${page}`,
    title: `${title}, page ${page}`,
    feedOf: place.section,
  });
}

export default async function SectionPage({ params }: Props) {
  const { section, page } = await params;
  const number = parsePageNumber(page);
  const place = await getPlace(decodeSlug(section));
  if (place.is !== 'section' || number === null) return notFound();
  if (number === 1) return permanentRedirect(place.section.path);
  const list = await getSectionArticles(place.section.id, number);
  if (list.teasers.length === 0) return notFound();
  return <SectionView section={place.section} list={list} />;
}
