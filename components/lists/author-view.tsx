import { safeHref } from '#components/blocks/safe-href.ts';
import pageStyles from '#components/page/page-body.module.css';
import { classNames } from '#components/ui/class-names.ts';
import { Picture } from '#components/ui/picture.tsx';
import { shapes } from '#components/ui/shapes.ts';
import type { Author } from '#sanity/queries/author.ts';
import type { ListPage } from '#sanity/queries/list-page.ts';
import styles from './author-view.module.css';
import { EmptyList } from './empty-list.tsx';
import { Pagination } from './pagination.tsx';
import { TeaserList } from './teaser-list.tsx';

/** Who somebody is, and what they wrote here. */
export function AuthorView({ author, list }: { author: Author; list: ListPage }) {
  return (
    <div className={classNames(pageStyles.page, pageStyles.narrow)}>
      <header className={styles.header}>
        {author.portrait && (
          <div className={styles.portrait}>
            <Picture
              picture={author.portrait}
              shape={shapes.portrait}
              sizes="(min-width: 40rem) 10rem, 6rem"
              priority
            />
          </div>
        )}
        <div>
          <h1 className={pageStyles.title}>{author.name}</h1>
          {author.jobTitle && <p className={styles.job}>{author.jobTitle}</p>}
        </div>
        {(author.bio || author.links.length > 0) && (
          <div className={styles.about}>
            {author.bio && <p className={styles.bio}>{author.bio}</p>}
            <ul className={styles.links}>
              {author.links.map((link) => {
                const href = safeHref(link.url);
                return (
                  href && (
                    <li key={link._key}>
                      <a href={href} rel="me">
                        {link.label}
                      </a>
                    </li>
                  )
                );
              })}
            </ul>
          </div>
        )}
      </header>
      <section className={pageStyles.ruled} aria-label={`Stories by ${author.name}`}>
        {list.teasers.length === 0 && <EmptyList>No story by {author.name} is out yet.</EmptyList>}
        <TeaserList teasers={list.teasers} level={2} withWriters={false} />
        <Pagination path={author.path} page={list.page} pages={list.pages} />
      </section>
    </div>
  );
}
