import styles from './view.module.css';

/** Repeats a line of the text, so it is an aside: a reader who listens can pass it by. */
export function PullQuoteView({ value }: { value: { text: string; attribution?: string } }) {
  return (
    <aside className={styles.quote}>
      <p className={styles.text}>“{value.text}”</p>
      {value.attribution && <p className={styles.attribution}>{value.attribution}</p>}
    </aside>
  );
}
