import { BodyText } from '#components/article/body-text.tsx';
import type { StaticPage } from '#sanity/queries/place.ts';
import styles from './page-body.module.css';

/** A page outside the news, such as "about". */
export function StaticPageView({ page }: { page: StaticPage }) {
  return (
    <article className={styles.page}>
      <div className={styles.text}>
        <h1 className={styles.title}>{page.title}</h1>
        {page.standfirst && <p className={styles.description}>{page.standfirst}</p>}
        <div className={styles.ruled}>
          <BodyText body={page.body} />
        </div>
      </div>
    </article>
  );
}
