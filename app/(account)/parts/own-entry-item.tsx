import { anchorOf, communityGuidelines, threadPage, withdrawPage } from '#components/comments/addresses.ts';
import { CommentBody } from '#components/comments/comment-body.tsx';
import { CommentTime } from '#components/comments/comment-time.tsx';
import { ruleOf } from '#lib/comments/mail/words.ts';
import { longestAppeal } from '#lib/comments/moderation/appeals.ts';
import type { OwnEntry } from '#lib/comments/store/history.ts';
import styles from './account.module.css';

const states: Record<OwnEntry['state'], string> = {
  visible: 'Everybody can read it',
  held: 'Awaiting review: only you can see it',
  rejected: 'Taken down by a moderator',
  withdrawn: 'You withdrew it',
};

/** One of a reader's own comments: what, where, when, where it stands, and what can be done. */
export function OwnEntryItem({ entry }: { entry: OwnEntry }) {
  const { id, article, content, state, rejection } = entry;
  return (
    <li className={styles.entry} id={anchorOf(id)}>
      <h2 className={styles.entryTitle}>
        <a href={article.path}>{article.headline}</a>
      </h2>
      <p className={styles.small}>
        <CommentTime at={entry.createdAt} zone="utc" /> · <strong>{states[state]}</strong>
      </p>
      {content && <CommentBody tree={content} />}
      {rejection && <Rejection {...rejection} />}
      <Appeal id={id} appeal={entry.appeal} />
      <p className={styles.links}>
        {state === 'visible' && <a href={`${threadPage(id)}#${anchorOf(id)}`}>Read it in its thread</a>}
        {(state === 'visible' || state === 'held') && <a href={withdrawPage(id)}>Withdraw</a>}
      </p>
    </li>
  );
}

function Rejection({ reasonCode, note }: NonNullable<OwnEntry['rejection']>) {
  return (
    <>
      <p>
        {ruleOf(reasonCode)} <a href={communityGuidelines}>Community guidelines</a>
      </p>
      {note !== null && <p>The moderator adds: “{note}”</p>}
    </>
  );
}

const outcomes = {
  waiting: 'You asked for another look. A moderator will decide, and we write to you.',
  granted: 'You asked for another look, and it was put back.',
  refused: 'You asked for another look. A moderator decided that it stays down.',
} as const;

function Appeal({ id, appeal }: Pick<OwnEntry, 'id' | 'appeal'>) {
  if (appeal === null || appeal === 'over') return null;
  if (appeal !== 'possible') return <p>{outcomes[appeal]}</p>;
  return (
    <details className={styles.appeal}>
      <summary>Ask for another look</summary>
      <form className={styles.form} method="post" action={`/api/comments/${id}/appeal`}>
        <label className={styles.label} htmlFor={`appeal-${id}`}>
          Why do you think that it should stand?
        </label>
        <textarea
          className={styles.input}
          id={`appeal-${id}`}
          name="text"
          rows={4}
          maxLength={longestAppeal}
          required
        />
        <p className={styles.hint}>You can ask once. A moderator reads it, and decides again.</p>
        <button className={styles.button} type="submit">
          Ask for another look
        </button>
      </form>
    </details>
  );
}
