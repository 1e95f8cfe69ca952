import { Teaser } from '#components/lists/teaser.tsx';
import { classNames } from '#components/ui/class-names.ts';
import accent from '#components/ui/section-accent.module.css';
import type { SectionLabel, Teaser as TeaserFacts } from '#sanity/queries/teaser.ts';
import styles from './strand.module.css';

type Props = { section: SectionLabel; teasers: readonly TeaserFacts[] };

/** A section's row on the front page: one story large, one with a picture, the rest in words. */
export function Strand({ section, teasers }: Props) {
  const [first, second, ...rest] = teasers;
  const id = `strand-${section.id}`;
  return (
    <section className={classNames(styles.strand, accent[section.colour])} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        <a href={section.path}>{section.title}</a>
      </h2>
      <div className={styles.stories}>
        {first && (
          <div className={styles.first}>
            <Teaser
              teaser={first}
              look="large"
              level={3}
              withinSection
              sizes="(min-width: 64rem) 32vw, (min-width: 40rem) 55vw, 92vw"
            />
          </div>
        )}
        {second && (
          <div>
            <Teaser
              teaser={second}
              look="medium"
              level={3}
              withinSection
              sizes="(min-width: 64rem) 20rem, (min-width: 40rem) 36vw, 6.5rem"
            />
          </div>
        )}
        {rest.length > 0 && (
          <ul className={styles.rest}>
            {rest.map((teaser) => (
              <li key={teaser.id}>
                {/* Alone in its column it would leave most of it empty. */}
                <Teaser
                  teaser={teaser}
                  look={rest.length === 1 ? 'medium' : 'text'}
                  level={3}
                  withinSection
                  sizes="(min-width: 64rem) 20rem, (min-width: 40rem) 36vw, 6.5rem"
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
