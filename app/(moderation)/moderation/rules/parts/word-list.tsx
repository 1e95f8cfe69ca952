import styles from './rules.module.css';

type Props = {
  name: string;
  label: string;
  hint: string;
  value: string | undefined;
  fault: string | undefined;
};

/** A list of words, one a line. */
export function WordList({ name, label, hint, value = '', fault }: Props) {
  const lines = value.split('\n').length;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={name}>
        {label}
      </label>
      <p className={styles.hint} id={`${name}-hint`}>
        {hint}
      </p>
      {fault && (
        <p className={styles.fault} id={`${name}-fault`}>
          {fault}
        </p>
      )}
      <textarea
        className={styles.words}
        id={name}
        name={name}
        rows={Math.min(Math.max(lines + 1, 4), 14)}
        spellCheck={false}
        autoCapitalize="off"
        defaultValue={value}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${name}-hint${fault ? ` ${name}-fault` : ''}`}
      />
    </div>
  );
}
