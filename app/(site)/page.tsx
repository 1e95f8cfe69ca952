import type { Metadata } from 'next';
import { FrontView } from '#components/front/front-view.tsx';
import { UnreachableView } from '#components/page/unreachable-view.tsx';
import { plain } from '#sanity/preview-marks.ts';
import { getFront } from '#sanity/queries/front.ts';
import { getSite } from '#sanity/queries/site.ts';

/** Pages are reached by full navigations, so there is nothing to show before the page itself. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const site = await getSite();
  return plain({
    title: { absolute: site.tagline ? `${site.name}: ${site.tagline}` : site.name },
    alternates: { canonical: '/' },
    openGraph: { type: 'website', url: '/', siteName: site.name, locale: 'en_GB' },
  });
}

export default async function Front() {
  const [front, site] = await Promise.all([getFront(), getSite()]);
  if (front === 'unreachable') return <UnreachableView />;
  return <FrontView front={front} siteName={site.name} />;
}
