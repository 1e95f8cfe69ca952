import type { Metadata } from 'next';
import { NotFoundView } from '#components/page/not-found-view.tsx';
import { Shell } from '#components/page/shell.tsx';
import { getSite } from '#sanity/queries/site.ts';

export const metadata: Metadata = { title: 'Page not found' };

/** For addresses that no part of the site knows. Readers get `/-/missing` in its place, see lib/http/stand-ins.ts. */
export default async function GlobalNotFound() {
  const site = await getSite();
  return (
    <Shell site={site}>
      <NotFoundView sections={site.sections} latest={[]} />
    </Shell>
  );
}
