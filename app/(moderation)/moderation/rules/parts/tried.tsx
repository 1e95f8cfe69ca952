import { CommentTime } from '#components/comments/comment-time.tsx';
import { findingWords } from '#lib/comments/policy/finding-words.ts';
import type { Verdict } from '#lib/comments/policy/types.ts';
import type { Replay } from '#lib/comments/service/replay.ts';
import styles from './rules.module.css';

const verdictWords: Record<Verdict, string> = {
  accept: 'Appear at once',
  hold: 'Wait for a moderator',
  reject: 'Refused',
};
const oneWords: Record<Verdict, string> = {
  accept: 'Appears at once',
  hold: 'Waits for a moderator',
  reject: 'Refused',
};
const verdicts: Verdict[] = ['accept', 'hold', 'reject'];

/** What the rules as typed would have done, beside those that hold. */
export function Tried({ tried }: { tried: Replay }) {
  const { count, before, after, changed, changedCount } = tried;
  return (
    <section className={styles.tried} aria-labelledby="tried">
      <h2 id="tried" tabIndex={-1}>
        Tried on {count.toLocaleString('en-GB')} comments; nothing is saved yet
      </h2>
      {count > 0 && (
        <table className={styles.verdicts}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">What becomes of them</span>
              </th>
              <th scope="col">Rules that hold</th>
              <th scope="col">As typed</th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map((verdict) => (
              <tr key={verdict}>
                <th scope="row">{verdictWords[verdict]}</th>
                <td>{before[verdict].toLocaleString('en-GB')}</td>
                <td>{after[verdict].toLocaleString('en-GB')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        {changedCount === 0
          ? 'It would have made no difference to any of them.'
          : `It would have made a difference to ${changedCount.toLocaleString('en-GB')}:`}
      </p>
      <ol className={styles.changed}>
        {changed.map(({ id, headline, path, authorName, createdAt, body, before: was, after: becomes }) => (
          <li key={id}>
            <p className={styles.hint}>
              <bdi>{authorName ?? 'Somebody'}</bdi> on <a href={path}>{headline}</a>,{' '}
              <CommentTime at={createdAt} zone="utc" />
            </p>
            <p className={styles.text} dir="auto">
              {excerptOf(body)}
            </p>
            <p>
              {oneWords[was.verdict]} <span aria-hidden="true">→</span>
              <span className="visually-hidden">becomes</span> <strong>{oneWords[becomes.verdict]}</strong>
            </p>
            <ul className={styles.reasons}>
              {[...new Set((becomes.findings.length > 0 ? becomes : was).findings.map(findingWords))].map(
                (reason) => (
                  <li key={reason}>{becomes.findings.length > 0 ? reason : `No longer: ${reason}`}</li>
                ),
              )}
            </ul>
          </li>
        ))}
      </ol>
      {changedCount > changed.length && (
        <p className={styles.hint}>The latest {changed.length} of them are shown.</p>
      )}
    </section>
  );
}

/** Enough of a text to see what it is about. */
function excerptOf(text: string): string {
  const characters = Array.from(text);
  return characters.length > 400 ? `${characters.slice(0, 400).join('')}…` : text;
}
