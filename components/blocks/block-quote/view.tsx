import { paragraphsOf } from '../paragraphs.ts';
import { safeHref } from '../safe-href.ts';
import styles from './view.module.css';

type Props = { value: { text: string; attribution?: string; source?: string; url?: string } };

/** Somebody else's words with who said them and where. */
export function BlockQuoteView({ value }: Props) {
  const { text, attribution, source } = value;
  const href = safeHref(value.url);
  return (
    <figure className={styles.quote}>
      <blockquote cite={href ?? undefined} className={styles.text}>
        {paragraphsOf(text).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
      {(attribution || source || href) && (
        <figcaption className={styles.source}>
          {attribution}
          {attribution && (source || href) && ', '}
          {href ? <a href={href}>{source ?? new URL(href).hostname}</a> : source && <cite>{source}</cite>}
        </figcaption>
      )}
    </figure>
  );
}
