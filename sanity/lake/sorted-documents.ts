import { byId, firstIndex, insertInto, Orders, removeFrom } from './orders.ts';
import { layerOf } from './perspectives.ts';
import { withStoredId } from './text-search.ts';
import type { LakeDocument } from './types.ts';

/** What documents are found by, besides their ids: a layer is `drafts`, `published`, or a release. */
export type IndexName = 'type' | 'slug' | 'reference' | 'layer';

/**
 * Documents in the order of their ids, with the indexes that narrow a query down. Each index gives every document
 * that could match, in that same order, so that what it narrows never changes an answer.
 */
export class SortedDocuments {
  readonly all: LakeDocument[] = [];
  readonly byId = new Map<string, LakeDocument>();
  readonly orders: Orders;
  readonly #indexes: Record<IndexName, Map<string, LakeDocument[]>> = {
    type: new Map(),
    slug: new Map(),
    reference: new Map(),
    layer: new Map(),
  };

  /** Of lists up to this length no sorted copies are kept. */
  constructor(shortList = 100) {
    this.orders = new Orders(shortList);
  }

  /** The documents that an index has under a key, in the order of their ids; whoever gets them must not change them. */
  find(index: IndexName, key: string): LakeDocument[] {
    return this.#indexes[index].get(key) ?? [];
  }

  /** The documents whose ids begin like this. */
  withPrefix(prefix: string): LakeDocument[] {
    const start = firstIndex(this.all, ({ _id }) => _id >= prefix);
    const length = firstIndex(this.all.slice(start), ({ _id }) => !_id.startsWith(prefix));
    return this.all.slice(start, start + length);
  }

  /** Puts a document in place of the one with this id, or takes that out (null). */
  put(id: string, document: LakeDocument | null): void {
    const before = this.byId.get(id);
    if (before) this.#take(before);
    if (!document) return;
    withStoredId(document);
    this.byId.set(id, document);
    this.#change(this.all, null, document);
    for (const name of indexNames) {
      const index = this.#indexes[name];
      for (const key of keysOf[name](document)) {
        const list = index.get(key);
        if (list) this.#change(list, null, document);
        else index.set(key, [document]);
      }
    }
  }

  #take(document: LakeDocument): void {
    this.byId.delete(document._id);
    this.#change(this.all, document, null);
    for (const name of indexNames) {
      const index = this.#indexes[name];
      for (const key of keysOf[name](document)) {
        const list = index.get(key);
        if (list) this.#change(list, document, null);
        if (list?.length === 0) index.delete(key);
      }
    }
  }

  #change(list: LakeDocument[], before: LakeDocument | null, after: LakeDocument | null): void {
    if (before) removeFrom(list, byId, before);
    if (after) insertInto(list, byId, after);
    this.orders.update(list, before, after);
  }
}

/** Under which keys each index has a document. */
export const keysOf: Record<IndexName, (document: LakeDocument) => string[]> = {
  type: ({ _type }) => [_type],
  layer: ({ _id, _originalId }) => [layerOf(typeof _originalId === 'string' ? _originalId : _id)],
  slug: (document) => [slugOf(document) ?? []].flat(),
  reference: (document) => [...referencesOf(document)],
};

const indexNames = Object.keys(keysOf) as IndexName[];

/** `slug.current`, or null. */
export function slugOf({ slug }: LakeDocument): string | null {
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return null;
  return typeof slug.current === 'string' ? slug.current : null;
}

/** Every `_ref` anywhere in a value, each once. */
export function referencesOf(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) referencesOf(item, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === '_ref' && typeof item === 'string') found.add(item);
      else referencesOf(item, found);
    }
  }
  return found;
}
