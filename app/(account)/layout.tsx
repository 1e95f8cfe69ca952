import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Shell } from '#components/page/shell.tsx';
import { env } from '#lib/env.ts';
import { plain } from '#sanity/preview-marks.ts';
import { getSite } from '#sanity/queries/site.ts';
import styles from './parts/account.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = plain(await getSite());
  return {
    metadataBase: new URL(env.siteUrl),
    title: { default: `Your account · ${name}`, template: `%s · ${name}` },
    robots: { index: false, follow: false },
    // Links with one-time tokens are opened here; they must not travel to other sites. Forms still say their origin.
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <Shell site={await getSite()}>
      <div className={styles.column}>{children}</div>
    </Shell>
  );
}
