import { publishedIdOf } from './perspectives.ts';
import type { Store } from './store.ts';
import type { LakeDocument } from './types.ts';
import { Words } from './words.ts';

/** The documents that hold a search term. `ids` is null where only asking one by one is possible. */
export type Found = { has: (id: string) => boolean; ids: ReadonlySet<string> | null };

export type TextFinder = {
  /** The documents, by the ids that they are stored under, whose texts hold a word. */
  find(term: string): Found;
  /** The documents whose own id or type holds a word; every one that could. */
  findName(term: string): Found;
  /** Reads what changed since the last search. Comes before the others, which then only look up. */
  refresh(): void;
  /** Whether that takes next to no time. */
  readonly ready: boolean;
};

// As groq-js splits text for `match`, so that both searches agree on what a word is.
const edges = /(\b\.+|\.+\b)/g;
const words = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g;
const wordsAndStars = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g;

/** Letters that `match` holds for the same are the same in capitals. */
function fold(word: string): string {
  return word.toUpperCase();
}

/** The search terms in what somebody typed, in capitals; `*` stands for any letters. */
export function termsOf(text: string): string[] {
  return (text.replace(edges, '').match(wordsAndStars) ?? []).map(fold);
}

/**
 * The different words of everything that people wrote in a document, in capitals: no ids, keys, types or references.
 */
export function wordsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    addWords(value, found);
  } else if (Array.isArray(value)) {
    for (const item of value) wordsOf(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!key.startsWith('_')) wordsOf(item, found);
    addWords(joinedSpans(value), found);
  }
  return found;
}

function addWords(text: string, found: Set<string>): void {
  for (const word of text.replace(edges, '').match(words) ?? []) found.add(fold(word));
}

/** The text of a block whose words may begin in one span and end in the next, as `pt::text` joins it. */
function joinedSpans(block: object): string {
  if (!('children' in block) || !Array.isArray(block.children) || block.children.length < 2) return '';
  return block.children
    .map((child: unknown) => {
      const isSpan = typeof child === 'object' && child !== null && '_type' in child && 'text' in child;
      return isSpan && child._type === 'span' && typeof child.text === 'string' ? child.text : '';
    })
    .join('');
}

function namesOf({ _id, _type }: LakeDocument): Set<string> {
  const found = new Set<string>();
  for (const name of [_id, publishedIdOf(_id), _type]) addWords(name, found);
  return found;
}

/** Whether a word is what a term means; takes time in proportion to the word, whatever the term. */
function wordTest(term: string): (word: string) => boolean {
  const [first = '', ...rest] = fold(term).split(/\*+/);
  const last = rest.pop();
  if (last === undefined) return (word) => word === first;
  return (word) => {
    const end = word.length - last.length;
    let place = first.length;
    if (place > end || !word.startsWith(first) || !word.endsWith(last)) return false;
    for (const part of rest) {
      const found = word.indexOf(part, place);
      if (found < 0 || found + part.length > end) return false;
      place = found + part.length;
    }
    return true;
  };
}

/** Finds by reading each document that is asked about: for the few of a transaction or a listener. */
export function scanFinder(get: (id: string) => LakeDocument | undefined): TextFinder {
  return {
    find(term) {
      const test = wordTest(term);
      return { has: (id) => [...wordsOf(get(id))].some(test), ids: null };
    },
    findName: () => ({ has: () => true, ids: null }),
    refresh() {},
    ready: true,
  };
}

/** So many changed documents are read in next to no time. */
const fewDocuments = 200;

/**
 * Which documents of a dataset hold which words. Documents that changed are read again when somebody searches, so
 * that an autosave costs nothing here. Numbers instead of ids keep the lists small; a changed document gets a new one.
 */
export class TextIndex implements TextFinder {
  readonly #store: Store;
  readonly #dirty: Set<string>;
  readonly #numberOf = new Map<string, number>();
  #idOf: (string | null)[] = [];
  readonly #texts = new Words();
  readonly #names = new Words();

  constructor(store: Store) {
    this.#store = store;
    this.#dirty = new Set(store.documents.keys());
    store.onTransaction(({ changes }) => {
      for (const { id } of changes) this.#dirty.add(id);
    });
  }

  get ready(): boolean {
    return this.#dirty.size <= fewDocuments;
  }

  find(term: string): Found {
    return this.#found(this.#texts, term);
  }

  findName(term: string): Found {
    return this.#found(this.#names, term);
  }

  refresh(): void {
    this.read(Infinity);
  }

  /** Reads documents that changed for about so long (ms). */
  read(time: number): void {
    const end = performance.now() + time;
    for (const id of this.#dirty) {
      this.#dirty.delete(id);
      const former = this.#numberOf.get(id);
      if (former !== undefined) this.#idOf[former] = null;
      const document = this.#store.get(id);
      if (document) this.#add(document);
      else this.#numberOf.delete(id);
      if (performance.now() > end) break;
    }
    if (this.#idOf.length > 2 * this.#numberOf.size + 1000) this.#compact();
  }

  #found(index: Words, term: string): Found {
    const ids = new Set<string>();
    for (const numbers of index.find(fold(term), wordTest(term))) {
      for (const number of numbers) {
        const id = this.#idOf[number];
        if (id) ids.add(id);
      }
    }
    return { has: (id) => ids.has(id), ids };
  }

  #add(document: LakeDocument): void {
    const number = this.#idOf.push(document._id) - 1;
    this.#numberOf.set(document._id, number);
    this.#texts.add(wordsOf(document), number);
    this.#names.add(namesOf(document), number);
  }

  /** Forgets the numbers that changed documents left behind. */
  #compact(): void {
    const kept = this.#idOf.filter((id) => id !== null);
    const renumbered = new Map<number, number>();
    for (const [number, id] of kept.entries()) {
      renumbered.set(this.#numberOf.get(id) ?? -1, number);
      this.#numberOf.set(id, number);
    }
    for (const index of [this.#texts, this.#names]) index.pack((number) => renumbered.get(number) ?? null);
    this.#idOf = kept;
  }
}
