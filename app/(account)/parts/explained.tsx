import { withQuery } from '#lib/auth/own-path.ts';
import { explain } from '#lib/auth/sign-in-errors.ts';
import styles from './account.module.css';

type Props = { code: string | undefined; signedIn: boolean; callbackUrl: string };

/** Why a sign-in did not work, in plain words, and what to do next. */
export function Explained({ code, signedIn, callbackUrl }: Props) {
  const { title, text } = explain(code);
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
