import { useId } from 'react';
import styles from './view.module.css';

/** Background beside the story, under its own title. */
export function FactBoxView({ value }: { value: { title: string; facts: string[] } }) {
  const id = useId();
  return (
    <aside className={styles.box} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {value.title}
      </h2>
      <ul className={styles.facts}>
        {value.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </aside>
  );
}
