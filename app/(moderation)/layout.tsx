import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { fontVariables } from '#components/ui/fonts.ts';
import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { plain } from '#sanity/preview-marks.ts';
import { getSite } from '#sanity/queries/site.ts';
import styles from './moderation/parts/layout.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const { name } = plain(await getSite());
  return {
    title: { default: `Moderation · ${name}`, template: `%s · Moderation · ${name}` },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = { colorScheme: 'light dark' };

/** The document around the moderators' pages: a tool's, not a reader's. */
export default async function ModerationLayout({ children }: { children: ReactNode }) {
  const { name } = plain(await getSite());
  return (
    <html lang="en" className={fontVariables}>
      <body className={styles.body}>
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <header className={styles.header}>
          <a className={styles.name} href="/">
            {name}
          </a>
          <nav aria-label="Moderation">
            <ul className={styles.links}>
              <li>
                <a href="/moderation">Comments</a>
              </li>
              <li>
                <a href="/moderation/rules">Rules</a>
              </li>
              <li>
                <a href="/moderation/log">Log</a>
              </li>
              <li>
                <a href="/studio">Studio</a>
              </li>
            </ul>
          </nav>
        </header>
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}
