import type { ReactNode } from 'react';
import pageStyles from '#components/page/page-body.module.css';

/** Why a list has nothing in it, in a sentence, and the way on. */
export function EmptyList({ children }: { children: ReactNode }) {
  return (
    <p className={pageStyles.empty}>
      {children} Until one does, there are <a href="/latest">the latest stories</a> and{' '}
      <a href="/">the front page</a>.
    </p>
  );
}
