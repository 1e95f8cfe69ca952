import styles from './page-body.module.css';
import { TryAgain } from './try-again.tsx';

/** What stands where a page could not be made. Works without a script, and says nothing of the cause, which the log has. */
export function FailedView() {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>This page can’t be shown just now</h1>
      <p className={styles.description}>
        Something failed on our side, not yours. Try again in a minute; if it still fails then, it is ours to
        mend.
      </p>
      <TryAgain />
      <ul className={styles.onward}>
        <li>
          <a href="/">The front page</a>
        </li>
        <li>
          <a href="/latest">The latest stories</a>
        </li>
      </ul>
    </div>
  );
}
