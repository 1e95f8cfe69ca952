import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SectionView } from '#components/lists/section-view.tsx';
import { StaticPageView } from '#components/page/static-page-view.tsx';
import { listGraph, pageGraph } from '#components/lists/structured-data.ts';
import { StructuredData } from '#components/page/structured-data.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getPlace, getSectionArticles } from '#sanity/queries/place.ts';
import { getSite } from '#sanity/queries/site.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { pageMetadata } from '../parts/page-metadata.ts';
import { graphSite } from '../parts/graph-site.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ section: string }> };

export const generateStaticParams = () => [{ section: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await getPlace(decodeSlug((await params).section));
  if (place.is === 'missing') return { title: 'Page not found' };
  const site = await getSite();
  if (place.is === 'page') {
    const { title, path, standfirst } = place.page;
    return pageMetadata({ site, path, title, description: standfirst });
  }
  const { title, path, description } = place.section;
  return pageMetadata({ site, path, title, description, feedOf: place.section });
}

export default async function SectionOrPage({ params }: Props) {
  const place = await getPlace(decodeSlug((await params).section));
  if (place.is === 'missing') return notFound();
  const site = await graphSite();
  if (place.is === 'page') {
    const { page } = place;
    return (
      <>
        <StructuredData data={pageGraph(site, plain({ ...page, description: page.standfirst }))} />
        <StaticPageView page={page} pages={site.pages} />
      </>
    );
  }
  const list = await getSectionArticles(place.section.id, 1);
  return (
    <>
      <StructuredData data={listGraph(site, plain(place.section), list.teasers)} />
      <SectionView section={place.section} list={list} />
    </>
  );
}
