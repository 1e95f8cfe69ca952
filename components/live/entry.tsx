import { BodyText } from '#components/article/body-text.tsx';
import { shortDateTime } from '#components/ui/dates.ts';
import { ownLanguage } from '#sanity/languages.ts';
import type { LiveEntry } from '#sanity/queries/live.ts';
import { entryAddress } from './addresses.ts';
import styles from './entry.module.css';

type Props = {
  entry: LiveEntry;
  /** The address of its live blog. */
  path: string;
};

/** An entry of a live blog: its time, which leads to it for good, its words, and who wrote them. */
export function Entry({ entry, path }: Props) {
  return (
    <article className={styles.entry}>
      <p className={styles.facts} {...ownLanguage}>
        <a href={entryAddress(path, entry.id)}>
          <time dateTime={entry.time}>{shortDateTime(entry.time)}</time>
        </a>
        {entry.isKeyEvent && <span className={styles.key}>Key event</span>}
      </p>
      {entry.headline && <h3 className={styles.headline}>{entry.headline}</h3>}
      <BodyText body={entry.body} />
      {entry.author && (
        <p className={styles.author}>
          <a href={entry.author.path} rel="author">
            {entry.author.name}
          </a>
        </p>
      )}
    </article>
  );
}
