import { Pagination } from '#components/lists/pagination.tsx';
import { Teaser } from '#components/lists/teaser.tsx';
import { excerpt, marked, type Marks } from '#lib/search/excerpt.ts';
import { lastPage, searchPath, type SearchRequest } from '#lib/search/request.ts';
import type { Teaser as TeaserFacts } from '#sanity/queries/teaser.ts';
import { Highlighted } from './highlighted.tsx';
import styles from './search-results.module.css';

/** A story that was found, with its text. */
export type Result = { teaser: TeaserFacts; body: string };

type Props = {
  request: SearchRequest;
  results: readonly Result[];
  marks: Marks;
  pages: number;
};

/** Stories that were found, in order, each with the place where it was. */
export function SearchResults({ request, results, marks, pages }: Props) {
  return (
    <>
      <ol className={styles.list}>
        {results.map(({ teaser, body }) => (
          <li key={teaser.id}>
            <Teaser
              teaser={teaser}
              look="row"
              level={2}
              withDate
              sizes="(min-width: 40rem) 13rem, 6.5rem"
              found={{
                headline: <Highlighted pieces={marked(teaser.headline, marks)} />,
                excerpt: (
                  <Highlighted pieces={excerpt(body, marks) ?? marked(teaser.standfirst ?? '', marks)} />
                ),
              }}
            />
          </li>
        ))}
      </ol>
      {pages > lastPage && request.page === lastPage && (
        <p className={styles.end}>
          That’s as far as the list goes. More words, or a filter, will shorten it.
        </p>
      )}
      <Pagination
        path={(page) => searchPath({ ...request, page })}
        page={request.page}
        pages={Math.min(pages, lastPage)}
        words={{ previous: 'Previous', next: 'Next' }}
      />
    </>
  );
}
