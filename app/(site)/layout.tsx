import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Counts } from '#components/counts/counts.client.tsx';
import { Shell } from '#components/page/shell.tsx';
import { env } from '#lib/env.ts';
import { plain } from '#sanity/preview-marks.ts';
import { getSite } from '#sanity/queries/site.ts';
import { isPreview } from '#sanity/queries/view.ts';
import { Preview } from './parts/preview.client.tsx';

/** Reader pages are whole static documents: an address seen for the first time waits for its page, then keeps it. */
export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const site = plain(await getSite());
  return {
    metadataBase: new URL(env.siteUrl),
    title: { default: site.name, template: `%s · ${site.name}` },
    ...(site.description && { description: site.description }),
    openGraph: { siteName: site.name, locale: 'en_GB' },
    robots: { 'max-image-preview': 'large' },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#121316' },
  ],
};

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <Shell site={await getSite()} after={(await isPreview()) ? <Preview /> : <Counts />}>
      {children}
    </Shell>
  );
}
