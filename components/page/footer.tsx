import styles from './footer.module.css';
import type { SiteFacts } from './site-facts.ts';

/** Lists that every publication has. */
const own = [
  { title: 'Latest stories', path: '/latest' },
  { title: 'Corrections', path: '/corrections' },
  { title: 'Feeds', path: '/feeds' },
];

/** The foot of every page: sections again, the pages about the publication, and its name. */
export function Footer({ site }: { site: SiteFacts }) {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <div>
          <a className={styles.name} href="/">
            {site.name}
          </a>
          {site.tagline && <p className={styles.tagline}>{site.tagline}</p>}
        </div>
        {site.sections.length > 0 && <Links label="All sections" links={site.sections} />}
        <Links label={`About ${site.name}`} links={[...site.pages, ...own]} />
      </div>
    </footer>
  );
}

function Links({ label, links }: { label: string; links: SiteFacts['pages'] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.path}>
            <a className={styles.link} href={link.path}>
              {link.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
