import type { Metadata } from 'next';
import { NotFoundView } from '#components/page/not-found-view.tsx';
import { getLatest } from '#sanity/queries/latest.ts';
import { getSite } from '#sanity/queries/site.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

export const metadata: Metadata = { title: 'Page not found' };

/** What readers get, with 404, where nothing is. */
export default async function MissingPage() {
  const [site, latest] = await Promise.all([getSite(), getLatest(6)]);
  return <NotFoundView sections={site.sections} latest={latest} />;
}
