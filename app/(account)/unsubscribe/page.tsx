import type { Metadata } from 'next';
import { withQuery } from '#lib/auth/own-path.ts';
import { env } from '#lib/env.ts';
import { readUnsubscribeToken } from '#lib/mail/unsubscribe.ts';
import styles from '../parts/account.module.css';
import { readQuery, type QueryProps } from '../parts/page-query.ts';

export const metadata: Metadata = { title: 'Mails about replies' };

export const instant = false;

/** Where a mail's "no such mails any more" leads. Opening it changes nothing; the button does. */
export default async function UnsubscribePage(props: QueryProps) {
  const { token = '', done } = await readQuery(props);
  if (readUnsubscribeToken(token, env.auth.secret) === null)
    return (
      <>
        <h1>This link is not complete</h1>
        <p className={styles.lede}>
          Open the whole link of the mail, or choose on <a href="/account#reply-mail">your account page</a>{' '}
          how you are told of replies.
        </p>
      </>
    );
  if (done !== undefined)
    return (
      <>
        <h1>No more mails about replies</h1>
        <p className={styles.lede}>
          It’s done. If you change your mind, choose again on{' '}
          <a href="/account#reply-mail">your account page</a>.
        </p>
      </>
    );
  return (
    <>
      <h1>Mails about replies</h1>
      <p className={styles.lede}>
        Press the button, and we send you no more mails when somebody answers your comments.
      </p>
      <form className={styles.form} method="post" action={withQuery('/api/unsubscribe', { token })}>
        <button className={styles.button} type="submit">
          Send me no such mails
        </button>
      </form>
      <p className={`${styles.small} ${styles.after}`}>
        Or have them once a day: that is on <a href="/account#reply-mail">your account page</a>.
      </p>
    </>
  );
}
