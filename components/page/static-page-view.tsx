import { BodyText } from '#components/article/body-text.tsx';
import { classNames } from '#components/ui/class-names.ts';
import type { StaticPage } from '#sanity/queries/place.ts';
import styles from './page-body.module.css';
import type { NavigationLink } from './site-facts.ts';

type Props = { page: StaticPage; pages: readonly NavigationLink[] };

/** A page outside the news, such as "about", and the way to those beside it. */
export function StaticPageView({ page, pages }: Props) {
  const isOneOf = pages.some(({ path }) => path === page.path);
  return (
    <div className={classNames(styles.page, isOneOf && styles.withSiblings)}>
      <article className={styles.text}>
        <h1 className={styles.title}>{page.title}</h1>
        {page.standfirst && <p className={styles.description}>{page.standfirst}</p>}
        <div className={styles.ruled}>
          <BodyText body={page.body} />
        </div>
      </article>
      {isOneOf && (
        <nav className={styles.siblings} aria-label="Pages about us">
          <ul className={styles.siblingList}>
            {pages.map(({ title, path }) => (
              <li key={path}>
                <a href={path} aria-current={path === page.path ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
