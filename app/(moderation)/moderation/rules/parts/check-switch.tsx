import { modes } from '#lib/comments/policy/settings.ts';
import styles from './rules.module.css';

type Props = { name: string; title: string; value: string | undefined; fault: string | undefined };

const words = { on: 'On', shadow: 'On trial', off: 'Off' } as const;

/** Whether a check counts, is on trial, or rests. */
export function CheckSwitch({ name, title, value, fault }: Props) {
  return (
    <fieldset className={styles.check} id={name}>
      <legend>{title}</legend>
      {fault && <p className={styles.fault}>{fault}</p>}
      <div className={styles.modes}>
        {modes.map((mode) => (
          <label key={mode}>
            <input type="radio" name={name} value={mode} defaultChecked={mode === value} required />
            {words[mode]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
