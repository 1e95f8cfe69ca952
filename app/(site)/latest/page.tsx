import type { Metadata } from 'next';
import { LatestView } from '#components/lists/latest-view.tsx';
import { listGraph } from '#components/lists/structured-data.ts';
import { StructuredData } from '#components/page/structured-data.tsx';
import { UnreachableView } from '#components/page/unreachable-view.tsx';
import { getLatestPage } from '#sanity/queries/latest.ts';
import { getSite } from '#sanity/queries/site.ts';
import { graphSite } from '../parts/graph-site.ts';
import { pageMetadata } from '../parts/page-metadata.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

const facts = { path: '/latest', title: 'Latest', description: 'Every story, newest first.' };

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ site: await getSite(), ...facts });
}

export default async function LatestPage() {
  const list = await getLatestPage(1);
  if (list === 'unreachable') return <UnreachableView />;
  return (
    <>
      <StructuredData data={listGraph(await graphSite(), facts, list.teasers)} />
      <LatestView list={list} />
    </>
  );
}
