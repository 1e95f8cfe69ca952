import { ownLanguage } from '#sanity/languages.ts';
import { classNames } from '#components/ui/class-names.ts';
import styles from './contents.module.css';
import type { Heading } from './headings.ts';

type Props = {
  headings: readonly Heading[];
  /** Beside the text on wide screens, always open; above it on small ones, folded. Each is shown only where it belongs. */
  place: 'beside' | 'above';
};

/** The parts of a long piece, each a link to where it begins. The browser itself marks the part that is being read. */
export function Contents({ headings, place }: Props) {
  const list = (
    <ol className={styles.list}>
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  );
  if (place === 'above') {
    return (
      <details className={classNames(styles.contents, styles.above)}>
        <summary {...ownLanguage}>In this article</summary>
        <nav aria-label="In this article">{list}</nav>
      </details>
    );
  }
  return (
    <nav className={classNames(styles.contents, styles.beside)} aria-labelledby="contents">
      <h2 id="contents" {...ownLanguage}>
        In this article
      </h2>
      {list}
    </nav>
  );
}
