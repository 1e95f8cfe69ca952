import pageStyles from '#components/page/page-body.module.css';
import { longDateTime } from '#components/ui/dates.ts';
import type { CorrectionsPage } from '#sanity/queries/corrections.ts';
import styles from './corrections-view.module.css';
import { Pagination } from './pagination.tsx';

/** What was wrong and is right now, of every story, newest first. */
export function CorrectionsView({ list }: { list: CorrectionsPage }) {
  const { corrections, page, pages } = list;
  return (
    <div className={pageStyles.page}>
      <header>
        <h1 className={pageStyles.title}>Corrections</h1>
        {page === 1 && (
          <p className={pageStyles.description}>
            When a story was wrong, we put it right, and say so at its end and here: what it said, and what is
            so.
          </p>
        )}
      </header>
      <div className={pageStyles.ruled}>
        <div className={pageStyles.narrow}>
          {corrections.length === 0 && (
            <p className={pageStyles.empty}>
              No story that is published has needed a correction. <a href="/latest">The latest stories</a> are
              in a list of their own.
            </p>
          )}
          <ul className={styles.list}>
            {corrections.map((correction) => (
              <li key={correction.id} className={styles.correction}>
                <p className={styles.when}>
                  <time dateTime={correction.correctedAt}>{longDateTime(correction.correctedAt)}</time>
                </p>
                <div>
                  <h2 className={styles.headline} dir="auto">
                    <a href={correction.path}>{correction.headline}</a>
                  </h2>
                  <p className={styles.text} dir="auto">
                    {correction.text}
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <Pagination
            path="/corrections"
            page={page}
            pages={pages}
            words={{ previous: 'Newer corrections', next: 'Older corrections' }}
          />
        </div>
      </div>
    </div>
  );
}
