import styles from './monogram.module.css';

type Props = {
  /** What the colour is made from: it stays when the reader changes their name. */
  id: string;
  name: string;
};

/** A reader's initials on a colour of their own, drawn here: no picture is asked of anybody. Decorative. */
export function Monogram({ id, name }: Props) {
  return (
    <span className={styles.monogram} data-hue={hueOf(id)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** The first characters, as people see them, of the first and the last word of a name; `?` where it has no letters. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '?';
  const letters = words.length > 1 ? [first, last] : [first];
  return letters.map(firstCharacter).join('').toLocaleUpperCase('en');
}

/** A letter or figure with the marks that combine with it, so that nothing is cut in half. */
function firstCharacter(word: string): string {
  return /[\p{L}\p{N}]\p{M}{0,2}/u.exec(word)?.[0] ?? '';
}

/** One of the eight colours of the stylesheet, the same one for the same id everywhere. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 4096;
  return hash % 8;
}
