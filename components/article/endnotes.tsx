import { safeHref } from '#components/blocks/safe-href.ts';
import { longDateTime } from '#components/ui/dates.ts';
import type { Article } from '#sanity/queries/article.ts';
import styles from './endnotes.module.css';

/** Where a reader can turn for help with what the story is about. */
export function HelpLines({ lines }: { lines: Article['helpLines'] }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.help} aria-labelledby="help-lines">
      <h2 id="help-lines">If you need to talk to someone</h2>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const href = safeHref(line.url);
          return (
            <li key={line._key}>
              <p className={styles.lineName}>{href ? <a href={href}>{line.name}</a> : line.name}</p>
              {line.phone && (
                <p className={styles.phone}>
                  <a href={`tel:${line.phone.replaceAll(/[^\d+*#]/g, '')}`}>{line.phone}</a>
                </p>
              )}
              {line.description && <p className={styles.lineText}>{line.description}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What was wrong and is right now, with the time of each correction. */
export function Corrections({ corrections }: { corrections: Article['corrections'] }) {
  if (corrections.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby="corrections">
      <h2 id="corrections">{corrections.length === 1 ? 'Correction' : 'Corrections'}</h2>
      <ul className={styles.list}>
        {corrections.map((correction) => (
          <li key={correction._key}>
            <p className={styles.when}>
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
      <h2 id="sources">Sources</h2>
      <ol className={styles.numbered}>
        {sources.map((source) => {
          const href = safeHref(source.url);
          return (
            <li key={source._key}>
              {href ? <a href={href}>{source.title}</a> : source.title}
              {source.publisher && `, ${source.publisher}`}
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
    <nav className={styles.topics} aria-labelledby="topics">
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
