import { BlockClicks } from '#components/blocks/block-clicks.client.tsx';
import { Pagination } from '#components/lists/pagination.tsx';
import { longDateTime } from '#components/ui/dates.ts';
import { ownLanguage } from '#sanity/languages.ts';
import type { LiveState } from '#sanity/queries/article.ts';
import type { KeyEvent, LiveBlog as LiveBlogPage } from '#sanity/queries/live.ts';
import { entryAddress, entryAnchor } from './addresses.ts';
import { Entry } from './entry.tsx';
import { KeyEvents } from './key-events.tsx';
import styles from './live-blog.module.css';
import { LiveUpdates } from './live-updates.client.tsx';

const newestFirst = { previous: 'Newer posts', next: 'Older posts' };

type Props = {
  blog: LiveBlogPage;
  state: LiveState;
  /** The address of its article. */
  path: string;
  /** Whether the page looks for new posts by itself. */
  follows: boolean;
};

/** One page of a live blog: what is pinned, the key events, and the entries from the newest on. */
export function LiveBlog({ blog, state, path, follows }: Props) {
  const isFirst = blog.page === 1;
  const here = new Set(blog.entries.map((entry) => entry.id));
  const addressOf = ({ id }: KeyEvent) => (here.has(id) ? `#${entryAnchor(id)}` : entryAddress(path, id));
  return (
    <section className={styles.blog} aria-labelledby="live-posts">
      {isFirst && (
        <div id="live-pinned">
          {blog.pinned && (
            <aside className={styles.pinned} aria-label="Pinned post">
              <p className={styles.pin} {...ownLanguage}>
                Pinned
              </p>
              <Entry entry={blog.pinned} path={path} />
            </aside>
          )}
        </div>
      )}
      <KeyEvents events={blog.keyEvents} addressOf={addressOf} />
      <header className={styles.header} {...ownLanguage}>
        <h2 className={styles.title} id="live-posts">
          {isFirst ? 'Latest posts' : 'Earlier posts'}
        </h2>
        <p className={styles.state} id="live-state">
          {isFirst && !state.endedAt && (
            <>
              <a href={path}>Refresh</a>{' '}
              <span className={styles.byItself}>New posts are announced here.</span>{' '}
            </>
          )}
          {state.endedAt && (
            <>
              Ended <time dateTime={state.endedAt}>{longDateTime(state.endedAt)}</time>.{' '}
            </>
          )}
          Times are UTC.
        </p>
      </header>
      {follows && (
        <div className={styles.place} {...ownLanguage}>
          <output className="visually-hidden" id="live-told" />
          <button className={styles.button} id="live-show" type="button" hidden>
            New posts
          </button>
          <LiveUpdates />
          {/* For entries that are inserted: the first with an embed or a gallery may be among them. */}
          <BlockClicks />
        </div>
      )}
      <ol
        className={styles.entries}
        id="live-entries"
        data-running={state.endedAt ? undefined : ''}
        data-more={blog.page < blog.pages ? '' : undefined}
      >
        {blog.entries.map((entry) => (
          <li
            key={entry.id}
            id={entryAnchor(entry.id)}
            tabIndex={-1}
            data-time={new Date(entry.time).toISOString()}
            data-version={entry.version}
          >
            <Entry entry={entry} path={path} />
          </li>
        ))}
      </ol>
      {blog.entries.length === 0 && (
        <p className={styles.empty} {...ownLanguage}>
          Nothing has been posted yet.
        </p>
      )}
      <div {...ownLanguage}>
        <Pagination path={path} page={blog.page} pages={blog.pages} words={newestFirst} />
      </div>
    </section>
  );
}
