import { longestQuery, type SearchRequest, type When } from '#lib/search/request.ts';
import type { SearchOption, SearchOptions } from '#sanity/queries/search-options.ts';
import { SearchIcon } from './search-icon.tsx';
import styles from './search-form.module.css';

type Props = { request: SearchRequest; options: SearchOptions };

const periods: { value: When; name: string }[] = [
  { value: 'week', name: 'Past week' },
  { value: 'month', name: 'Past month' },
  { value: 'year', name: 'Past year' },
];

/** The search of a page, and what narrows it: a plain form, so that each search has an address. */
export function SearchForm({ request, options }: Props) {
  const { query, section, author, when, sort } = request;
  return (
    <search aria-label="Stories">
      <form className={styles.form} action="/search">
        <div className={styles.field}>
          <input
            className={styles.words}
            type="search"
            name="q"
            aria-label="Search stories"
            placeholder="Words, names, “an exact phrase”"
            defaultValue={query}
            maxLength={longestQuery}
            enterKeyHint="search"
            autoComplete="off"
            // A reader who comes to an empty search comes to type.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={query === ''}
          />
          <button className={styles.button} type="submit">
            <SearchIcon />
            Search
          </button>
        </div>
        <div className={styles.filters}>
          <Choice
            name="section"
            label="Section"
            any="All sections"
            value={section}
            options={options.sections}
          />
          <Choice name="author" label="Author" any="All authors" value={author} options={options.authors} />
          <label className={styles.filter}>
            <span className={styles.label}>Published</span>
            <select className={styles.select} name="when" defaultValue={when === null ? '' : String(when)}>
              <option value="">Any time</option>
              {periods.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
              {options.years.map((year) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.filter}>
            <span className={styles.label}>Order</span>
            <select className={styles.select} name="sort" defaultValue={sort === 'newest' ? sort : ''}>
              <option value="">Best match first</option>
              <option value="newest">Newest first</option>
            </select>
          </label>
        </div>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  value: string | null;
  options: readonly SearchOption[];
};

function Choice({ name, label, any, value, options }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <label className={styles.filter}>
      <span className={styles.label}>{label}</span>
      <select className={styles.select} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.id} value={option.slug}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
