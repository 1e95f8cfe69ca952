import styles from './account.module.css';
import { TextField } from './text-field.tsx';

type Props = {
  from: '/welcome' | '/account';
  callbackUrl?: string;
  value: string;
  fault: string | undefined;
  button: string;
};

/** Asks for the name under which comments appear. */
export function NameForm({ from, callbackUrl, value, fault, button }: Props) {
  return (
    <form className={styles.form} method="post" action="/api/auth/display-name">
      <input type="hidden" name="from" value={from} />
      {callbackUrl && <input type="hidden" name="callbackUrl" value={callbackUrl} />}
      <TextField
        name="displayName"
        label="Display name"
        hint="2 to 40 characters. Everybody can see it beside your comments."
        type="text"
        autoComplete="nickname"
        spellCheck={false}
        defaultValue={value}
        fault={fault}
      />
      <button className={styles.button} type="submit">
        {button}
      </button>
    </form>
  );
}
