import { longestQuery } from '#lib/search/request.ts';
import styles from './search-field.module.css';

/** A plain form that leads to the search page. Works without a script. */
export function SearchField({ label }: { label: string }) {
  return (
    <search className={styles.search} aria-label="All stories">
      <form action="/search">
        <label className={styles.label} htmlFor="page-search">
          {label}
        </label>
        <div className={styles.row}>
          <input
            className={styles.field}
            id="page-search"
            name="q"
            type="search"
            required
            maxLength={longestQuery}
            enterKeyHint="search"
            autoComplete="off"
          />
          <button className={styles.button} type="submit">
            Search
          </button>
        </div>
      </form>
    </search>
  );
}
