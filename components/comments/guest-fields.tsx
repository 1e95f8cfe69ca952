import composer from './composer.module.css';
import styles from './guest-fields.module.css';
import type { Failure } from './ask.ts';

type Props = {
  /** Tells the fields of several composers on one page apart. */
  id: string;
  failure: Failure | null;
  /** What was written the last time, and could not be sent. */
  typed: { name: string; email: string } | null;
};

/** Which field a refusal is about; null for the text. */
export function guestFieldOf(code: string): 'name' | 'email' | null {
  if (code === 'email_invalid') return 'email';
  return code === 'name_invalid' || code === 'name_taken' ? 'name' : null;
}

/** Who writes without an account. */
export function GuestFields({ id, failure, typed }: Props) {
  const faulty = failure && guestFieldOf(failure.code);
  const fields = [
    {
      name: 'name',
      label: 'Your name',
      hint: 'Shown beside your comment.',
      type: 'text',
      autoComplete: 'nickname',
      maxLength: 40,
      defaultValue: typed?.name,
    },
    {
      name: 'email',
      label: 'E-mail address',
      hint: 'Not shown. We send you a link; your comment appears once you confirm it.',
      type: 'email',
      autoComplete: 'email',
      maxLength: 254,
      defaultValue: typed?.email,
    },
  ];
  return (
    <div className={styles.guest}>
      {fields.map(({ name, label, hint, ...input }) => (
        <div key={name}>
          <label className={composer.label} htmlFor={`${id}-${name}`}>
            {label}
          </label>
          <input
            {...input}
            className={styles.line}
            id={`${id}-${name}`}
            name={name}
            required
            aria-invalid={faulty === name || undefined}
            aria-describedby={`${id}-${name}-hint${faulty === name ? ` ${id}-${name}-error` : ''}`}
          />
          {faulty === name && (
            <p className={composer.error} id={`${id}-${name}-error`} role="alert">
              {failure?.message}
            </p>
          )}
          <p className={composer.hint} id={`${id}-${name}-hint`}>
            {hint}
          </p>
        </div>
      ))}
    </div>
  );
}
