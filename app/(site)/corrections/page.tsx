import type { Metadata } from 'next';
import { CorrectionsView } from '#components/lists/corrections-view.tsx';
import { pageGraph } from '#components/lists/structured-data.ts';
import { StructuredData } from '#components/page/structured-data.tsx';
import { UnreachableView } from '#components/page/unreachable-view.tsx';
import { getCorrections } from '#sanity/queries/corrections.ts';
import { getSite } from '#sanity/queries/site.ts';
import { graphSite } from '../parts/graph-site.ts';
import { pageMetadata } from '../parts/page-metadata.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

const facts = {
  path: '/corrections',
  title: 'Corrections',
  description: 'What was wrong in our stories and is right now, newest first.',
};

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({ site: await getSite(), ...facts });
}

export default async function AllCorrectionsPage() {
  const list = await getCorrections(1);
  if (list === 'unreachable') return <UnreachableView />;
  return (
    <>
      <StructuredData data={pageGraph(await graphSite(), facts)} />
      <CorrectionsView list={list} />
    </>
  );
}
