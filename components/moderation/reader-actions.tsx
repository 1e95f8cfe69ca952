import type { ReactNode } from 'react';
import type { AccountFile } from '#lib/comments/desk-view.ts';
import styles from './reader.module.css';

const suspensions = [
  { hours: 1, words: 'An hour' },
  { hours: 24, words: 'A day' },
  { hours: 168, words: 'A week' },
  { hours: 720, words: 'A month' },
] as const;

/** What a moderator can do to an account: plain forms, each of which leaves a line in the account's file. */
export function ReaderActions({ account }: { account: AccountFile }) {
  const barred = account.bannedAt !== null || account.suspendedUntil !== null;
  return (
    <section className={styles.actions} aria-label="What you can do">
      <Action account={account} action="note" title="Note">
        <Text label="For moderators alone" required />
      </Action>
      <Action account={account} action="warn" title="Warn">
        <Text label="What the reader is told" required />
      </Action>
      <Action account={account} action="suspend" title="Suspend">
        <label className={styles.field}>
          For
          <select name="hours" className={styles.input}>
            {suspensions.map(({ hours, words }) => (
              <option key={hours} value={hours}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <Text label="What the reader is told (not needed)" />
      </Action>
      {!account.bannedAt && (
        <Action account={account} action="ban" title="Ban">
          <p>Ends every session. The reader can’t take part until a moderator lifts it.</p>
          <Text label="What the reader is told (not needed)" />
        </Action>
      )}
      <Action account={account} action="expert" title="Expert">
        <label className={styles.field}>
          Shown beside the name, such as “Hydrologist”; empty for nothing
          <input className={styles.input} name="text" maxLength={60} defaultValue={account.expertise ?? ''} />
        </label>
      </Action>
      <div className={styles.simple}>
        {barred && <Simple account={account} action="lift" title="Lift it: can take part again" />}
        {account.premoderated ? (
          <Simple account={account} action="trust" title="No longer read each comment first" />
        ) : (
          <Simple account={account} action="premoderate" title="Read each comment first" />
        )}
      </div>
    </section>
  );
}

type ActionProps = { account: AccountFile; action: string; title: string; children?: ReactNode };

function Action({ account, action, title, children }: ActionProps) {
  return (
    <details className={styles.action}>
      <summary className={styles.button}>{title} …</summary>
      <Form account={account} action={action}>
        {children}
        <button className={styles.button} type="submit">
          {title}
        </button>
      </Form>
    </details>
  );
}

function Simple({ account, action, title }: ActionProps) {
  return (
    <Form account={account} action={action}>
      <button className={styles.button} type="submit">
        {title}
      </button>
    </Form>
  );
}

/** `seen`: the latest line of the file that the moderator saw, so that nobody acts over somebody else's head. */
function Form({ account, action, children }: Omit<ActionProps, 'title'>) {
  return (
    <form className={styles.form} method="post" action={`/api/moderation/accounts/${account.id}`}>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="seen" value={account.events[0]?.id ?? ''} />
      <input type="hidden" name="back" value={`/moderation/readers/${account.id}`} />
      {children}
    </form>
  );
}

function Text({ label, required = false }: { label: string; required?: boolean }) {
  return (
    <label className={styles.field}>
      {label}
      <textarea className={styles.input} name="text" rows={3} maxLength={2000} required={required} />
    </label>
  );
}
