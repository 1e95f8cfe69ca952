import { useId } from 'react';
import { Picture } from '#components/ui/picture.tsx';
import { shapes } from '#components/ui/shapes.ts';
import { pictureSources } from '#sanity/pictures.ts';
import { toPicture, type RawPicture } from '#sanity/queries/picture.ts';
import { Caption } from '../picture/caption.tsx';
import { Lightbox } from './lightbox.tsx';
import styles from './view.module.css';

type Props = { value: { title: string; pictures: readonly (RawPicture & { _key: string })[] } };

/**
 * Pictures in a grid, each whole on the reader's screen at a click. Each is a link to the picture itself, which is where
 * it leads without JavaScript.
 */
export function GalleryView({ value }: Props) {
  const id = useId();
  const pictures = value.pictures.flatMap((raw) => {
    const picture = toPicture(raw);
    return picture ? { key: raw._key, picture } : [];
  });
  if (pictures.length === 0) return null;
  return (
    <figure aria-labelledby={value.title ? id : undefined} data-gallery>
      {value.title && (
        <figcaption className={styles.title} id={id}>
          {value.title}
        </figcaption>
      )}
      <div className={styles.grid}>
        {pictures.map(({ key, picture }, index) => {
          const whole = pictureSources(picture, shapes.article);
          // An odd one leads the others.
          const leads = index === 0 && pictures.length % 2 === 1;
          return (
            <figure key={key} className={leads ? styles.lead : undefined}>
              <a className={styles.link} href={whole.src} data-lightbox={whole.srcSet}>
                <span className="visually-hidden">Enlarge: </span>
                <Picture
                  picture={picture}
                  shape={leads ? shapes.lead : shapes.teaser}
                  sizes={leads ? '(min-width: 42rem) 38rem, 92vw' : '(min-width: 42rem) 19rem, 45vw'}
                />
              </a>
              <Caption picture={picture} />
            </figure>
          );
        })}
      </div>
      <Lightbox title={value.title} />
    </figure>
  );
}
