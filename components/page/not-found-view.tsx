import { LatestStories } from '#components/lists/latest-stories.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { Teaser } from '#sanity/queries/teaser.ts';
import styles from './page-body.module.css';
import { SearchField } from './search-field.tsx';
import type { NavigationLink } from './site-facts.ts';

type Props = { sections: readonly NavigationLink[]; latest: readonly Teaser[] };

/** What stands where nothing does: an honest word, and the way on. */
export function NotFoundView({ sections, latest }: Props) {
  return (
    <div className={classNames(styles.page, styles.narrow)}>
      <h1 className={styles.title}>This page isn’t here</h1>
      <p className={styles.description}>
        The address may be mistyped, or whatever stood here has moved. Search for it, or begin again at{' '}
        <a href="/">the front page</a>.
      </p>
      <SearchField label="Search all stories" />
      {sections.length > 0 && (
        <nav className={styles.ruled} aria-label="Begin with a section">
          <ul className={styles.places}>
            {sections.map((section) => (
              <li key={section.path}>
                <a href={section.path}>{section.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <LatestStories teasers={latest} title={<a href="/latest">Latest stories</a>} />
    </div>
  );
}
