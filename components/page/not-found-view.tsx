import { TeaserList } from '#components/lists/teaser-list.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { Teaser } from '#sanity/queries/teaser.ts';
import styles from './page-body.module.css';
import type { NavigationLink } from './site-facts.ts';

type Props = { sections: readonly NavigationLink[]; latest: readonly Teaser[] };

/** What stands where nothing does: an honest word, and the way on. */
export function NotFoundView({ sections, latest }: Props) {
  return (
    <div className={classNames(styles.page, styles.narrow)}>
      <h1 className={styles.title}>This page isn’t here</h1>
      <p className={styles.description}>
        The address may be mistyped, or the story may have been taken down. The newest stories are on{' '}
        <a href="/">the front page</a>
        {sections.length > 0 && ', and every section keeps its own'}.
      </p>
      {sections.length > 0 && (
        <ul className={classNames(styles.ruled, styles.places)}>
          {sections.map((section) => (
            <li key={section.path}>
              <a href={section.path}>{section.title}</a>
            </li>
          ))}
        </ul>
      )}
      {latest.length > 0 && (
        <section className={styles.ruled} aria-labelledby="latest">
          <h2 className={styles.subtitle} id="latest">
            Latest stories
          </h2>
          <TeaserList teasers={latest} level={3} />
        </section>
      )}
    </div>
  );
}
