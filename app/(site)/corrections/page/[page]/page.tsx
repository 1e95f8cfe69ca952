import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { CorrectionsView } from '#components/lists/corrections-view.tsx';
import { getCorrections } from '#sanity/queries/corrections.ts';
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
    path: `/corrections/page/${page}`,
    title: `Corrections, page ${page}`,
  });
}

export default async function CorrectionsListPage({ params }: Props) {
  const number = parsePageNumber((await params).page);
  if (number === null) return notFound();
  if (number === 1) return permanentRedirect('/corrections');
  const list = await getCorrections(number);
  if (list === 'unreachable' || list.corrections.length === 0) return notFound();
  return <CorrectionsView list={list} />;
}
