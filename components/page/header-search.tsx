import { longestQuery } from '#lib/search/request.ts';
import { SearchIcon } from '../search/search-icon.tsx';
import styles from './header-search.module.css';

/**
 * The way to search from every page. Where there is no room for its field it is hidden, and so empty: then the button leads
 * to the search page, which has a larger one.
 */
export function HeaderSearch() {
  return (
    <search aria-label="Site">
      <form className={styles.form} action="/search">
        <input
          className={styles.words}
          type="search"
          name="q"
          aria-label="Search stories"
          placeholder="Search"
          maxLength={longestQuery}
        />
        <button className={styles.button} type="submit" aria-label="Search">
          <SearchIcon />
        </button>
      </form>
    </search>
  );
}
