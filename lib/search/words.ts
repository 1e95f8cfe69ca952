/**
 * What a word is, the same for what is indexed, asked and highlighted: PostgreSQL is only ever given words from here, so its own
 * ideas of hyphens, addresses and accents, which differ from one server's locale to the next, play no part.
 */

/** Scripts that put no space between words: each of their letters is a word, and several in a row are asked as a phrase. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** Letters, digits, and what may stand inside a word without ending it: apostrophes, soft hyphens, joiners. */
const spaced = `(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}'’\\u00ad\\u200c\\u200d\\u2060])+`;

const wordPattern = new RegExp(`[${unspaced}]\\p{M}*|${spaced}`, 'gu');

/** Longer runs of letters are no words that anybody looks for. */
const longestWord = 64;

export type Word = {
  /** As it is compared. */
  folded: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
};

/** The words of a text, in order. */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: match, index } of text.matchAll(wordPattern)) {
    const folded = fold(match);
    if (folded !== '' && folded.length <= longestWord)
      yield { folded, start: index, end: index + match.length };
  }
}

/** A text's words as they are compared, with a space between. */
export function foldedText(text: string): string {
  return Array.from(wordsOf(text), ({ folded }) => folded).join(' ');
}

/** Letters that Unicode doesn't take apart, and that keyboards lack. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  // Arabic's letter for stretching a word says nothing.
  ـ: '',
};

/** A word without case, accents, vowel signs or apostrophes: letters and digits alone. */
function fold(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll(/[ßæœøłđðþıـ]/g, (letter) => plainLetters[letter] ?? letter);
}
