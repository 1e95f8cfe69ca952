/** So many entries of new documents, besides a share of all, are kept apart before they are packed with the others. */
const mostApart = 100_000;

/**
 * An inverted index: which numbers stand for documents that hold a word. What is in it is packed tightly (four bytes for
 * each word of each document), and what is new is kept apart for a while.
 */
export class Words {
  /** The packed words, in order; those of `#words[n]` are `#numbers` from `#starts[n]` up to `#starts[n + 1]`. */
  #words: string[] = [];
  #starts = new Uint32Array(1);
  #numbers = new Uint32Array(0);
  #apart = new Map<string, number[]>();
  #entriesApart = 0;

  add(words: ReadonlySet<string>, number: number): void {
    for (const word of words) {
      const numbers = this.#apart.get(word);
      if (numbers) numbers.push(number);
      else this.#apart.set(word, [number]);
    }
    this.#entriesApart += words.size;
    if (this.#entriesApart > mostApart + this.#numbers.length / 2) this.pack((kept) => kept);
  }

  /** The numbers of every word that a term (`*` stands for any letters) means by this test. */
  *find(term: string, test: (word: string) => boolean): Generator<Iterable<number>> {
    const [start = '', rest] = term.split('*', 2);
    for (let place = this.#placeOf(start); place < this.#words.length; place += 1) {
      const word = this.#words[place] ?? '';
      if (!word.startsWith(start)) break;
      if (test(word)) yield this.#numbersAt(place);
      if (rest === undefined) break;
    }
    if (rest === undefined) yield this.#apart.get(term) ?? [];
    else for (const [word, numbers] of this.#apart) if (test(word)) yield numbers;
  }

  /** Packs all there is, with the numbers that `renumber` gives; null leaves one out. */
  pack(renumber: (number: number) => number | null): void {
    const words: string[] = [];
    const starts: number[] = [0];
    const numbers = new Uint32Array(this.#numbers.length + this.#entriesApart);
    let end = 0;
    for (const [word, lists] of this.#entries()) {
      for (const list of lists) {
        for (const number of list) {
          const kept = renumber(number);
          if (kept !== null) numbers[end++] = kept;
        }
      }
      if (end === starts.at(-1)) continue;
      words.push(word);
      starts.push(end);
    }
    this.#words = words;
    this.#starts = Uint32Array.from(starts);
    this.#numbers = end === numbers.length ? numbers : numbers.slice(0, end);
    this.#apart = new Map();
    this.#entriesApart = 0;
  }

  /** Every word in order, with its packed numbers and those kept apart. */
  *#entries(): Generator<[string, Iterable<number>[]]> {
    const added = [...this.#apart.keys()].sort();
    let next = 0;
    for (const [place, word] of this.#words.entries()) {
      for (let other = added[next]; other !== undefined && other < word; other = added[next]) {
        yield [other, [this.#apart.get(other) ?? []]];
        next += 1;
      }
      if (added[next] === word) next += 1;
      yield [word, [this.#numbersAt(place), this.#apart.get(word) ?? []]];
    }
    for (const word of added.slice(next)) yield [word, [this.#apart.get(word) ?? []]];
  }

  #numbersAt(place: number): Uint32Array {
    return this.#numbers.subarray(this.#starts[place], this.#starts[place + 1]);
  }

  #placeOf(start: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
