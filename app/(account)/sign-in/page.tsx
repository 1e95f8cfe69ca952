import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { ownPath } from '#lib/auth/own-path.ts';
import { offeredProviders } from '#lib/auth/providers.ts';
import { getReader } from '#lib/auth/reader.ts';
import { signInErrors } from '#lib/auth/sign-in-errors.ts';
import { env } from '#lib/env.ts';
import styles from '../parts/account.module.css';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Onward } from '../parts/onward.tsx';
import { readQuery, sentence, typedText, type QueryProps } from '../parts/page-query.ts';
import { ProviderForm } from '../parts/provider-form.tsx';
import { TextField } from '../parts/text-field.tsx';

export const metadata: Metadata = { title: 'Sign in' };

// The whole page waits for the request: what arrives in parts can't be seen without JavaScript.
export const instant = false;

export default async function SignInPage(props: QueryProps) {
  const query = await readQuery(props);
  const callbackUrl = ownPath(query.callbackUrl ?? (await pageBefore()), env.siteUrl);
  if (await getReader()) return <Onward path={callbackUrl} />;
  const error = sentence(signInErrors, query.error);

  return (
    <>
      {error && <ErrorSummary text={error} field="email" />}
      <h1>Sign in</h1>
      <p className={styles.lede}>
        We mail you a link that signs you in: there is no password to remember. If you are new here, that
        makes your account.
      </p>
      <form className={styles.form} method="post" action="/api/auth/start">
        <input type="hidden" name="provider" value="email" />
        <input type="hidden" name="callbackUrl" value={callbackUrl} />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="email"
          maxLength={254}
          defaultValue={error ? await typedText() : ''}
          fault={error}
        />
        <button className={styles.button} type="submit">
          Mail me a link
        </button>
      </form>
      {offeredProviders.length > 0 && <p className={styles.or}>or</p>}
      {offeredProviders.map(({ id, name }) => (
        <ProviderForm key={id} provider={id} callbackUrl={callbackUrl} label={`Continue with ${name}`} />
      ))}
    </>
  );
}

/** The page of this site that led here: where a reader without JavaScript wants to go back to. */
async function pageBefore(): Promise<string | null> {
  const referer = (await headers()).get('referer');
  const path = referer && ownPath(referer, env.siteUrl);
  return path && !/^\/(?:sign-in|welcome|dev)\b/.test(path) ? path : null;
}
