import { longDate } from '#components/ui/dates.ts';
import type { Person } from '#lib/people/list.ts';
import { roleWords, staffRoles } from '#lib/people/roles.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import styles from '../../../parts/account.module.css';
import people from './people.module.css';

type Props = { person: Person; isYou: boolean; isOnlyAdministrator: boolean };

/** Somebody who works here, and what can be changed about it. */
export function PersonItem({ person, isYou, isOnlyAdministrator }: Props) {
  const { id, displayName, email, role, since, isInvited } = person;
  const name = displayName ?? email;
  return (
    <li className={people.person}>
      <p className={people.name}>
        {name}
        {isYou && ' (you)'}
      </p>
      {displayName !== null && <p className={people.email}>{email}</p>}
      <p>
        {roleWords[role].title}
        {since && (
          <>
            {' '}
            since <time dateTime={since.toISOString()}>{longDate(since.toISOString())}</time>
          </>
        )}
        {isInvited && '. Has not signed in yet.'}
      </p>
      {isOnlyAdministrator ? (
        <p className={styles.small}>
          The only administrator. Make somebody else one first; then this role can change.
        </p>
      ) : (
        <details className={people.change}>
          <summary>
            Change role<span className="visually-hidden"> of {name}</span>
          </summary>
          <form className={people.choice} method="post" action="/api/newsroom/people/role">
            <input type="hidden" name="person" value={id} />
            <label className={styles.label} htmlFor={`role-${id}`}>
              Role<span className="visually-hidden"> of {name}</span>
            </label>
            <select className={styles.input} id={`role-${id}`} name="role" defaultValue={role}>
              {staffRoles.map((each) => (
                <option key={each} value={each}>
                  {roleWords[each].title}
                </option>
              ))}
            </select>
            <button className={styles.button} type="submit">
              Save role
            </button>
            <a className={people.remove} href={withQuery('/newsroom/people#sure', { remove: id })}>
              Take the role away<span className="visually-hidden"> from {name}</span>
            </a>
          </form>
          {isYou && (
            <p className={styles.small}>
              Without your role you can’t come back to this page: another administrator has to let you.
            </p>
          )}
        </details>
      )}
    </li>
  );
}
