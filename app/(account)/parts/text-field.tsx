import type { ComponentProps } from 'react';
import styles from './account.module.css';

type Props = {
  name: string;
  label: string;
  hint?: string;
  /** What is wrong with the value. */
  fault?: string | undefined;
} & Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'defaultValue' | 'maxLength' | 'spellCheck'>;

/** A labelled field; its hint and what is wrong with it are read out with it. */
export function TextField({ name, label, hint, fault, ...input }: Props) {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className={styles.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className={styles.fault} id={`${name}-fault`}>
          {fault}
        </p>
      )}
      <input
        {...input}
        className={styles.input}
        id={name}
        name={name}
        required
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
      />
    </div>
  );
}
