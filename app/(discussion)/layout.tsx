import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '#components/page/shell.tsx';
import { env } from '#lib/env.ts';
import { plain } from '#sanity/preview-marks.ts';
import { getSite } from '#sanity/queries/site.ts';
import styles from './comment/parts/page.module.css';

/**
 * Pages of a discussion that are made for one request: what the article's own page, which all readers share, can't
 * hold. Apart from the reader pages for that reason alone.
 */
export async function generateMetadata(): Promise<Metadata> {
  const { name } = plain(await getSite());
  return {
    metadataBase: new URL(env.siteUrl),
    title: { default: `Comments · ${name}`, template: `%s · ${name}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function DiscussionLayout({ children }: { children: ReactNode }) {
  return (
    <Shell site={await getSite()}>
      <div className={styles.column}>{children}</div>
    </Shell>
  );
}
