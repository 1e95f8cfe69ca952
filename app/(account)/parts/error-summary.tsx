import styles from './account.module.css';

/** What went wrong with a form, first on the page, with a way to the field. Routes send the browser to `#problem`. */
export function ErrorSummary({ text, field }: { text: string; field: string }) {
  return (
    <div className={styles.alert} id="problem" role="alert" tabIndex={-1}>
      <p className={styles.alertTitle}>That didn’t work</p>
      <p>
        <a href={`#${field}`}>{text}</a>
      </p>
    </div>
  );
}
