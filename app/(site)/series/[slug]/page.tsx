import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SeriesView } from '#components/lists/series-view.tsx';
import { listGraph } from '#components/lists/structured-data.ts';
import { StructuredData } from '#components/page/structured-data.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getSeries, getSeriesArticles } from '#sanity/queries/series.ts';
import { getSite } from '#sanity/queries/site.ts';
import { decodeSlug, nowhere } from '#sanity/queries/slug.ts';
import { pageMetadata } from '../../parts/page-metadata.ts';
import { graphSite } from '../../parts/graph-site.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ slug: string }> };

export const generateStaticParams = () => [{ slug: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const series = await getSeries(decodeSlug((await params).slug));
  if (!series) return { title: 'Page not found' };
  const { title, path, description, picture } = series;
  return pageMetadata({ site: await getSite(), path, title, description, picture, feedOf: { path, title } });
}

export default async function SeriesPage({ params }: Props) {
  const series = await getSeries(decodeSlug((await params).slug));
  if (!series) return notFound();
  const list = await getSeriesArticles(series.id, 1);
  return (
    <>
      <StructuredData data={listGraph(await graphSite(), plain(series), list.teasers)} />
      <SeriesView series={series} list={list} />
    </>
  );
}
