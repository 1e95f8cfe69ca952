import styles from './page-body.module.css';
import { TryAgain } from './try-again.tsx';

/** What stands where a page was never made before, and what it shows can't be reached. Works without a script. */
export function UnreachableView() {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>This page will be back in a moment</h1>
      <p className={styles.description}>
        We can’t reach our stories just now. That is a fault of ours, and it is seldom a long one. Please try
        this page again in a minute.
      </p>
      <TryAgain />
      <p className={styles.aside}>
        Pages that were read lately may still be there: begin at <a href="/">the front page</a>.
      </p>
    </div>
  );
}
