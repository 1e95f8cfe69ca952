import { useEffect, useRef } from 'react';
import { focusOn } from './focus-on.ts';
import type { Shown } from './shape.ts';
import styles from './threads.module.css';
import type { Discussion } from './use-discussion.ts';

type Props = { comment: Shown; discussion: Discussion };

/** Asks before a reader's own comment goes for good. */
export function WithdrawPanel({ comment: { id }, discussion }: Props) {
  const { show, act } = discussion;
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <fieldset className={styles.confirmation}>
      <legend>Withdraw this comment? Its text goes for good.</legend>
      <button
        type="button"
        ref={confirm}
        onClick={() => act(id, (actions) => actions.withdraw(discussion, id))}
      >
        Withdraw it
      </button>
      <button
        type="button"
        onClick={() => {
          show(null);
          focusOn(`withdraw-${id}`);
        }}
      >
        Keep it
      </button>
    </fieldset>
  );
}
