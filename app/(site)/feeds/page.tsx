import type { Metadata } from 'next';
import { FeedsView } from '#components/page/feeds-view.tsx';
import { getSite } from '#sanity/queries/site.ts';
import { pageMetadata } from '../parts/page-metadata.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const site = await getSite();
  const description = `Follow ${site.name} in the app that you read with: the whole of it, or one section, topic or author.`;
  return pageMetadata({ site, path: '/feeds', title: 'Feeds', description });
}

export default async function Feeds() {
  return <FeedsView site={await getSite()} />;
}
