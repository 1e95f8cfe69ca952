import { classNames } from '#components/ui/class-names.ts';
import accent from '#components/ui/section-accent.module.css';
import { ownLanguage } from '#sanity/languages.ts';
import type { Article, LiveState } from '#sanity/queries/article.ts';
import type { LiveBlog as LiveBlogPage } from '#sanity/queries/live.ts';
import styles from './earlier-posts.module.css';
import { LiveBlog } from './live-blog.tsx';
import { LiveMark } from './live-mark.tsx';

type Props = {
  article: Pick<Article, 'path' | 'headline' | 'section' | 'language'>;
  state: LiveState;
  blog: LiveBlogPage;
};

/** A page of a live blog after the first: the headline, which leads back, and the entries. */
export function EarlierPosts({ article, state, blog }: Props) {
  const { section, path, headline, language } = article;
  return (
    <article className={classNames(styles.page, accent[section.colour])} {...language}>
      <header className={styles.header}>
        <p className={styles.label} {...ownLanguage}>
          <a href={section.path}>{section.title}</a>
          {!state.endedAt && <LiveMark />}
        </p>
        <h1 className={styles.headline}>
          <a href={path}>{headline}</a>
        </h1>
      </header>
      <div className={styles.text}>
        <LiveBlog blog={blog} state={state} path={path} follows={false} />
      </div>
    </article>
  );
}
