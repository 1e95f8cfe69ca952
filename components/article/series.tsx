import { ownLanguage } from '#sanity/languages.ts';
import type { PlaceInSeries, SeriesPart } from '#sanity/queries/series.ts';
import styles from './series.module.css';

/** That an article is a part of something larger, before it begins. */
export function SeriesLine({ place }: { place: PlaceInSeries }) {
  return (
    <p className={styles.line} {...ownLanguage}>
      {place.parts > 1 && `Part ${place.part} of ${place.parts} · `}
      <a href={place.series.path}>{place.series.title}</a>
    </p>
  );
}

/** The way to the parts before and after, where an article ends. */
export function SeriesNavigation({ place }: { place: PlaceInSeries }) {
  const { previous, next } = place;
  if (!previous && !next) return null;
  return (
    <nav className={styles.box} aria-labelledby="series">
      <h2 className={styles.title} id="series">
        Part {place.part} of {place.parts} · <a href={place.series.path}>{place.series.title}</a>
      </h2>
      <ul className={styles.parts}>
        {previous && <Part part={previous} label="Previous part" rel="prev" />}
        {next && <Part part={next} label="Next part" rel="next" />}
      </ul>
    </nav>
  );
}

function Part({ part, label, rel }: { part: SeriesPart; label: string; rel: 'prev' | 'next' }) {
  return (
    <li className={styles[rel]}>
      <a className={styles.link} href={part.path} rel={rel}>
        <span className={styles.label}>{label}</span>
        <span className={styles.headline} dir="auto">
          {part.headline}
        </span>
      </a>
    </li>
  );
}
