'use client';
// Next shows an error by a component that runs in the browser, as trying again does.

import styles from './page-body.module.css';

/** What stands where a page could not be made. Says nothing of the cause, which the server's log has. */
export function ErrorView({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>This page can’t be shown just now</h1>
      <p className={styles.description}>
        Something failed on our side, not yours. It is usually over within a minute.
      </p>
      <p className={styles.actions}>
        <button type="button" className={styles.button} onClick={retry}>
          Try again
        </button>
      </p>
      <p className={styles.actions}>
        Or go to <a href="/">the front page</a>.
        {digest && ` If you write to us about this, mention ${digest}.`}
      </p>
    </div>
  );
}
