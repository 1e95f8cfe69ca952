import { classNames } from '#components/ui/class-names.ts';
import accent from '#components/ui/section-accent.module.css';
import type { Popular as PopularFacts } from '#sanity/queries/popular.ts';
import styles from './popular.module.css';

/** What other readers read and talk about, side by side. Nothing where there is too little of either. */
export function Popular({ popular }: { popular: PopularFacts }) {
  const { read, discussed } = popular;
  if (read.length === 0 && discussed.length === 0) return null;
  return (
    <aside className={styles.popular} aria-label="What readers choose">
      <Ranking id="most-read" title="Most read" teasers={read} />
      <Ranking id="most-discussed" title="Most discussed" teasers={discussed} />
    </aside>
  );
}

type RankingProps = { id: string; title: string; teasers: PopularFacts['read'] };

function Ranking({ id, title, teasers }: RankingProps) {
  if (teasers.length === 0) return null;
  return (
    <section className={styles.ranking} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {title}
      </h2>
      <ol className={styles.list}>
        {teasers.map((teaser) => (
          <li key={teaser.id} className={classNames(styles.item, accent[teaser.section.colour])}>
            <div>
              <p className={styles.section}>{teaser.section.title}</p>
              <h3 className={styles.headline} {...teaser.language}>
                <a className={styles.link} href={teaser.path}>
                  {teaser.headline}
                </a>
              </h3>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
