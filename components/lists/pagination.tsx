import styles from './pagination.module.css';

type Props = {
  /** The list's own address, below which its pages are; or what gives each page's. */
  path: string | ((page: number) => string);
  page: number;
  pages: number;
  /** What the links say, where the list isn't of stories from the newest to the oldest. */
  words?: { previous: string; next: string };
};

const newestFirst = { previous: 'Newer stories', next: 'Older stories' };

/** The way through a long list. Every page has an address of its own; the first has the list's. */
export function Pagination({ path, page, pages, words = newestFirst }: Props) {
  if (pages <= 1) return null;
  const address = (number: number) => {
    if (typeof path !== 'string') return path(number);
    return number === 1 ? path : `${path}/page/${number}`;
  };
  return (
    <nav className={styles.pagination} aria-label="Pages">
      <p>
        {page > 1 && (
          <a href={address(page - 1)} rel="prev">
            ← {words.previous}
          </a>
        )}
      </p>
      <p className={styles.place}>
        Page {page} of {pages}
      </p>
      <p className={styles.next}>
        {page < pages && (
          <a href={address(page + 1)} rel="next">
            {words.next} →
          </a>
        )}
      </p>
    </nav>
  );
}
