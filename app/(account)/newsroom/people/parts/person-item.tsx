import { longDate } from '#components/ui/dates.ts';
import type { Person } from '#lib/people/list.ts';
import { roleWords, staffRoles } from '#lib/people/roles.ts';
import { withQuery } from '#lib/auth/own-path.ts';
import styles from '../../../parts/account.module.css';
import people from './people.module.css';

type Author = { id: string; name: string };
type Props = { person: Person; authors: readonly Author[]; isYou: boolean; isOnlyAdministrator: boolean };

/** Somebody who works here, and what can be changed about it. */
export function PersonItem({ person, authors, isYou, isOnlyAdministrator }: Props) {
  const { id, displayName, email, role, since, isInvited, bylineId } = person;
  const byline = authors.find((author) => author.id === bylineId);
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
        {byline && `, writes as ${byline.name}`}
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
      <BylineChoice person={person} name={name} authors={authors} />
    </li>
  );
}

type BylineProps = { person: Person; name: string; authors: readonly Author[] };

/** Which of the CMS's authors somebody is: discussions mark what they say under their own articles. */
function BylineChoice({ person: { id, bylineId }, name, authors }: BylineProps) {
  return (
    <details className={people.change}>
      <summary>
        Change byline<span className="visually-hidden"> of {name}</span>
      </summary>
      <form className={people.choice} method="post" action="/api/newsroom/people/byline">
        <input type="hidden" name="person" value={id} />
        <label className={styles.label} htmlFor={`byline-${id}`}>
          Writes as<span className="visually-hidden">, {name}</span>
        </label>
        <select className={styles.input} id={`byline-${id}`} name="byline" defaultValue={bylineId ?? ''}>
          <option value="">Nobody in the bylines</option>
          {authors.map((author) => (
            <option key={author.id} value={author.id}>
              {author.name}
            </option>
          ))}
        </select>
        <button className={styles.button} type="submit">
          Save byline
        </button>
      </form>
      <p className={styles.small}>Their comments are marked “Author” under the articles of this byline.</p>
    </details>
  );
}
