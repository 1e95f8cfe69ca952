import { useState } from 'react';
import styles from './desk.module.css';
import { rejectReasons } from './words.ts';

type Props = {
  count: number;
  onDecide: (decision: { action: 'approve' } | { action: 'reject'; reasonCode: string }) => void;
  onAll: () => void;
  onClear: () => void;
};

/** Decisions about all comments that are selected. */
export function BulkBar({ count, onDecide, onAll, onClear }: Props) {
  const [reasonCode, setReasonCode] = useState<string>('spam');
  if (count === 0) return null;
  return (
    <fieldset className={styles.bulk} aria-label="Selected comments">
      <strong>{count === 1 ? '1 selected' : `${count} selected`}</strong>
      <button className={styles.button} type="button" onClick={() => onDecide({ action: 'approve' })}>
        Approve
      </button>
      <label>
        <span className="visually-hidden">Reason to reject</span>
        <select
          className={styles.button}
          value={reasonCode}
          onChange={(event) => setReasonCode(event.target.value)}
        >
          {rejectReasons.map(({ code, words }) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button
        className={styles.button}
        type="button"
        onClick={() => onDecide({ action: 'reject', reasonCode })}
      >
        Reject
      </button>
      <button className={styles.plain} type="button" onClick={onAll}>
        Select all shown
      </button>
      <button className={styles.plain} type="button" onClick={onClear}>
        Clear
      </button>
    </fieldset>
  );
}
