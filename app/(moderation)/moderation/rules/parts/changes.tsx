import { CommentTime } from '#components/comments/comment-time.tsx';
import type { Rules } from '#lib/comments/service/rules.ts';
import styles from './rules.module.css';

/** Who changed the rules, when, and what. */
export function Changes({ changes }: Pick<Rules, 'changes'>) {
  return (
    <section aria-labelledby="changes" className={styles.changes}>
      <h2 id="changes">Changes</h2>
      {changes.length === 0 ? (
        <p className={styles.hint}>Nobody has changed the rules yet: those that Gazette comes with hold.</p>
      ) : (
        <ol reversed start={changes[0]?.no}>
          {changes.map(({ no, name, at, what }) => (
            <li key={no} value={no}>
              <p>
                <strong>{name ?? 'Somebody whose account is gone'}</strong>,{' '}
                <CommentTime at={at} zone="utc" />
              </p>
              <ul>
                {(what.length > 0 ? what : ['Saved without a change']).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
