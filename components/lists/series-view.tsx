import pageStyles from '#components/page/page-body.module.css';
import { classNames } from '#components/ui/class-names.ts';
import { Picture } from '#components/ui/picture.tsx';
import { shapes } from '#components/ui/shapes.ts';
import { firstOf, type ListPage } from '#sanity/queries/list-page.ts';
import type { Series } from '#sanity/queries/series.ts';
import { EmptyList } from './empty-list.tsx';
import { Pagination } from './pagination.tsx';
import styles from './series-view.module.css';
import { Teaser } from './teaser.tsx';

/** A series: what it is about, and its parts in the order in which they are read. */
export function SeriesView({ series, list }: { series: Series; list: ListPage }) {
  const { picture } = series;
  const first = firstOf(list.page);
  const opens = list.page === 1;
  return (
    <div className={pageStyles.page}>
      <header className={classNames(styles.header, opens && picture && styles.pictured)}>
        <div>
          <p className={pageStyles.kind}>Series</p>
          <h1 className={pageStyles.title}>{series.title}</h1>
          {opens && series.description && <p className={pageStyles.description}>{series.description}</p>}
        </div>
        {opens && picture && (
          <div className={styles.picture}>
            <Picture
              picture={picture}
              shape={shapes.lead}
              sizes="(min-width: 80rem) 38rem, (min-width: 64rem) 50vw, 100vw"
              priority
            />
          </div>
        )}
      </header>
      <div className={pageStyles.ruled}>
        <div className={pageStyles.narrow}>
          {list.teasers.length === 0 && <EmptyList>No part of this series is out yet.</EmptyList>}
          <ol className={styles.parts} start={first}>
            {list.teasers.map((teaser, index) => (
              <li key={teaser.id} className={styles.part}>
                <p className={styles.number}>Part {first + index}</p>
                <Teaser
                  teaser={teaser}
                  look="row"
                  level={2}
                  withDate
                  sizes="(min-width: 40rem) 13rem, 6.5rem"
                />
              </li>
            ))}
          </ol>
          <Pagination
            path={series.path}
            page={list.page}
            pages={list.pages}
            words={{ previous: 'Earlier parts', next: 'Later parts' }}
          />
        </div>
      </div>
    </div>
  );
}
