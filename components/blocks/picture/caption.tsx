import type { Picture } from '#sanity/queries/picture.ts';
import styles from './caption.module.css';

/** What a picture shows and who made it; nothing where neither is known. */
export function Caption({ picture }: { picture: Pick<Picture, 'caption' | 'credit'> }) {
  const { caption, credit } = picture;
  if (!caption && !credit) return null;
  return (
    <figcaption className={styles.caption}>
      {caption}{' '}
      {credit && (
        <span className={styles.credit} dir="auto">
          {credit}
        </span>
      )}
    </figcaption>
  );
}
