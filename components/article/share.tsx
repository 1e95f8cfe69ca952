import { ownLanguage } from '#sanity/languages.ts';
import { ShareButton } from './share-button.client.tsx';
import styles from './share.module.css';

/** The ways to pass an article on. Without JavaScript, by e-mail. `url` is its full address; no stega marks in either. */
export function Share({ headline, url }: { headline: string; url: string }) {
  const mail = `mailto:?subject=${encodeURIComponent(headline)}&body=${encodeURIComponent(url)}`;
  return (
    <p className={styles.share} {...ownLanguage}>
      <ShareButton className={styles.button} /> <a href={mail}>Send by e-mail</a>
    </p>
  );
}
