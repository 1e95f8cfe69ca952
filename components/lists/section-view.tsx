import pageStyles from '#components/page/page-body.module.css';
import { classNames } from '#components/ui/class-names.ts';
import accent from '#components/ui/section-accent.module.css';
import type { ListPage } from '#sanity/queries/list-page.ts';
import type { SectionLabel } from '#sanity/queries/teaser.ts';
import { EmptyList } from './empty-list.tsx';
import { OpeningList } from './opening-list.tsx';
import { Pagination } from './pagination.tsx';
import { TeaserList } from './teaser-list.tsx';

type Props = { section: SectionLabel & { description: string | null }; list: ListPage };

/** A section's newest stories; from the second page on, a plain list. */
export function SectionView({ section, list }: Props) {
  const { teasers, page, pages } = list;
  return (
    <div className={classNames(pageStyles.page, accent[section.colour])}>
      <header>
        <h1 className={classNames(pageStyles.title, pageStyles.section)}>{section.title}</h1>
        {page === 1 && section.description && <p className={pageStyles.description}>{section.description}</p>}
      </header>
      <div className={pageStyles.ruled}>
        {teasers.length === 0 && <EmptyList>No story stands in this section yet.</EmptyList>}
        {page === 1 ? (
          <OpeningList teasers={teasers} withinSection />
        ) : (
          <div className={pageStyles.narrow}>
            <TeaserList teasers={teasers} level={2} withinSection />
          </div>
        )}
        <Pagination path={section.path} page={page} pages={pages} />
      </div>
    </div>
  );
}
