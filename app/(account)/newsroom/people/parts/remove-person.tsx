import type { Person } from '#lib/people/list.ts';
import styles from '../../../parts/account.module.css';

/** Asks once more before somebody's role is taken away. */
export function RemovePerson({ person: { id, displayName, email } }: { person: Person }) {
  return (
    <section className={styles.alert} id="sure" aria-labelledby="sure-title" tabIndex={-1}>
      <p className={styles.alertTitle} id="sure-title">
        Take the role of {displayName ?? email} away?
      </p>
      <p>
        What they have open in the Studio closes at once. What they wrote stays, and so does their reader’s
        account.
      </p>
      <form className={`${styles.form} ${styles.after}`} method="post" action="/api/newsroom/people/role">
        <input type="hidden" name="person" value={id} />
        <input type="hidden" name="role" value="READER" />
        <button className={styles.button} type="submit">
          Take the role away
        </button>
        <a href="/newsroom/people">Keep it</a>
      </form>
    </section>
  );
}
