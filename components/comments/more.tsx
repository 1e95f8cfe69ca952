import type { ReactNode } from 'react';
import { inPlace } from './in-place.ts';
import styles from './threads.module.css';

type MoreProps = { href: string; onMore: () => void; children: ReactNode };

/** A link to what comes next, which brings it here where JavaScript runs. */
export function More({ href, onMore, children }: MoreProps) {
  return (
    <p className={styles.more}>
      <a href={href} rel="nofollow" onClick={inPlace(onMore)}>
        {children}
      </a>
    </p>
  );
}
