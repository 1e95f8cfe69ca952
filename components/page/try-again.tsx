import styles from './page-body.module.css';

/** Asks for the same address again, without a script. */
export function TryAgain() {
  return (
    <form className={styles.actions}>
      <button type="submit" className={styles.button}>
        Try again
      </button>
    </form>
  );
}
