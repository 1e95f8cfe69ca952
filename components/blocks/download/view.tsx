import { fileUrl } from '#sanity/files.ts';
import { fileKind } from './file-kind.ts';
import styles from './view.module.css';

type Props = {
  value: {
    assetId: string | null;
    size: number | null;
    filename: string | null;
    title: string;
    description?: string;
  };
};

/** A file to take away, with its kind and size before anybody fetches it. */
export function DownloadView({ value }: Props) {
  const { title, description } = value;
  const href = fileUrl(value.assetId, value.filename);
  if (!href) return null;
  const kind = fileKind(value);
  return (
    <div className={styles.file}>
      <p>
        <a className={styles.title} href={href} download={value.filename ?? ''}>
          {title || value.filename || 'Download'}
        </a>{' '}
        <span className={styles.kind}>({kind})</span>
      </p>
      {description && <p className={styles.description}>{description}</p>}
    </div>
  );
}
