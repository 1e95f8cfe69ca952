import styles from './account.module.css';

/** A button that goes to an identity provider, and comes back to `callbackUrl`. */
export function ProviderForm({
  provider,
  callbackUrl,
  label,
}: {
  provider: string;
  callbackUrl: string;
  label: string;
}) {
  return (
    <form className={styles.form} method="post" action="/api/auth/start">
      <input type="hidden" name="provider" value={provider} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <button className={`${styles.button} ${styles.quiet}`} type="submit">
        {label}
      </button>
    </form>
  );
}
