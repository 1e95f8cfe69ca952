import styles from './view.module.css';

/** A pause in the text. */
export function DividerView({ value }: { value: { look: 'line' | 'stars' } }) {
  return <hr className={value.look === 'line' ? styles.line : styles.stars} />;
}
