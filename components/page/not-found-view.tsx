import { TeaserList } from '#components/lists/teaser-list.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { Teaser } from '#sanity/queries/teaser.ts';
import styles from './page-body.module.css';

/** What stands where nothing does: an honest word, and the way on. */
export function NotFoundView({ latest }: { latest: readonly Teaser[] }) {
  return (
    <div className={classNames(styles.page, styles.narrow)}>
      <h1 className={styles.title}>This page isn’t here</h1>
      <p className={styles.description}>
        The address may be mistyped, or the story may have been taken down. Here is what we published last; or
        start again from <a href="/">the front page</a>.
      </p>
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
