import type { ReactNode } from 'react';
import { plain } from '#sanity/preview-marks.ts';
import { fontVariables } from '../ui/fonts.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import { Banner } from './banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { SiteFacts } from './site-facts.ts';

type Props = {
  site: SiteFacts;
  children: ReactNode;
  /** What stands outside the page's own landmarks. */
  after?: ReactNode;
};

/** The document around every page that readers see: one landmark each for header, content and footer. */
export function Shell({ site, children, after }: Props) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={plain(site.name)}
          href="/opensearch.xml"
        />
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <Header site={site} />
        {site.banner && <Banner banner={site.banner} />}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer site={site} />
        {after}
      </body>
    </html>
  );
}
