import type { Metadata } from 'next';
import { ownPath, withQuery } from '#lib/auth/own-path.ts';
import { linkHours } from '#lib/auth/sign-in-mail.ts';
import { env } from '#lib/env.ts';
import styles from '../../parts/account.module.css';
import { MailFolderNotice } from '../../parts/mail-folder-notice.tsx';
import { readQuery, typedText, type QueryProps } from '../../parts/page-query.ts';

export const metadata: Metadata = { title: 'Look at your mail' };

export const instant = false;

export default async function CheckMailPage(props: QueryProps) {
  const query = await readQuery(props);
  const callbackUrl = ownPath(query.callbackUrl, env.siteUrl);
  const email = await typedText();

  return (
    <>
      <h1>Look at your mail</h1>
      <p className={styles.lede}>
        We sent a link to {email ? <strong>{email}</strong> : 'your address'}. Open it on this device: it
        works once, within {linkHours} hours.
      </p>
      <MailFolderNotice />
      <p className={styles.small}>
        Nothing there after a minute? Look into the folder for unwanted mail, or{' '}
        <a href={withQuery('/sign-in', { callbackUrl })}>ask for another link</a>.
      </p>
    </>
  );
}
