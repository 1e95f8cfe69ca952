import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '#components/page/shell.tsx';
import { env } from '#lib/env.ts';
import { plain } from '#sanity/preview-marks.ts';
import { getSite } from '#sanity/queries/site.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = plain(await getSite());
  return {
    metadataBase: new URL(env.siteUrl),
    title: { default: `Moderation · ${name}`, template: `%s · ${name}` },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

/** Where moderators work. Each page asks who looks. */
export default async function ModerationLayout({ children }: { children: ReactNode }) {
  return <Shell site={await getSite()}>{children}</Shell>;
}
