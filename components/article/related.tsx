import { Teaser } from '#components/lists/teaser.tsx';
import type { Teaser as TeaserFacts } from '#sanity/queries/teaser.ts';
import styles from './related.module.css';

/** What to read next. */
export function Related({ teasers }: { teasers: readonly TeaserFacts[] }) {
  if (teasers.length === 0) return null;
  return (
    <aside className={styles.related} aria-labelledby="related">
      <h2 className={styles.title} id="related">
        More to read
      </h2>
      <ul className={styles.list}>
        {teasers.map((teaser) => (
          <li key={teaser.id}>
            <Teaser
              teaser={teaser}
              look="medium"
              level={3}
              sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 6.5rem"
            />
          </li>
        ))}
      </ul>
    </aside>
  );
}
