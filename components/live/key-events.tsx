import { shortDateTime } from '#components/ui/dates.ts';
import { ownLanguage } from '#sanity/languages.ts';
import type { KeyEvent } from '#sanity/queries/live.ts';
import styles from './key-events.module.css';

type Props = {
  events: readonly KeyEvent[];
  addressOf: (event: KeyEvent) => string;
};

/** What happened so far, in a line each: beside the entries where there is room, folded above them on a phone. */
export function KeyEvents({ events, addressOf }: Props) {
  const list = (
    <ol className={styles.list}>
      {events.map((event) => (
        <li key={event.id}>
          <time className={styles.time} dateTime={event.time} {...ownLanguage}>
            {shortDateTime(event.time)}
          </time>{' '}
          <a href={addressOf(event)}>{event.headline}</a>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <details className={styles.folded} id="live-events" hidden={events.length === 0}>
        <summary {...ownLanguage}>Key events</summary>
        <div>{list}</div>
      </details>
      <nav
        className={styles.beside}
        id="live-events-beside"
        aria-labelledby="live-key-events"
        hidden={events.length === 0}
      >
        <div className={styles.inView}>
          <h2 className={styles.title} id="live-key-events" {...ownLanguage}>
            Key events
          </h2>
          {list}
        </div>
      </nav>
    </>
  );
}
