import { roleWords, staffRoles } from '#lib/people/roles.ts';
import styles from '../../../parts/account.module.css';
import { TextField } from '../../../parts/text-field.tsx';
import people from './people.module.css';

type Props = { email: string; role: string | undefined; fault: string | undefined };

/** Asks for an address and a role; what each role may do is said here. */
export function AddPerson({ email, role = 'CONTRIBUTOR', fault }: Props) {
  return (
    <form className={styles.form} method="post" action="/api/newsroom/people">
      <TextField
        name="email"
        label="E-mail address"
        hint="We mail them a link that signs them in. It works once, within 7 days."
        type="email"
        autoComplete="off"
        maxLength={254}
        defaultValue={email}
        fault={fault}
      />
      <fieldset className={people.roles}>
        <legend className={styles.label}>Role</legend>
        {staffRoles.map((each) => (
          <label key={each} className={people.role}>
            <input type="radio" name="role" value={each} defaultChecked={each === role} required />
            <span>
              {roleWords[each].title}
              <span className={people.may}>{roleWords[each].may}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <button className={styles.button} type="submit">
        Add and invite
      </button>
    </form>
  );
}
