import styles from './threads.module.css';
import type { Discussion } from './use-discussion.ts';

/** What went wrong at a place, said at once. */
export function Trouble({ trouble, at }: Pick<Discussion, 'trouble'> & { at: string }) {
  return trouble?.at === at ? (
    <p className={styles.trouble} role="alert">
      {trouble.message}
    </p>
  ) : null;
}
