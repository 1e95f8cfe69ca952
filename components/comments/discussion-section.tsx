import { invitation, type EffectiveDiscussion } from '#lib/comments/discussion.ts';
import type { Sort } from '#lib/comments/view.ts';
import { DiscussionIsland } from './discussion-island.client.tsx';
import { DiscussionTerms } from './discussion-terms.tsx';
import styles from './discussion.module.css';
import type { DiscussedArticle, ThreadPage } from './shape.ts';
// Styles of what loads later: the HTML needs them at once. Here, where they cost the browser no script.
import './badges.module.css';
import './comment-body.module.css';
import './comment.module.css';
import './composer.module.css';
import './monogram.module.css';
import './threads.module.css';

type Props = {
  article: DiscussedArticle;
  discussion: EffectiveDiscussion;
  sort: Sort;
  /** Null where it can't be read at the moment. */
  page: ThreadPage | null;
  /** `thread`: one thread of it, without the composer and what leads through the whole. */
  part: 'whole' | 'thread';
  /** Of a comment, in characters. */
  maxLength: number;
};

/** A discussion's prompt, its terms, the composer and comments; or in one sentence why there are none. */
export function DiscussionSection({ article, discussion, sort, page, part, maxLength }: Props) {
  if (discussion.state === 'off')
    return (
      <section id="discussion" className={styles.discussion} aria-label="Discussion">
        <p className={styles.terms}>There is no discussion under this article.</p>
      </section>
    );
  return (
    <section
      id="discussion"
      className={styles.discussion}
      aria-labelledby="discussion-heading"
      data-discussion={article.id}
    >
      <header className={styles.header}>
        <hgroup>
          {!discussion.prompt.startsWith(invitation) && <p className={styles.invitation}>{invitation}</p>}
          <h2 id="discussion-heading" className={styles.prompt} dir="auto">
            {discussion.prompt}
          </h2>
        </hgroup>
        <DiscussionTerms discussion={discussion} />
      </header>
      {page ? (
        <DiscussionIsland
          article={article}
          sort={sort}
          page={page}
          part={part}
          open={discussion.state !== 'closed'}
          closesAt={discussion.closesAt}
          maxLength={maxLength}
          guests={discussion.audience === 'anyone'}
        />
      ) : (
        <p className={styles.terms}>Comments can’t be shown at the moment. Try again in a minute.</p>
      )}
    </section>
  );
}
