import pageStyles from '#components/page/page-body.module.css';
import { classNames } from '#components/ui/class-names.ts';
import accent from '#components/ui/section-accent.module.css';
import type { ListPage } from '#sanity/queries/list-page.ts';
import type { SectionLabel } from '#sanity/queries/teaser.ts';
import { Pagination } from './pagination.tsx';
import styles from './section-view.module.css';
import { TeaserList } from './teaser-list.tsx';
import { Teaser } from './teaser.tsx';

type Props = { section: SectionLabel & { description: string | null }; list: ListPage };

/** A section's newest stories; from the second page on, a plain list. */
export function SectionView({ section, list }: Props) {
  const { teasers, page, pages } = list;
  const [first, ...others] = teasers;
  const grid = others.slice(0, 6);
  const rows = others.slice(6);
  return (
    <div className={classNames(pageStyles.page, accent[section.colour])}>
      <header>
        <h1 className={classNames(pageStyles.title, pageStyles.section)}>{section.title}</h1>
        {page === 1 && section.description && <p className={pageStyles.description}>{section.description}</p>}
      </header>
      <div className={pageStyles.ruled}>
        {!first && <p className={pageStyles.empty}>Nothing is published in this section yet.</p>}
        {page > 1 && (
          <div className={pageStyles.narrow}>
            <TeaserList teasers={teasers} level={2} withinSection />
          </div>
        )}
        {page === 1 && first && (
          <>
            <div className={styles.first}>
              <Teaser
                teaser={first}
                look="lead"
                level={2}
                withinSection
                withDate
                priority
                sizes="(min-width: 80rem) 46rem, (min-width: 64rem) 60vw, 100vw"
              />
            </div>
            {grid.length > 0 && (
              <ul className={styles.grid}>
                {grid.map((teaser) => (
                  <li key={teaser.id}>
                    <Teaser
                      teaser={teaser}
                      look="medium"
                      level={2}
                      withinSection
                      withDate
                      sizes="(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 6.5rem"
                    />
                  </li>
                ))}
              </ul>
            )}
            {rows.length > 0 && (
              <div className={classNames(styles.rows, pageStyles.narrow)}>
                <TeaserList teasers={rows} level={2} withinSection />
              </div>
            )}
          </>
        )}
        <Pagination path={section.path} page={page} pages={pages} />
      </div>
    </div>
  );
}
