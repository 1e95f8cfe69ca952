import { Fragment } from 'react';
import { safeHref } from '#components/blocks/safe-href.ts';
import { ownLanguage } from '#sanity/languages.ts';
import { plain } from '#sanity/preview-marks.ts';
import type { Article } from '#sanity/queries/article.ts';
import styles from './help.module.css';

type Lines = Article['helpLines'];

/** What a story speaks of that may distress, and where to turn at once: nobody has to read on to find help. */
export function ContentNotice({ notice, lines }: { notice: string | null; lines: Lines }) {
  if (!notice) return null;
  return (
    <aside className={styles.notice} aria-label="Content notice">
      <p>{notice}</p>
      {lines.length > 0 && (
        <p className={styles.now}>
          <strong {...ownLanguage}>Help now:</strong>{' '}
          {lines.map((line) => (
            <Fragment key={line._key}>
              <ShortLine line={line} />{' '}
            </Fragment>
          ))}
          <a href="#help-lines" {...ownLanguage}>
            What they offer
          </a>
        </p>
      )}
    </aside>
  );
}

/** Where a reader can turn for help with what the story is about. */
export function HelpLines({ lines }: { lines: Lines }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.help} aria-labelledby="help-lines">
      <h2 id="help-lines" {...ownLanguage}>
        If you need to talk to someone
      </h2>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const href = safeHref(line.url);
          return (
            <li key={line._key}>
              <h3 className={styles.lineName} dir="auto">
                {line.name}
              </h3>
              {line.phone && (
                <p className={styles.phone}>
                  <a href={telephone(line.phone)} dir="ltr">
                    {line.phone}
                  </a>
                </p>
              )}
              {line.description && <p className={styles.lineText}>{line.description}</p>}
              {href && (
                <p>
                  <a href={href} dir="ltr">
                    {siteName(href)}
                  </a>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ShortLine({ line }: { line: Lines[number] }) {
  const href = line.phone ? telephone(line.phone) : safeHref(line.url);
  const words = line.phone ? `${line.name}, ${line.phone}` : line.name;
  return href ? (
    <a href={href} dir="auto">
      {words}
    </a>
  ) : (
    <bdi>{words}</bdi>
  );
}

/** A number as a phone dials it. */
const telephone = (phone: string) => `tel:${plain(phone).replaceAll(/[^\d+*#]/g, '')}`;

/** An address as people say it. */
const siteName = (href: string) => (URL.canParse(href) ? new URL(href).host.replace(/^www\./, '') : href);
