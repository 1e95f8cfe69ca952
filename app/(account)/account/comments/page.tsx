import type { Metadata } from 'next';
import { withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { sentenceOf } from '#lib/comments/errors.ts';
import { commentId, parseInput, placeIn } from '#lib/comments/http/input.ts';
import { readHistory } from '#lib/comments/store/history.ts';
import { db } from '#lib/db.ts';
import styles from '../../parts/account.module.css';
import { Onward } from '../../parts/onward.tsx';
import { OwnEntryItem } from '../../parts/own-entry-item.tsx';
import { readQuery, type QueryProps } from '../../parts/page-query.ts';

export const metadata: Metadata = { title: 'Your comments' };

export const instant = false;

/**
 * `?cursor=`: everything that a reader wrote, newest first, with where each stands; `?from=<comment>`: from that one on.
 * `?refused=<code>`: says why an appeal was not taken.
 */
export default async function HistoryPage(props: QueryProps) {
  const query = await readQuery(props);
  const from = parseInput(commentId, query.from);
  const here = withQuery('/account/comments', { from: from.ok ? from.value : null });
  const reader = await getReader();
  if (!reader) return <Onward path={withQuery('/sign-in', { callbackUrl: here })} />;
  // A cursor of another list, or a made-up one, is no reason to turn a reader away.
  const after = placeIn('history', query.cursor ?? null);
  const { entries, nextCursor } = await readHistory(
    db,
    reader.id,
    { from: from.ok ? from.value : null, after: after.ok ? after.value : null },
    new Date(),
  );
  const refused = sentenceOf(query.refused);

  return (
    <>
      {refused && (
        <p className={styles.alert} role="alert">
          {refused}
        </p>
      )}
      <p className={styles.back}>
        <a href="/account">Your account</a>
      </p>
      <h1>Your comments</h1>
      {entries.length === 0 ? (
        <p className={styles.lede}>
          There is nothing here yet. What you write under articles is listed here.
        </p>
      ) : (
        <ol className={styles.entries}>
          {entries.map((entry) => (
            <OwnEntryItem key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {nextCursor !== null && (
        <p className={styles.after}>
          <a href={withQuery('/account/comments', { cursor: nextCursor })} rel="next">
            Earlier comments
          </a>
        </p>
      )}
      {(from.ok || query.cursor !== undefined) && (
        <p className={styles.after}>
          <a href="/account/comments">Your latest comments</a>
        </p>
      )}
    </>
  );
}
