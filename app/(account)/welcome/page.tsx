import type { Metadata } from 'next';
import { ownPath, withQuery } from '#lib/auth/own-path.ts';
import { getReader } from '#lib/auth/reader.ts';
import { nameErrors } from '#lib/auth/sign-in-errors.ts';
import { env } from '#lib/env.ts';
import styles from '../parts/account.module.css';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { NameForm } from '../parts/name-form.tsx';
import { Onward } from '../parts/onward.tsx';
import { readQuery, sentence, typedText, type QueryProps } from '../parts/page-query.ts';

export const metadata: Metadata = { title: 'Choose your name' };

export const instant = false;

export default async function WelcomePage(props: QueryProps) {
  const query = await readQuery(props);
  const callbackUrl = ownPath(query.callbackUrl, env.siteUrl);
  const reader = await getReader();
  if (!reader) return <Onward path={withQuery('/sign-in', { callbackUrl })} />;
  if (reader.displayName !== null) return <Onward path={callbackUrl} />;
  const fault = sentence(nameErrors, query.error);

  return (
    <>
      {fault && <ErrorSummary text={fault} field="displayName" />}
      <h1>Welcome</h1>
      <p className={styles.lede}>
        You are signed in as {reader.email}. Nobody else sees that address. What shall we call you?
      </p>
      <NameForm
        from="/welcome"
        callbackUrl={callbackUrl}
        value={fault ? await typedText() : ''}
        fault={fault}
        button="Continue"
      />
    </>
  );
}
