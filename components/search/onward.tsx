import { LatestStories } from '#components/lists/latest-stories.tsx';
import pageStyles from '#components/page/page-body.module.css';
import type { SearchOptions } from '#sanity/queries/search-options.ts';
import type { Teaser } from '#sanity/queries/teaser.ts';
import styles from './onward.module.css';

type Props = { options: SearchOptions; latest: readonly Teaser[] };

/** Where a reader can go who has not found anything yet. */
export function Onward({ options: { sections, topics }, latest }: Props) {
  return (
    <>
      {sections.length > 0 && (
        <nav className={pageStyles.ruled} aria-label="All our sections">
          <ul className={pageStyles.places}>
            {sections.map(({ id, slug, name }) => (
              <li key={id}>
                <a href={`/${slug}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {topics.length > 0 && (
        <section className={pageStyles.ruled} aria-labelledby="topics">
          <h2 className={pageStyles.subtitle} id="topics">
            Topics
          </h2>
          <ul className={styles.topics}>
            {topics.map(({ id, slug, name }) => (
              <li key={id}>
                <a className={styles.topic} href={`/topics/${slug}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LatestStories teasers={latest} />
    </>
  );
}
