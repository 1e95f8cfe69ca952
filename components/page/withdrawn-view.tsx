import { LatestStories } from '#components/lists/latest-stories.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { longDate } from '#components/ui/dates.ts';
import type { Teaser } from '#sanity/queries/teaser.ts';
import type { Withdrawal } from '#sanity/queries/withdrawal.ts';
import styles from './page-body.module.css';

type Props = { withdrawal: Withdrawal; latest: readonly Teaser[] };

/** What stands where a story was taken down: that it was, when, and what the newsroom says about it. */
export function WithdrawnView({ withdrawal, latest }: Props) {
  const { withdrawnAt, note } = withdrawal;
  return (
    <div className={classNames(styles.page, styles.narrow)}>
      <h1 className={styles.title}>This story was withdrawn</h1>
      <p className={styles.description}>
        A story stood at this address. The newsroom took it down
        {withdrawnAt && (
          <>
            {' '}
            on <time dateTime={withdrawnAt}>{longDate(withdrawnAt)}</time>
          </>
        )}
        , and its discussion with it.
      </p>
      {note ? (
        <section className={styles.note} aria-labelledby="note">
          <h2 id="note">From the newsroom</h2>
          <p>{note}</p>
        </section>
      ) : (
        <p className={styles.aside}>
          Nothing is wrong with the link that brought you here, or with your browser.
        </p>
      )}
      <LatestStories teasers={latest} />
    </div>
  );
}
