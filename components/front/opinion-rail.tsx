import { Picture } from '#components/ui/picture.tsx';
import { shapes } from '#components/ui/shapes.ts';
import type { Picture as PictureFacts } from '#sanity/queries/picture.ts';
import type { Teaser } from '#sanity/queries/teaser.ts';
import styles from './opinion-rail.module.css';

type Props = { teasers: readonly Teaser[]; portraits: Record<string, PictureFacts> };

/** What people think, under their own names and faces: set apart from the news. */
export function OpinionRail({ teasers, portraits }: Props) {
  if (teasers.length === 0) return null;
  return (
    <section className={styles.rail} aria-labelledby="opinion">
      <h2 className={styles.title} id="opinion">
        Opinion
      </h2>
      <ul className={styles.pieces}>
        {teasers.map((teaser) => {
          const [author] = teaser.authors;
          const portrait = author && portraits[author.id];
          return (
            <li key={teaser.id} className={styles.piece}>
              {portrait && (
                <div className={styles.portrait}>
                  <Picture picture={portrait} shape={shapes.portrait} sizes="4rem" decorative />
                </div>
              )}
              <div>
                {author && <p className={styles.author}>{author.name}</p>}
                <h3 className={styles.headline} {...teaser.language}>
                  <a className={styles.link} href={teaser.path}>
                    {teaser.headline}
                  </a>
                </h3>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
