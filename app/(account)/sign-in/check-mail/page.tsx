import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ownPath, withQuery } from '#lib/auth/own-path.ts';
import { linkHours } from '#lib/auth/sign-in-mail.ts';
import { env } from '#lib/env.ts';
import { readableMailDir } from '#lib/mail/dev-access.ts';
import styles from '../../parts/account.module.css';
import { readQuery, typedText, type QueryProps } from '../../parts/page-query.ts';

export const metadata: Metadata = { title: 'Look at your mail' };

export const instant = false;

export default async function CheckMailPage(props: QueryProps) {
  const query = await readQuery(props);
  const callbackUrl = ownPath(query.callbackUrl, env.siteUrl);
  const email = await typedText();
  const folder = readableMailDir(await headers());

  return (
    <>
      <h1>Look at your mail</h1>
      <p className={styles.lede}>
        We sent a link to {email ? <strong>{email}</strong> : 'your address'}. Open it on this device: it
        works once, within {linkHours} hours.
      </p>
      {folder && (
        <div className={styles.notice}>
          <p>
            No mail server is set, so mail is kept in <span className={styles.path}>{folder}</span>.{' '}
            <a href="/dev/mail">Read it here</a>.
          </p>
        </div>
      )}
      <p className={styles.small}>
        Nothing there after a minute? Look into the folder for unwanted mail, or{' '}
        <a href={withQuery('/sign-in', { callbackUrl })}>ask for another link</a>.
      </p>
    </>
  );
}
