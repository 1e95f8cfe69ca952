import { plain } from '#sanity/preview-marks.ts';
import styles from './view.module.css';

type Props = { value: { code: string; language?: string; filename?: string } };

/** Lines of a program as they are: they scroll rather than break, and are left untranslated. */
export function CodeView({ value }: Props) {
  const { code, language, filename } = value;
  if (code.trim() === '') return null;
  return (
    <figure className={styles.code}>
      {(filename || language) && (
        <figcaption className={styles.label}>
          {filename && <span className={styles.filename}>{filename}</span>} {language}
        </figcaption>
      )}
      {/* What scrolls must be reached by keyboard, and Safari does not see to it. */}
      <section
        className={styles.lines}
        aria-label={['Code', plain(filename ?? language)].filter(Boolean).join(': ')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
        tabIndex={0}
        dir="ltr"
      >
        <pre translate="no">
          <code>{code}</code>
        </pre>
      </section>
    </figure>
  );
}
