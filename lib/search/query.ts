import { wordsOf } from './words.ts';

/** One thing that is asked for: a word, or words that follow each other. */
export type Term = {
  /** Folded; never empty. */
  words: string[];
  /** Stories that have it are left out. */
  excluded: boolean;
  /** The last word is only its beginning. */
  prefix: boolean;
};

/** The beginnings of words that are worth asking for: shorter ones begin half the dictionary. */
const shortestPrefix = 3;

/**
 * What a reader asks for: words that must all be there, `"words in a row"`, `-without`, and `begin*`. Any text is a query;
 * what holds no word gives no term.
 */
export function parseQuery(text: string): Term[] {
  const terms: Term[] = [];
  for (const [, minus, quoted, bare] of text.matchAll(
    /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/gu,
  )) {
    const asked = quoted ?? bare ?? '';
    const words = Array.from(wordsOf(asked), ({ folded }) => folded);
    if (words.length === 0) continue;
    const prefix =
      quoted === undefined && asked.endsWith('*') && (words.at(-1)?.length ?? 0) >= shortestPrefix;
    terms.push({ words, excluded: minus === '-', prefix });
  }
  return terms;
}

/** Whether anything is asked for, and not only ruled out. */
export const asksForSomething = (terms: readonly Term[]): boolean => terms.some(({ excluded }) => !excluded);

/**
 * The terms as PostgreSQL's `to_tsquery` takes them; all of them, or with `any` at least one of those that are asked for.
 * Words hold letters and digits alone, so none can be taken for an operator.
 */
export function toTsquery(terms: readonly Term[], match: 'all' | 'any' = 'all'): string {
  const asked = terms.filter(({ excluded }) => !excluded).map(phrase);
  const excluded = terms.filter(({ excluded }) => excluded).map((term) => `!${phrase(term)}`);
  const wanted = match === 'all' ? asked : [`(${asked.join(' | ')})`];
  return [...wanted, ...excluded].join(' & ');
}

function phrase({ words, prefix }: Term): string {
  return `(${words.join(' <-> ')}${prefix ? ':*' : ''})`;
}

/** The words to mark in what was found, each once. */
export function askedWords(terms: readonly Term[]): string[] {
  return [...new Set(terms.flatMap(({ excluded, words }) => (excluded ? [] : words)))];
}

/** The beginnings of words to mark in what was found. */
export function askedPrefixes(terms: readonly Term[]): string[] {
  return terms.flatMap(({ excluded, prefix, words }) => (prefix && !excluded ? (words.at(-1) ?? []) : []));
}

/** The query with words put in place of others, as a reader would have typed it. */
export function corrected(text: string, corrections: ReadonlyMap<string, string>): string {
  let result = '';
  let copied = 0;
  for (const { folded, start, end } of wordsOf(text)) {
    const correction = corrections.get(folded);
    if (correction === undefined) continue;
    result += text.slice(copied, start) + correction;
    copied = end;
  }
  return result + text.slice(copied);
}
