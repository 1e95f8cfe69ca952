import type { Metadata } from 'next';
import { SectionView } from '#components/lists/section-view.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { parsePageNumber } from '#sanity/queries/list-page.ts';
import { getPlace, getSectionArticles } from '#sanity/queries/place.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { NothingHere } from '../../../parts/nothing-here.tsx';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ section: string; page: string }> };

export const generateStaticParams = () => [{ section: nowhere, page: '2' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, page } = await params;
  const place = await getPlace(decodeSlug(section));
  if (place.is !== 'section') return { title: 'Page not found' };
  return plain({
    title: `${place.section.title}, page ${page}`,
    alternates: { canonical: `${place.section.path}/page/${page}` },
  });
}

export default async function SectionPage({ params }: Props) {
  const { section, page } = await params;
  const number = parsePageNumber(page);
  const place = await getPlace(decodeSlug(section));
  if (place.is !== 'section' || number === null) return <NothingHere />;
  const list = await getSectionArticles(place.section.id, number);
  if (list.teasers.length === 0) return <NothingHere />;
  return <SectionView section={place.section} list={list} />;
}
