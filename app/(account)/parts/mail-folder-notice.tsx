import { headers } from 'next/headers';
import { readableMailDir } from '#lib/mail/dev-access.ts';
import styles from './account.module.css';

/** Where mail lies on an instance that sends none, for whoever may read it there. */
export async function MailFolderNotice() {
  const folder = readableMailDir(await headers());
  if (!folder) return null;
  return (
    <div className={styles.notice}>
      <p>
        No mail server is set, so mail is kept in <span className={styles.path}>{folder}</span>.{' '}
        <a href="/dev/mail">Read it here</a>.
      </p>
    </div>
  );
}
