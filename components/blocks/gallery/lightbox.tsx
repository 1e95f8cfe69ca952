import { plain } from '#sanity/preview-marks.ts';
import { BlockClicks } from '../block-clicks.client.tsx';
import styles from './lightbox.module.css';

/** Where a gallery's pictures are shown one at a time. Closed until a script opens it and fills the stage. */
export function Lightbox({ title }: { title: string }) {
  return (
    <dialog className={styles.lightbox} aria-label={plain(title) || 'Pictures'}>
      <figure className={styles.stage} aria-live="polite" data-stage />
      <div className={styles.bar}>
        <button type="button" data-turn="-1">
          Previous
        </button>
        <p className={styles.count} data-place />
        <button type="button" data-turn="1">
          Next
        </button>
        <form className={styles.close} method="dialog">
          <button type="submit">Close</button>
        </form>
      </div>
      <BlockClicks />
    </dialog>
  );
}
