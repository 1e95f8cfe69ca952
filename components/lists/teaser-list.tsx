import type { Teaser as TeaserFacts } from '#sanity/queries/teaser.ts';
import { Teaser } from './teaser.tsx';
import styles from './teaser-list.module.css';

type Props = {
  teasers: readonly TeaserFacts[];
  level: 2 | 3;
  withinSection?: boolean;
  withWriters?: boolean;
  withDate?: boolean | 'clock';
};

/** A long list of articles, one under the other, with their dates. */
export function TeaserList({
  teasers,
  level,
  withinSection = false,
  withWriters = true,
  withDate = true,
}: Props) {
  return (
    <ul className={styles.list}>
      {teasers.map((teaser) => (
        <li key={teaser.id}>
          <Teaser
            teaser={teaser}
            look="row"
            level={level}
            withinSection={withinSection}
            withDate={withDate}
            withWriters={withWriters}
            sizes="(min-width: 40rem) 13rem, 6.5rem"
          />
        </li>
      ))}
    </ul>
  );
}
