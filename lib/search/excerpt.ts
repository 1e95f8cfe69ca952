import { wordsOf } from './words.ts';

/** A piece of text, to be shown as it is: never markup. */
export type Piece = { text: string; marked: boolean };

export type Marks = {
  /** Folded words, in every form that counts as found. */
  words: ReadonlySet<string>;
  /** Folded beginnings of words. */
  prefixes: readonly string[];
};

/** How much of a story a result shows, in characters. */
const excerptLength = 220;
/** A story's place is found among its first matches: a word that is everywhere is no reason to look through all of it. */
const matchesLookedAt = 400;

type Match = { word: string; start: number; end: number };

/** A text with the words that were asked for marked. */
export function marked(text: string, marks: Marks): Piece[] {
  return cut(text, 0, text.length, matchesIn(text, marks));
}

/**
 * The part of a text that has the most of what was asked for, marked, with an ellipsis where it was cut. Null where the
 * text has none of it.
 */
export function excerpt(text: string, marks: Marks): Piece[] | null {
  const matches = matchesIn(text, marks);
  const first = densest(matches);
  if (!first) return null;
  const start = startBefore(text, first.start);
  const end = endAfter(text, Math.min(text.length, start + excerptLength));
  const pieces = cut(text, start, end, matches);
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

function matchesIn(text: string, { words, prefixes }: Marks): Match[] {
  const matches: Match[] = [];
  for (const { folded, start, end } of wordsOf(text)) {
    const found = words.has(folded) || prefixes.some((prefix) => folded.startsWith(prefix));
    if (found) matches.push({ word: folded, start, end });
    if (matches.length === matchesLookedAt) break;
  }
  return matches;
}

/** The match that opens the stretch with the most different words of those asked for; the first of equals. */
function densest(matches: readonly Match[]): Match | undefined {
  let best: Match | undefined;
  let most = 0;
  for (const [at, match] of matches.entries()) {
    const stretch = new Set<string>();
    for (let next = at; next < matches.length; next += 1) {
      const other = matches[next];
      if (!other || other.end - match.start > excerptLength * 0.8) break;
      stretch.add(other.word);
    }
    if (stretch.size > most) {
      most = stretch.size;
      best = match;
    }
  }
  return best;
}

/** Where an excerpt that is to show `at` begins: with its sentence if that is near, else a few words before. */
function startBefore(text: string, at: number): number {
  const reach = Math.max(0, at - excerptLength / 2);
  if (reach === 0) return 0;
  const before = text.slice(reach, at);
  const sentence = [...before.matchAll(/[.!?؟。]["”’)]?\s+|\n+/gu)].at(-1);
  if (sentence) return reach + sentence.index + sentence[0].length;
  const near = Math.max(0, at - 60);
  const space = text.slice(near, at).search(/\s/u);
  return space === -1 ? wholeCharacter(text, near) : near + space + 1;
}

/** Where an excerpt that may be cut at `at` ends: after a whole word. */
function endAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > at - 40 ? space : wholeCharacter(text, at);
}

/** Never between the halves of one character. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at;
}

function cut(text: string, start: number, end: number, matches: readonly Match[]): Piece[] {
  const pieces: Piece[] = [];
  let done = start;
  const add = (to: number, isMarked: boolean) => {
    if (to > done) pieces.push({ text: text.slice(done, to), marked: isMarked });
    done = Math.max(done, to);
  };
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    add(match.start, false);
    add(match.end, true);
  }
  add(end, false);
  return pieces;
}
