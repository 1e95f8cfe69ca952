/** So many new words are kept apart before they are sorted in. */
const mostNew = 1_000;

/** An inverted index: which numbers stand for documents that hold a word. */
export class Words {
  #numbers = new Map<string, number[]>();
  /** The words in order, to find those that begin in some way; and those that came since. */
  #sorted: string[] = [];
  #new: string[] = [];

  add(words: Iterable<string>, number: number): void {
    for (const word of words) {
      const numbers = this.#numbers.get(word);
      if (numbers) {
        numbers.push(number);
        continue;
      }
      this.#numbers.set(word, [number]);
      this.#new.push(word);
    }
    if (this.#new.length > mostNew + this.#sorted.length / 10) this.#sort([...this.#sorted, ...this.#new]);
  }

  /** The numbers of every word that a term (`*` stands for any letters) means by this test. */
  *find(term: string, test: (word: string) => boolean): Generator<readonly number[]> {
    const star = term.indexOf('*');
    if (star < 0) {
      yield this.#numbers.get(term) ?? [];
      return;
    }
    const start = term.slice(0, star);
    for (let place = this.#placeOf(start); place < this.#sorted.length; place += 1) {
      const word = this.#sorted[place] ?? '';
      if (!word.startsWith(start)) break;
      if (test(word)) yield this.#numbers.get(word) ?? [];
    }
    for (const word of this.#new) if (test(word)) yield this.#numbers.get(word) ?? [];
  }

  /** Gives numbers new values; those without one are forgotten. */
  renumber(values: ReadonlyMap<number, number>): void {
    const renumbered = new Map<string, number[]>();
    for (const [word, numbers] of this.#numbers) {
      const left = numbers.flatMap((number) => values.get(number) ?? []);
      if (left.length > 0) renumbered.set(word, left);
    }
    this.#numbers = renumbered;
    this.#sort([...renumbered.keys()]);
  }

  #sort(words: string[]): void {
    this.#sorted = words.sort();
    this.#new = [];
  }

  #placeOf(start: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
