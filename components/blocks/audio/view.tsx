import { useId } from 'react';
import { fileUrl } from '#sanity/files.ts';
import { paragraphsOf } from '../paragraphs.ts';
import styles from './view.module.css';

type Props = {
  value: { assetId: string | null; title: string; credit?: string; transcript: string };
};

/** A recording with its words. Nothing of it is fetched until somebody plays it. */
export function AudioView({ value }: Props) {
  const id = useId();
  const { title, credit, transcript } = value;
  const src = fileUrl(value.assetId);
  if (!src) return null;
  return (
    <figure className={styles.audio}>
      <figcaption>
        <span className={styles.title} id={id}>
          {title || 'Recording'}
        </span>
        {credit && <span className={styles.credit}> {credit}</span>}
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its words are below it */}
      <audio className={styles.player} controls preload="none" src={src} aria-labelledby={id}>
        <a href={src}>Listen</a>
      </audio>
      {transcript && (
        <details className={styles.transcript}>
          <summary>Transcript</summary>
          {paragraphsOf(transcript).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
      )}
    </figure>
  );
}
