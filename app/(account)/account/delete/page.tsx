import type { Metadata } from 'next';
import { getReader } from '#lib/auth/reader.ts';
import { answerTo } from '#lib/comments/errors.ts';
import styles from '../../parts/account.module.css';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Onward } from '../../parts/onward.tsx';
import { readQuery, sentence, typedText, type QueryProps } from '../../parts/page-query.ts';
import { TextField } from '../../parts/text-field.tsx';

export const metadata: Metadata = { title: 'Delete your account' };

export const instant = false;

const errors = {
  email: 'That is not the address of this account. Type it as it stands above.',
  newsroom: answerTo('newsroom_account').message,
};

/** Says what deleting means, and asks how, and for the address, so that nobody does it by a slip. */
export default async function DeletePage(props: QueryProps) {
  const reader = await getReader();
  if (!reader) return <Onward path="/sign-in?callbackUrl=/account/delete" />;
  const fault = sentence(errors, (await readQuery(props)).error);
  if (reader.role !== 'READER')
    return (
      <>
        <h1>Delete your account</h1>
        <p className={styles.lede}>{errors.newsroom}</p>
        <p>
          <a href="/account">Your account</a>
        </p>
      </>
    );

  return (
    <>
      {fault && <ErrorSummary text={fault} field="email" />}
      <h1>Delete your account</h1>
      <p className={styles.lede}>
        You are signed in as {reader.email}. Deleting can’t be undone. You are signed out everywhere at once;
        your name, your address, your comments, likes, reports and settings are erased in the minutes after.
      </p>
      <p>
        If you want to keep a copy of what you wrote, <a href="/account#your-data">get your data</a> first.
      </p>
      <form className={`${styles.form} ${styles.after}`} method="post" action="/api/account/delete">
        <fieldset className={styles.choices}>
          <legend>What shall be left of your comments?</legend>
          <label>
            <input type="radio" name="remains" value="record" defaultChecked />
            <span>
              A trace without you: texts and name go. Where others answered, “This comment was deleted” stands
              in their place; moderators can still see that something stood there, not what, nor by whom.
            </span>
          </label>
          <label>
            <input type="radio" name="remains" value="nothing" />
            <span>
              Nothing: every comment goes as if it had never been. Only where others answered one, an empty
              place stays, so that their answers keep together.
            </span>
          </label>
        </fieldset>
        <TextField
          name="email"
          label="Type your e-mail address to confirm"
          type="email"
          autoComplete="off"
          maxLength={254}
          defaultValue={fault ? await typedText() : ''}
          fault={fault}
        />
        <button className={`${styles.button} ${styles.danger}`} type="submit">
          Delete my account
        </button>
      </form>
      <p className={styles.after}>
        <a href="/account">Keep it</a>
      </p>
    </>
  );
}
