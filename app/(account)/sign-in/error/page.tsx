import type { Metadata } from 'next';
import { ownPath, withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { explain } from '#lib/auth/sign-in-errors.ts';
import { env } from '#lib/env.ts';
import styles from '../../parts/account.module.css';
import { readQuery, type QueryProps } from '../../parts/page-query.ts';

export const instant = false;

export async function generateMetadata(props: QueryProps): Promise<Metadata> {
  return { title: explain((await readQuery(props)).error).title };
}

export default async function SignInErrorPage(props: QueryProps) {
  const query = await readQuery(props);
  const { title, text } = explain(query.error);
  const callbackUrl = ownPath(query.callbackUrl, env.siteUrl);
  const signedIn = (await getReader()) !== null;

  return (
    <>
      <h1>{title}</h1>
      <p className={styles.lede}>{text}</p>
      <p>
        {signedIn ? (
          <a href="/account">Your account</a>
        ) : (
          <a href={withQuery('/sign-in', { callbackUrl })}>Go to sign-in</a>
        )}
      </p>
    </>
  );
}
