import type { Metadata } from 'next';
import { normalizeEmail } from '#lib/auth/email-address.ts';
import { tokenIsUsable } from '#lib/auth/one-time-token.ts';
import { ownPath } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { env } from '#lib/env.ts';
import styles from '../../parts/account.module.css';
import { Explained } from '../../parts/explained.tsx';
import { Onward } from '../../parts/onward.tsx';
import { readQuery, type QueryProps } from '../../parts/page-query.ts';

export const metadata: Metadata = { title: 'Confirm that it is you' };

export const instant = false;

/** Where a mailed link leads. Programs that scan mail open links too; pressing a button is left to people. */
export default async function ConfirmPage(props: QueryProps) {
  const query = await readQuery(props);
  const callbackUrl = ownPath(query.callbackUrl, env.siteUrl);
  const email = normalizeEmail(query.email ?? '');
  const reader = await getReader();
  // Somebody who opens the mail once more is already where it leads.
  if (reader && reader.email === email) return <Onward path={callbackUrl} />;
  if (email === null || !query.token || !(await tokenIsUsable(email, query.token))) {
    return <Explained code="Verification" signedIn={reader !== null} callbackUrl={callbackUrl} />;
  }

  return (
    <>
      <h1>One more step</h1>
      <p className={styles.lede}>
        {reader
          ? `You are signed in as ${reader.email}. This link signs you in as somebody else.`
          : 'Press the button to sign in on this device.'}
      </p>
      <form className={styles.form} method="post" action="/api/auth/confirm">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="token" value={query.token} />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <button className={styles.button} type="submit">
          Sign in as {email}
        </button>
      </form>
      <p className={`${styles.small} ${styles.after}`}>
        Not you, or you didn’t ask for this? Close the page: nothing has happened.
      </p>
    </>
  );
}
