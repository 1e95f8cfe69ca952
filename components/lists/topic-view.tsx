import pageStyles from '#components/page/page-body.module.css';
import { classNames } from '#components/ui/class-names.ts';
import type { ListPage } from '#sanity/queries/list-page.ts';
import type { Topic } from '#sanity/queries/topic.ts';
import { Pagination } from './pagination.tsx';
import { TeaserList } from './teaser-list.tsx';

/** Everything about a subject, newest first. */
export function TopicView({ topic, list }: { topic: Topic; list: ListPage }) {
  return (
    <div className={classNames(pageStyles.page, pageStyles.narrow)}>
      <header>
        <h1 className={pageStyles.title}>{topic.title}</h1>
        {list.page === 1 && topic.description && (
          <p className={pageStyles.description}>{topic.description}</p>
        )}
      </header>
      <div className={pageStyles.ruled}>
        {list.teasers.length === 0 && <p className={pageStyles.empty}>No stories on this subject yet.</p>}
        <TeaserList teasers={list.teasers} level={2} />
        <Pagination path={topic.path} page={list.page} pages={list.pages} />
      </div>
    </div>
  );
}
