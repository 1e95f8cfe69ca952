import type { ComponentProps, ReactNode } from 'react';
import styles from './composer.module.css';

type Props = {
  articleId: string;
  parentId: string | null;
  /** Tells the fields of several composers on one page apart. */
  id: string;
  label: string;
  /** The text of an earlier attempt. */
  defaultValue?: string | undefined;
  clientKey?: string | undefined;
  /** Where the form goes: to be posted, unless something else is said. */
  action?: string | undefined;
  /** Fields about who writes. */
  who?: ReactNode;
  /** What is wrong with the text, said next to it. */
  error?: ReactNode;
  /** Under the field: who is writing, or what happens next. */
  hint: ReactNode;
  counter?: ReactNode;
  /** Said to screen readers when it changes. */
  status?: string;
  /** Between the field and its foot. */
  help?: ReactNode;
  submitLabel: string;
  busy?: boolean;
  onCancel?: (() => void) | undefined;
  form?: Omit<ComponentProps<'form'>, 'action' | 'method' | 'className' | 'children'>;
  field?: Omit<ComponentProps<'textarea'>, 'id' | 'name' | 'className' | 'children'>;
};

/** The form that posts a comment: the same one with JavaScript, which takes over its submission, and without. */
export function ComposerFields(props: Props) {
  const { articleId, parentId, id, label, defaultValue, clientKey, error, hint, counter, status, help } =
    props;
  const { action = '/api/comments', who, submitLabel, busy = false, onCancel, form, field } = props;
  return (
    <form {...form} action={action} method="post" className={styles.composer}>
      <input type="hidden" name="articleId" value={articleId} />
      {parentId !== null && <input type="hidden" name="parentId" value={parentId} />}
      {clientKey !== undefined && <input type="hidden" name="clientKey" value={clientKey} />}
      {/* People don't see it. Programs that fill in whatever they find give themselves away. */}
      <input className={styles.trap} name="website" tabIndex={-1} autoComplete="off" aria-hidden="true" />
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        {...field}
        id={id}
        name="body"
        className={styles.field}
        rows={4}
        required
        defaultValue={defaultValue}
        aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
        aria-invalid={error ? true : undefined}
      />
      {error && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {who}
      {help && <div className={styles.help}>{help}</div>}
      {status !== undefined && <output className="visually-hidden">{status}</output>}
      <div className={styles.foot}>
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
        {counter}
        <div className={styles.buttons}>
          {onCancel && (
            <button className={styles.quiet} type="button" onClick={onCancel}>
              Cancel
            </button>
          )}
          <button className={styles.submit} type="submit" aria-disabled={busy || undefined}>
            {busy ? 'Posting…' : submitLabel}
          </button>
        </div>
      </div>
    </form>
  );
}
