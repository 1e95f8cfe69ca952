import type { ReactNode } from 'react';
import type { DeskComment } from '#lib/comments/desk-view.ts';
import { isVisible } from '#lib/comments/moderation/transitions.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './desk-item.module.css';
import desk from './desk.module.css';
import { rejectReasons } from './words.ts';

type Props = { comment: DeskComment; back: string; busy: boolean };

/**
 * What can be decided about a comment as it stands. Plain forms, which work as they are; where JavaScript runs, the
 * desk sends them itself. `data-key` names the key that does the same.
 */
export function DeskActions({ comment, back, busy }: Props) {
  const { status, featured, appeal } = comment;
  const form = { comment, back, busy };
  const appealed = appeal !== null && appeal.granted === null;
  return (
    <div className={styles.actions}>
      {(status === 'HELD' || status === 'PUBLISHED') && (
        <Decision {...form} action="approve" hotkey="a" primary>
          Approve
        </Decision>
      )}
      {status === 'REJECTED' && (
        <Decision {...form} action="restore" hotkey="a" primary>
          {appealed ? 'Grant and restore' : 'Restore'}
        </Decision>
      )}
      {status === 'REJECTED' && appealed && (
        <Decision {...form} action="uphold" hotkey="r">
          Keep it rejected
        </Decision>
      )}
      {isVisible(status) && (
        <Decision {...form} action={featured ? 'unfeature' : 'feature'} hotkey="f">
          {featured ? 'Take the pick off' : 'Make it a pick'}
        </Decision>
      )}
      {(status === 'HELD' || isVisible(status)) && <Reject {...form} />}
    </div>
  );
}

type DecisionProps = Props & { action: string; hotkey: string; primary?: boolean; children: ReactNode };

function Decision({ comment, back, busy, action, hotkey, primary, children }: DecisionProps) {
  return (
    <form method="post" action={`/api/moderation/comments/${comment.id}`} data-decides={comment.id}>
      <Hidden comment={comment} back={back} action={action} />
      <button
        className={classNames(styles.button, primary && styles.primary)}
        type="submit"
        data-key={hotkey}
        aria-disabled={busy}
      >
        {children}
      </button>
    </form>
  );
}

/** The reasons open on demand; a digit chooses one. */
function Reject({ comment, back, busy }: Props) {
  return (
    <details className={styles.reject}>
      <summary className={styles.button} data-key="r">
        Reject …
      </summary>
      <form
        className={styles.reasons}
        method="post"
        action={`/api/moderation/comments/${comment.id}`}
        data-decides={comment.id}
      >
        <Hidden comment={comment} back={back} action="reject" />
        <fieldset>
          <legend>Why? The author is told.</legend>
          {rejectReasons.map(({ code, words }, index) => (
            <label key={code}>
              <input type="radio" name="reasonCode" value={code} required /> {words}
              <kbd aria-hidden="true">{index + 1}</kbd>
            </label>
          ))}
        </fieldset>
        <label className={styles.note}>
          A few words to the author (not needed)
          <textarea className={desk.input} name="note" rows={2} maxLength={2000} />
        </label>
        <button className={classNames(styles.button, styles.danger)} type="submit" aria-disabled={busy}>
          Reject
        </button>
      </form>
    </details>
  );
}

function Hidden({ comment, back, action }: { comment: DeskComment; back: string; action: string }) {
  return (
    <>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="version" value={comment.version} />
      <input type="hidden" name="back" value={back} />
    </>
  );
}
