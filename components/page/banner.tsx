import { safeHref } from '#components/blocks/safe-href.ts';
import styles from './banner.module.css';
import type { SiteBanner } from './site-facts.ts';

const beginnings: Record<SiteBanner['kind'], string> = {
  breaking: 'Breaking',
  live: 'Live',
  notice: 'Notice',
};

/**
 * One line over every page. A landmark that is there from the start, not an alert: it mustn't interrupt somebody who is being
 * read to. An article that it leads to hides it, by `data-leads-here` anywhere on its page.
 */
export function Banner({ banner }: { banner: SiteBanner }) {
  const beginning = beginnings[banner.kind];
  const href = safeHref(banner.href);
  return (
    <aside className={styles.banner} data-kind={banner.kind} aria-label={beginning}>
      <p className={styles.line}>
        <strong className={styles.beginning}>{beginning}</strong>{' '}
        {href ? <a href={href}>{banner.text}</a> : banner.text}
      </p>
    </aside>
  );
}
