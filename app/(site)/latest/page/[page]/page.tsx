import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { LatestView } from '#components/lists/latest-view.tsx';
import { getLatestPage } from '#sanity/queries/latest.ts';
import { parsePageNumber } from '#sanity/queries/list-page.ts';
import { getSite } from '#sanity/queries/site.ts';
import { nowhere } from '#sanity/queries/slug.ts';
import { pageMetadata } from '../../../parts/page-metadata.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

type Props = { params: Promise<{ page: string }> };

export const generateStaticParams = () => [{ page: nowhere }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params;
  return pageMetadata({
    site: await getSite(),
    path: `/latest/page/${page}`,
    title: `Latest, page ${page}`,
  });
}

export default async function LatestListPage({ params }: Props) {
  const number = parsePageNumber((await params).page);
  if (number === null) return notFound();
  if (number === 1) return permanentRedirect('/latest');
  const list = await getLatestPage(number);
  if (list === 'unreachable' || list.teasers.length === 0) return notFound();
  return <LatestView list={list} />;
}
