import type { EffectiveDiscussion } from '#lib/comments/discussion.ts';
import { getFirstPage } from '#lib/comments/first-page.ts';
import { defaultConfig } from '#lib/comments/policy/config.ts';
import { DiscussionIsland } from './discussion-island.client.tsx';
import styles from './discussion.module.css';
import { DiscussionTerms } from './discussion-terms.tsx';
import { slimPage } from './shape.ts';

type Props = {
  /** The article as its page knows it; `path` is where readers find it, such as `/health/sleep-and-memory`. */
  article: { id: string; headline: string; path: string };
  /** What `effectiveDiscussion` made of the article's, the section's and the site's settings. */
  discussion: EffectiveDiscussion;
};

/**
 * The discussion under an article, with its first page of comments in the HTML. Renders its own `<section
 * id="discussion">` with an h2. Reads its comments through a cached getter, so it belongs in the static part of the
 * page and needs no Suspense around it.
 */
export async function Discussion({ article, discussion }: Props) {
  if (discussion.state === 'off')
    return (
      <section id="discussion" className={styles.discussion} aria-label="Discussion">
        <p className={styles.terms}>There is no discussion under this article.</p>
      </section>
    );
  const page = await getFirstPage(article.id);
  return (
    <section
      id="discussion"
      className={styles.discussion}
      aria-labelledby="discussion-heading"
      data-article-id={article.id}
    >
      <header className={styles.header}>
        <h2 id="discussion-heading" className={styles.prompt}>
          {discussion.prompt}
        </h2>
        <DiscussionTerms discussion={discussion} />
      </header>
      <DiscussionIsland
        article={{ id: article.id, path: article.path }}
        sort="newest"
        page={slimPage(page)}
        open={discussion.state !== 'closed'}
        closesAt={discussion.closesAt}
        maxLength={defaultConfig.maxLength}
      />
    </section>
  );
}
