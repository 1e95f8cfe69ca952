import styles from './pagination.module.css';

/** The way through a long list. Every page has an address of its own; the first has the list's. */
export function Pagination({ path, page, pages }: { path: string; page: number; pages: number }) {
  if (pages <= 1) return null;
  const address = (number: number) => (number === 1 ? path : `${path}/page/${number}`);
  return (
    <nav className={styles.pagination} aria-label="Pages">
      <p>
        {page > 1 && (
          <a href={address(page - 1)} rel="prev">
            ← Newer stories
          </a>
        )}
      </p>
      <p className={styles.place}>
        Page {page} of {pages}
      </p>
      <p className={styles.next}>
        {page < pages && (
          <a href={address(page + 1)} rel="next">
            Older stories →
          </a>
        )}
      </p>
    </nav>
  );
}
