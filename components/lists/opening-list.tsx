import pageStyles from '#components/page/page-body.module.css';
import type { Teaser as TeaserFacts } from '#sanity/queries/teaser.ts';
import styles from './opening-list.module.css';
import { TeaserList } from './teaser-list.tsx';
import { Teaser } from './teaser.tsx';

type Props = { teasers: readonly TeaserFacts[]; withinSection?: boolean };

/**
 * The first page of a section's or a topic's stories, newest first: one large, some with pictures, the rest in rows. With few
 * stories no place in it is left empty.
 */
export function OpeningList({ teasers, withinSection = false }: Props) {
  const [first, ...others] = teasers;
  if (!first) return null;
  const inGrid = placesFor(others.length);
  const grid = others.slice(0, inGrid);
  const rows = others.slice(inGrid);
  return (
    <>
      <div className={styles.first}>
        <Teaser
          teaser={first}
          look="lead"
          level={2}
          withinSection={withinSection}
          withDate
          priority
          sizes="(min-width: 80rem) 46rem, (min-width: 64rem) 60vw, 100vw"
        />
      </div>
      {grid.length > 0 && (
        <ul className={styles.grid} data-stories={grid.length}>
          {grid.map((teaser) => (
            <li key={teaser.id}>
              <Teaser
                teaser={teaser}
                look="medium"
                level={2}
                withinSection={withinSection}
                withDate
                sizes="(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 6.5rem"
              />
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <div className={styles.rows}>
          <div className={pageStyles.narrow}>
            <TeaserList teasers={rows} level={2} withinSection={withinSection} />
          </div>
        </div>
      )}
    </>
  );
}

/** How many of the stories after the first stand beside each other with pictures, so that each row of them is full. */
function placesFor(stories: number): number {
  if (stories >= 6) return 6;
  return stories === 5 ? 3 : stories >= 2 ? stories : 0;
}
