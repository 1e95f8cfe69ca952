import styles from './live-mark.module.css';

/** Says that a live blog is running. It stands still: what blinks keeps people from reading. */
export function LiveMark() {
  return <span className={styles.mark}>Live</span>;
}
