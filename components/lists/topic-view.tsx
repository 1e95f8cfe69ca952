import pageStyles from '#components/page/page-body.module.css';
import type { ListPage } from '#sanity/queries/list-page.ts';
import type { Topic } from '#sanity/queries/topic.ts';
import { EmptyList } from './empty-list.tsx';
import { OpeningList } from './opening-list.tsx';
import { Pagination } from './pagination.tsx';
import { TeaserList } from './teaser-list.tsx';

/** Everything about a subject, newest first; from the second page on, a plain list. */
export function TopicView({ topic, list }: { topic: Topic; list: ListPage }) {
  const { teasers, page, pages } = list;
  return (
    <div className={pageStyles.page}>
      <header>
        <p className={pageStyles.kind}>Topic</p>
        <h1 className={pageStyles.title}>{topic.title}</h1>
        {page === 1 && topic.description && <p className={pageStyles.description}>{topic.description}</p>}
      </header>
      <div className={pageStyles.ruled}>
        {teasers.length === 0 && <EmptyList>No story on this subject is out yet.</EmptyList>}
        {page === 1 ? (
          <OpeningList teasers={teasers} />
        ) : (
          <div className={pageStyles.narrow}>
            <TeaserList teasers={teasers} level={2} />
          </div>
        )}
        <Pagination path={topic.path} page={page} pages={pages} />
      </div>
    </div>
  );
}
