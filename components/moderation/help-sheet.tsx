import type { RefObject } from 'react';
import styles from './desk.module.css';
import { deskKeys } from './use-desk-keys.ts';

type Props = {
  sheet: RefObject<HTMLDialogElement | null>;
  enabled: boolean;
  onToggle: (enabled: boolean) => void;
};

/** The desk's keys, and the way to do without them: single letters get in the way of speech and of some hands. */
export function HelpSheet({ sheet, enabled, onToggle }: Props) {
  return (
    <dialog ref={sheet} className={styles.sheet} aria-labelledby="keys-title">
      <h2 id="keys-title">Keys</h2>
      <dl className={styles.keys}>
        {deskKeys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.toggle}>
        <input type="checkbox" checked={enabled} onChange={(event) => onToggle(event.target.checked)} /> Use
        these keys on this device
      </label>
      <form method="dialog">
        <button className={styles.button} type="submit">
          Close
        </button>
      </form>
    </dialog>
  );
}
