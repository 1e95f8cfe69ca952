import type { Metadata } from 'next';
import { MailFolderNotice } from '#app/(account)/parts/mail-folder-notice.tsx';
import { typedText } from '#app/(account)/parts/page-query.ts';
import { pendingHours } from '#lib/comments/store/pending.ts';
import styles from '../parts/page.module.css';

export const metadata: Metadata = { title: 'Look at your mail' };

export const instant = false;

/** After a comment by somebody without an account: it waits for the link in the mail. */
export default async function CheckMailPage() {
  const email = await typedText();
  return (
    <>
      <h1>One more step: look at your mail</h1>
      <p className={styles.opening}>
        Your comment is kept. We sent a link to {email ? <strong>{email}</strong> : 'your address'}: open it
        within {pendingHours} hours, press the button there, and your comment is posted. Nobody else sees your
        address.
      </p>
      <MailFolderNotice />
      <p className={styles.closing}>
        Nothing there after a minute? Look into the folder for unwanted mail, or{' '}
        <a href="/sign-in">sign in</a> and post it then.
      </p>
    </>
  );
}
