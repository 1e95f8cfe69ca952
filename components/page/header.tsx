import { AccountLink } from './account-link.client.tsx';
import { HeaderSearch } from './header-search.tsx';
import styles from './header.module.css';
import type { SiteFacts } from './site-facts.ts';

/** The masthead and the way to every section. Larger on the front page, which marks itself `data-page="front"`. */
export function Header({ site }: { site: SiteFacts }) {
  return (
    <header className={styles.header}>
      <div className={styles.masthead}>
        <a className={styles.name} href="/">
          {site.name}
        </a>
        {site.tagline && <p className={styles.tagline}>{site.tagline}</p>}
        <div className={styles.account}>
          <AccountLink />
          <HeaderSearch />
        </div>
      </div>
      {site.sections.length > 0 && (
        <nav className={styles.sections} aria-label="Sections">
          <ul className={styles.list}>
            {site.sections.map((section) => (
              <li key={section.path}>
                <a className={styles.section} href={section.path}>
                  {section.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
