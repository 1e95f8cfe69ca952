import { pictureSources, type Shape } from '#sanity/pictures.ts';
import { marksOf } from '#sanity/preview-marks.ts';
import type { Picture as PictureFacts } from '#sanity/queries/picture.ts';
import styles from './picture.module.css';

type Props = {
  picture: PictureFacts;
  shape: Shape;
  /** How wide it is shown, as the `sizes` attribute says it. */
  sizes: string;
  /** For a picture beside text that says the same: it has no description of its own there. */
  decorative?: boolean;
  /** For the one picture that a page opens with: fetched first. */
  priority?: boolean;
};

/** A picture in the size that the reader's screen needs. Its room is kept and softly filled until it arrives. */
export function Picture({ picture, shape, sizes, decorative = false, priority = false }: Props) {
  const sources = pictureSources(picture, shape);
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- the image API makes every size; next/image would make them again
    <img
      className={styles.picture}
      {...sources}
      sizes={sizes}
      alt={decorative ? marksOf(picture.alt) : picture.alt}
      loading={priority ? 'eager' : 'lazy'}
      decoding={priority ? 'sync' : 'async'}
      fetchPriority={priority ? 'high' : 'auto'}
      style={picture.lqip ? { backgroundImage: `url("${picture.lqip}")` } : undefined}
    />
  );
}
