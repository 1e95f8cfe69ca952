import type { Store } from './store.ts';
import type { LakeDocument } from './types.ts';

/** The documents that hold a search term. `ids` is null where only asking one by one is possible. */
export type Found = { has: (id: string) => boolean; ids: ReadonlySet<string> | null };
export type TextFinder = {
  find(term: string): Found;
  /** Reads what changed since the last search. Comes before `find`, which then only looks up. */
  refresh(): void;
};

// As groq-js splits text for `match`, so that both searches agree on what a word is.
const edges = /(\b\.+|\.+\b)/g;
const words = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g;
const wordsAndStars = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g;

/** The search terms in what somebody typed, in lower case; `*` stands for any letters. */
export function termsOf(text: string): string[] {
  return text.replace(edges, '').toLowerCase().match(wordsAndStars) ?? [];
}

/** The different words of everything that people wrote in a document: no ids, keys, types or references. */
export function wordsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    for (const word of value.replace(edges, '').toLowerCase().match(words) ?? []) found.add(word);
  } else if (Array.isArray(value)) {
    for (const item of value) wordsOf(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!key.startsWith('_')) wordsOf(item, found);
  }
  return found;
}

function wordTest(term: string): (word: string) => boolean {
  if (!term.includes('*')) return (word) => word === term;
  const parts = term
    .slice(0, 1024)
    .split(/\*+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const regex = new RegExp(`^${parts.join('.*')}$`);
  return (word) => regex.test(word);
}

/** Finds by reading each document that is asked about: for the few of a transaction or a listener. */
export function scanFinder(get: (id: string) => LakeDocument | undefined): TextFinder {
  return {
    find(term) {
      const test = wordTest(term);
      return { has: (id) => [...wordsOf(get(id))].some(test), ids: null };
    },
    refresh() {},
  };
}

/**
 * Which documents of a dataset hold which words. Documents that changed are read again when somebody searches, so
 * that an autosave costs nothing here. Numbers instead of ids keep the lists small; a changed document gets a new one.
 */
export class TextIndex implements TextFinder {
  readonly #store: Store;
  readonly #dirty: Set<string>;
  readonly #numberOf = new Map<string, number>();
  #idOf: (string | null)[] = [];
  #postings = new Map<string, number[]>();

  constructor(store: Store) {
    this.#store = store;
    this.#dirty = new Set(store.documents.keys());
    store.onTransaction(({ changes }) => {
      for (const { id } of changes) this.#dirty.add(id);
    });
  }

  find(term: string): Found {
    const ids = new Set<string>();
    const collect = (numbers: number[] | undefined) => {
      for (const number of numbers ?? []) {
        const id = this.#idOf[number];
        if (id) ids.add(id);
      }
    };
    if (term.includes('*')) {
      const test = wordTest(term);
      for (const [word, numbers] of this.#postings) if (test(word)) collect(numbers);
    } else {
      collect(this.#postings.get(term));
    }
    return { has: (id) => ids.has(id), ids };
  }

  refresh(): void {
    for (const id of this.#dirty) {
      const former = this.#numberOf.get(id);
      if (former !== undefined) this.#idOf[former] = null;
      const document = this.#store.get(id);
      if (document) this.#add(document);
      else this.#numberOf.delete(id);
    }
    this.#dirty.clear();
    if (this.#idOf.length > 2 * this.#numberOf.size + 1000) this.#compact();
  }

  #add(document: LakeDocument): void {
    const number = this.#idOf.push(document._id) - 1;
    this.#numberOf.set(document._id, number);
    for (const word of wordsOf(document)) {
      const numbers = this.#postings.get(word);
      if (numbers) numbers.push(number);
      else this.#postings.set(word, [number]);
    }
  }

  /** Forgets the numbers that changed documents left behind. */
  #compact(): void {
    const kept = this.#idOf.filter((id) => id !== null);
    const renumbered = new Map<number, number>();
    for (const [number, id] of kept.entries()) {
      renumbered.set(this.#numberOf.get(id) ?? -1, number);
      this.#numberOf.set(id, number);
    }
    const postings = new Map<string, number[]>();
    for (const [word, numbers] of this.#postings) {
      const left = numbers.flatMap((number) => renumbered.get(number) ?? []);
      if (left.length > 0) postings.set(word, left);
    }
    this.#idOf = kept;
    this.#postings = postings;
  }
}
