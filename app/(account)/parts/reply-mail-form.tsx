import type { ReplyMail } from '#prisma/generated/enums.ts';
import styles from './account.module.css';

const words: Record<ReplyMail, string> = {
  EACH: 'A few minutes after somebody answered',
  DAILY: 'Once a day, all together',
  NEVER: 'Not at all',
};

/** Asks how replies are told. */
export function ReplyMailForm({ setting }: { setting: ReplyMail }) {
  return (
    <form className={styles.form} method="post" action="/api/account/reply-mail">
      <fieldset className={styles.choices}>
        <legend>When somebody answers your comments, we send you a mail</legend>
        {Object.entries(words).map(([value, text]) => (
          <label key={value}>
            <input type="radio" name="replyMail" value={value} defaultChecked={value === setting} /> {text}
          </label>
        ))}
      </fieldset>
      <button className={styles.button} type="submit">
        Save
      </button>
    </form>
  );
}
