import { safeHref } from '#components/blocks/safe-href.ts';
import { longDateTime } from '#components/ui/dates.ts';
import { ownLanguage } from '#sanity/languages.ts';
import { plain } from '#sanity/preview-marks.ts';
import type { Article } from '#sanity/queries/article.ts';
import { correctionAnchor } from './correction-anchor.ts';
import styles from './endnotes.module.css';

/** What was wrong and is right now, with the time of each correction and an anchor that leads to it. */
export function Corrections({ corrections }: { corrections: Article['corrections'] }) {
  if (corrections.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="corrections">
      <h2 id="corrections" {...ownLanguage}>
        {corrections.length === 1 ? 'Correction' : 'Corrections'}
      </h2>
      <ul className={styles.list}>
        {corrections.map((correction) => (
          <li key={correction._key} id={correctionAnchor(plain(correction._key))}>
            <p className={styles.when} {...ownLanguage}>
              <time dateTime={correction.correctedAt}>{longDateTime(correction.correctedAt)}</time>
            </p>
            <p>{correction.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the article rests on. */
export function Sources({ sources }: { sources: Article['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="sources">
      <h2 id="sources" {...ownLanguage}>
        Sources
      </h2>
      <ol className={styles.numbered}>
        {sources.map((source) => {
          const href = safeHref(source.url);
          return (
            <li key={source._key}>
              <bdi>{href ? <a href={href}>{source.title}</a> : source.title}</bdi>
              {source.publisher && (
                <>
                  , <bdi>{source.publisher}</bdi>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The way to more on the same subjects. */
export function Topics({ topics }: { topics: Article['topics'] }) {
  if (topics.length === 0) return null;
  return (
    <nav className={styles.topics} aria-labelledby="topics" {...ownLanguage}>
      <h2 id="topics">More on</h2>
      <ul className={styles.topicList}>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topic.path}>{topic.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
