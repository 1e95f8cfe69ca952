import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '#components/page/shell.tsx';
import { env } from '#lib/env.ts';
import { plain } from '#sanity/preview-marks.ts';
import { getSite } from '#sanity/queries/site.ts';

/** Search is made for each request; apart from the reader pages, which are kept, for that reason alone. */
export async function generateMetadata(): Promise<Metadata> {
  const { name } = plain(await getSite());
  return {
    metadataBase: new URL(env.siteUrl),
    title: { default: `Search · ${name}`, template: `%s · ${name}` },
    description: `Search every story that ${name} has published, by its words, its author, its section or its date.`,
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function SearchLayout({ children }: { children: ReactNode }) {
  return <Shell site={await getSite()}>{children}</Shell>;
}
