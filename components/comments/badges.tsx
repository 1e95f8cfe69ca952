import styles from './badges.module.css';
import type { Shown } from './shape.ts';

type Props = {
  author: NonNullable<Shown['author']>;
  /** The authors in the bylines of the article that is discussed. */
  articleAuthors: readonly string[];
};

/** What readers should know of who writes, in words: nothing is told by a colour alone. */
export function Badges({ author, articleAuthors }: Props) {
  const badges = badgesOf(author, articleAuthors);
  return badges.map(({ kind, word, meaning }) => (
    <span key={kind} className={styles.badge} data-kind={kind} title={meaning}>
      {word}
      <span className="visually-hidden">: {meaning}</span>
    </span>
  ));
}

type Badge = { kind: 'author' | 'staff' | 'expert' | 'new'; word: string; meaning: string };

/** In the order of what they say; who wrote the article needs no mark that says they work here. */
export function badgesOf(author: Props['author'], articleAuthors: readonly string[]): Badge[] {
  const { byline, staff, expertise, newcomer } = author;
  const badges: Badge[] = [];
  if (byline !== null && articleAuthors.includes(byline))
    badges.push({ kind: 'author', word: 'Author', meaning: 'wrote this article' });
  else if (staff) badges.push({ kind: 'staff', word: 'Staff', meaning: 'speaks for the newsroom' });
  if (expertise !== null)
    badges.push({
      kind: 'expert',
      word: expertise,
      meaning: 'what this reader knows well, says the newsroom',
    });
  if (newcomer)
    badges.push({ kind: 'new', word: 'New here', meaning: 'one of this reader’s first comments' });
  return badges;
}
