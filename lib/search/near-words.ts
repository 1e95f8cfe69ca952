/**
 * Words near to another, found by what both become when letters are left out: an index of those finds every word within the
 * distance by equality alone, short words and swapped letters too, in any language. (Garbe's symmetric deletion, 2012.)
 */

/** Mistyped ends are rarer than mistyped beginnings are costly: only so many letters of a word are varied. */
const varied = 7;

/** How many letters may be missing, added, wrong or swapped for a word of this length to be taken for a slip. */
export function slipsIn(word: string): number {
  const { length } = word;
  return length < 3 ? 0 : length < 6 ? 1 : 2;
}

/** What a word becomes with up to its `slipsIn` letters left out, itself included. Two words that are near share one. */
export function deletionKeys(word: string): string[] {
  const start = word.slice(0, varied);
  const keys = new Set([start]);
  let last = [start];
  for (let slips = slipsIn(word); slips > 0; slips -= 1) {
    last = last.flatMap((key) => Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1)));
    for (const key of last) if (key.length > 1) keys.add(key);
  }
  return [...keys];
}

/** How many letters have to be added, taken, changed or swapped with their neighbour to make one word the other. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, cell(beforeLast, j - 2) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return cell(last, b.length);
}

const cell = (row: readonly number[], at: number): number => row[at] ?? Number.POSITIVE_INFINITY;

export type Candidate = {
  word: string;
  /** In how many stories it is. */
  stories: number;
};

/** The candidate that was most likely meant: the nearest, with the same first letter if one is, and of those the commonest. */
export function likeliest(word: string, candidates: readonly Candidate[]): string | null {
  const near = candidates
    .map((candidate) => ({ ...candidate, slips: distance(word, candidate.word) }))
    .filter(
      (candidate) =>
        candidate.slips > 0 && candidate.slips <= Math.min(slipsIn(word), slipsIn(candidate.word)),
    );
  const sameStart = (other: string) => (other[0] === word[0] ? 0 : 1);
  near.sort(
    (a, b) =>
      a.slips - b.slips ||
      sameStart(a.word) - sameStart(b.word) ||
      b.stories - a.stories ||
      (a.word < b.word ? -1 : 1),
  );
  return near[0]?.word ?? null;
}
