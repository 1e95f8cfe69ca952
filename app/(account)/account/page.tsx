import type { Metadata } from 'next';
import { linkedProviders } from '#lib/auth/linked-providers.ts';
import { offeredProviders } from '#lib/auth/providers.ts';
import { getReader } from '#lib/auth/reader.ts';
import { nameErrors } from '#lib/auth/sign-in-errors.ts';
import { readIgnored } from '#lib/comments/store/ignores.ts';
import { db } from '#lib/db.ts';
import { readReplyMail } from '#lib/mail/reply-setting.ts';
import { roleWords } from '#lib/people/roles.ts';
import styles from '../parts/account.module.css';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { NameForm } from '../parts/name-form.tsx';
import { Onward } from '../parts/onward.tsx';
import { readQuery, sentence, typedText, type QueryProps } from '../parts/page-query.ts';
import { ProviderForm } from '../parts/provider-form.tsx';
import { ReplyMailForm } from '../parts/reply-mail-form.tsx';

export const metadata: Metadata = { title: 'Your account' };

export const instant = false;

export default async function AccountPage(props: QueryProps) {
  const reader = await getReader();
  if (!reader) return <Onward path="/sign-in?callbackUrl=/account" />;
  const query = await readQuery(props);
  const fault = sentence(nameErrors, query.error);
  const [linked, ignored] = await Promise.all([linkedProviders(reader.id), readIgnored(db, reader.id)]);

  return (
    <>
      {fault && <ErrorSummary text={fault} field="displayName" />}
      {query.saved === 'name' && !fault && <output className={styles.notice}>Your name is saved.</output>}
      {query.saved === 'reply-mail' && (
        <output className={styles.notice}>Saved: how you are told of replies.</output>
      )}
      <h1>Your account</h1>
      <dl className={styles.facts}>
        <dt>Name</dt>
        <dd>{reader.displayName ?? 'Not chosen yet'}</dd>
        <dt>E-mail</dt>
        <dd>{reader.email}</dd>
        <dt>Role</dt>
        <dd>{roleWords[reader.role].title}</dd>
      </dl>

      {reader.role !== 'READER' && (
        <>
          <h2>Newsroom</h2>
          <p>
            <a href="/studio">Open the Studio</a>
          </p>
        </>
      )}
      {reader.role === 'ADMIN' && (
        <p className={styles.next}>
          <a href="/newsroom/people">People and their roles</a>
        </p>
      )}

      <h2>Name</h2>
      <NameForm
        from="/account"
        value={fault ? await typedText() : (reader.displayName ?? '')}
        fault={fault}
        button="Save name"
      />

      <h2>Your comments</h2>
      <p>
        <a href="/account/comments">Everything that you wrote, and where it stands</a>
      </p>

      <h2 id="reply-mail">Mails about replies</h2>
      <ReplyMailForm setting={await readReplyMail(reader.id)} />

      {offeredProviders.length > 0 && <h2>Other ways to sign in</h2>}
      {offeredProviders.map(({ id, name }) =>
        linked.includes(id) ? (
          <p key={id}>{name} is connected.</p>
        ) : (
          <ProviderForm key={id} provider={id} callbackUrl="/account" label={`Connect ${name}`} />
        ),
      )}

      {(ignored.length > 0 || query.saved === 'ignored') && (
        <>
          <h2 id="ignored">Readers you ignore</h2>
          {query.saved === 'ignored' && (
            <output className={styles.notice}>You see what they write again.</output>
          )}
          {ignored.length === 0 && <p>You ignore nobody.</p>}
          <ul className={styles.ignored}>
            {ignored.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
                <form method="post" action={`/api/readers/${id}/ignore`}>
                  <button className={`${styles.button} ${styles.quiet}`} type="submit">
                    Stop ignoring<span className="visually-hidden"> {name}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}

      <h2>Sign out</h2>
      <form className={styles.form} method="post" action="/api/auth/sign-out">
        <button className={styles.button} type="submit">
          Sign out
        </button>
      </form>
      <form className={styles.form} method="post" action="/api/auth/sign-out">
        <input type="hidden" name="everywhere" value="yes" />
        <button className={`${styles.button} ${styles.quiet}`} type="submit">
          Sign out on every device
        </button>
      </form>

      <h2 id="your-data">Your data</h2>
      <form className={styles.form} method="get" action="/api/account/export">
        <button className={`${styles.button} ${styles.quiet}`} type="submit">
          Get everything that is kept of you
        </button>
      </form>
      <p className={styles.after}>
        <a href="/account/delete">Delete your account</a>
      </p>
    </>
  );
}
