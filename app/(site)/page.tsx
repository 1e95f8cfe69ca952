import type { Metadata } from 'next';
import { FrontView } from '#components/front/front-view.tsx';
import { UnreachableView } from '#components/page/unreachable-view.tsx';
import { frontGraph } from '#components/lists/structured-data.ts';
import { StructuredData } from '#components/page/structured-data.tsx';
import { Popular } from '#components/popular/popular.tsx';
import { getFront } from '#sanity/queries/front.ts';
import { getPopular } from '#sanity/queries/popular.ts';
import { getSite } from '#sanity/queries/site.ts';
import { pageMetadata } from './parts/page-metadata.ts';
import { graphSite } from './parts/graph-site.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ site: await getSite(), path: '/', title: null });
}

export default async function Front() {
  const [front, site] = await Promise.all([getFront(), getSite()]);
  if (front === 'unreachable') return <UnreachableView />;
  const shown = [
    front.lead ?? [],
    front.secondary,
    front.opinion,
    front.strands.flatMap((strand) => strand.teasers),
  ];
  return (
    <>
      <StructuredData data={frontGraph(await graphSite(), shown.flat())} />
      <FrontView front={front} siteName={site.name} />
      <Popular popular={await getPopular()} />
    </>
  );
}
