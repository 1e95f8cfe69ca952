import { skeleton } from '../content/normalize.ts';
import type { Prepared } from '../content/prepare.ts';

/**
 * The terms that a text contains, each once. A term is found as a whole word or phrase, also where letters are replaced by others that
 * look alike, have marks on them, or nothing visible between them; and where it is spelled out with signs between its
 * letters ("s p a m", "s.p.a.m"). It is not found inside of a longer word.
 */
export function findTerms(draft: Pick<Prepared, 'skeleton'>, terms: readonly string[]): string[] {
  if (terms.length === 0) return [];
  const words = split(draft.skeleton);
  const phrases = ` ${words.join(' ')} `;
  const spelled = ` ${joinLetters(words).join(' ')} `;
  const wantedOf = wantedIn(terms);
  return terms.filter((_term, index) => {
    const wanted = wantedOf[index] ?? '';
    return wanted !== '' && (phrases.includes(` ${wanted} `) || spelled.includes(` ${wanted} `));
  });
}

/** What to look for, made once for each list of terms. */
const made = new WeakMap<readonly string[], string[]>();

function wantedIn(terms: readonly string[]): string[] {
  const known = made.get(terms);
  if (known) return known;
  const wanted = terms.map((term) => split(skeleton(term)).join(' '));
  made.set(terms, wanted);
  return wanted;
}

function split(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Runs of single letters as words: what is spelled out. */
function joinLetters(words: string[]): string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (Array.from(word).length === 1) run += word;
    else {
      if (run) joined.push(run);
      run = '';
      joined.push(word);
    }
  }
  if (run) joined.push(run);
  return joined;
}
