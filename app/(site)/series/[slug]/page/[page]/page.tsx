import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { SeriesView } from '#components/lists/series-view.tsx';
import { getSeries, getSeriesArticles } from '#sanity/queries/series.ts';
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
  const series = await getSeries(decodeSlug(slug));
  if (!series) return { title: 'Page not found' };
  const { title, path } = series;
  return pageMetadata({
    site: await getSite(),
    path: `${path}/page/${page}`,
    title: `${title}, page ${page}`,
    feedOf: { path, title },
  });
}

export default async function SeriesListPage({ params }: Props) {
  const { slug, page } = await params;
  const number = parsePageNumber(page);
  const series = await getSeries(decodeSlug(slug));
  if (!series || number === null) return notFound();
  if (number === 1) return permanentRedirect(series.path);
  const list = await getSeriesArticles(series.id, number);
  if (list.teasers.length === 0) return notFound();
  return <SeriesView series={series} list={list} />;
}
