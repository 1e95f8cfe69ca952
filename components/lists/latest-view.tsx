import pageStyles from '#components/page/page-body.module.css';
import { longDay } from '#components/ui/dates.ts';
import type { ListPage } from '#sanity/queries/list-page.ts';
import type { Teaser } from '#sanity/queries/teaser.ts';
import styles from './latest-view.module.css';
import { Pagination } from './pagination.tsx';
import { TeaserList } from './teaser-list.tsx';

/** Everything that was published, day by day, newest first. */
export function LatestView({ list }: { list: ListPage }) {
  return (
    <div className={pageStyles.page}>
      <header>
        <h1 className={pageStyles.title}>Latest</h1>
        {list.page === 1 && (
          <p className={pageStyles.description}>
            Every story, as it came out. Days and times are those of Greenwich (UTC).
          </p>
        )}
      </header>
      <div className={pageStyles.ruled}>
        {list.teasers.length === 0 && (
          <p className={pageStyles.empty}>
            Nothing is published yet. The first story will stand here, and on <a href="/">the front page</a>.
          </p>
        )}
        {byDay(list.teasers).map(([day, teasers]) => (
          <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
            <h2 className={styles.date} id={`day-${day}`}>
              <time dateTime={day}>{longDay(day)}</time>
            </h2>
            <TeaserList teasers={teasers} level={3} withDate="clock" />
          </section>
        ))}
        <Pagination path="/latest" page={list.page} pages={list.pages} />
      </div>
    </div>
  );
}

/** By the day of publication (UTC, `2026-11-23`), in the order given. */
function byDay(teasers: readonly Teaser[]): [string, Teaser[]][] {
  return [...Map.groupBy(teasers, ({ publishedAt }) => new Date(publishedAt).toISOString().slice(0, 10))];
}
