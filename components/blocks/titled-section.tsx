import { useId, type ReactNode } from 'react';
import styles from './titled-section.module.css';

/** A part of a text that may have a title of its own. */
export function TitledSection({ title, children }: { title: string | undefined; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={title ? id : undefined}>
      {title && (
        <h2 className={styles.title} id={id}>
          {title}
        </h2>
      )}
      {children}
    </section>
  );
}
