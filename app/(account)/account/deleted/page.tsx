import type { Metadata } from 'next';
import styles from '../../parts/account.module.css';

export const metadata: Metadata = { title: 'Your account is deleted' };

/** After a reader deleted the account. */
export default function DeletedPage() {
  return (
    <>
      <h1>Your account is deleted</h1>
      <p className={styles.lede}>
        You are signed out. What you wrote disappears within minutes. Thank you for having been here.
      </p>
      <p>
        <a href="/">Go to the front page</a>
      </p>
    </>
  );
}
