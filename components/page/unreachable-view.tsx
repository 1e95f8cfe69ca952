import styles from './page-body.module.css';

/** What stands on the front page until the newsroom's content has been reached once. */
export function UnreachableView() {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>The news is on its way</h1>
      <p className={styles.description}>
        This site has just started and can’t reach its stories yet. Please look again in a moment.
      </p>
    </div>
  );
}
