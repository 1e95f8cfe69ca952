import type { Metadata } from 'next';
import { NotFoundView } from '#components/page/not-found-view.tsx';
import { Shell } from '#components/page/shell.tsx';
import { getLatest } from '#sanity/queries/latest.ts';
import { getSite } from '#sanity/queries/site.ts';

export const metadata: Metadata = { title: 'Page not found' };

/** For addresses that no part of the site knows. */
export default async function GlobalNotFound() {
  const [site, latest] = await Promise.all([getSite(), getLatest(6)]);
  return (
    <Shell site={site}>
      <NotFoundView sections={site.sections} latest={latest} />
    </Shell>
  );
}
