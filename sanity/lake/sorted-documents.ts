import { withStoredId } from './text-search.ts';
import type { LakeDocument } from './types.ts';

/**
 * Documents in the order of their ids, with the indexes that narrow a query down. Each index gives every document
 * that could match, in that same order, so that what it narrows never changes an answer.
 */
export class SortedDocuments {
  readonly all: LakeDocument[] = [];
  readonly byId = new Map<string, LakeDocument>();
  readonly byType = new Map<string, LakeDocument[]>();
  readonly bySlug = new Map<string, LakeDocument[]>();
  readonly byReference = new Map<string, LakeDocument[]>();

  /** Puts a document in place of the one with this id, or takes that out (null). */
  put(id: string, document: LakeDocument | null): void {
    const before = this.byId.get(id);
    if (before) {
      remove(this.all, id);
      for (const [index, key] of this.#keysOf(before)) {
        const bucket = index.get(key);
        if (bucket) remove(bucket, id);
        if (bucket?.length === 0) index.delete(key);
      }
    }
    if (!document) {
      this.byId.delete(id);
      return;
    }
    withStoredId(document);
    this.byId.set(id, document);
    insert(this.all, document);
    for (const [index, key] of this.#keysOf(document)) {
      const bucket = index.get(key);
      if (bucket) insert(bucket, document);
      else index.set(key, [document]);
    }
  }

  #keysOf(document: LakeDocument): [Map<string, LakeDocument[]>, string][] {
    const slug = slugOf(document);
    return [
      [this.byType, document._type],
      ...(slug === null ? [] : [[this.bySlug, slug] as [Map<string, LakeDocument[]>, string]]),
      ...[...referencesOf(document)].map((id): [Map<string, LakeDocument[]>, string] => [
        this.byReference,
        id,
      ]),
    ];
  }
}

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

/** Where the id stands or would stand. */
function positionOf(documents: LakeDocument[], id: string): number {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle]?._id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(documents: LakeDocument[], document: LakeDocument): void {
  documents.splice(positionOf(documents, document._id), 0, document);
}

function remove(documents: LakeDocument[], id: string): void {
  const position = positionOf(documents, id);
  if (documents[position]?._id === id) documents.splice(position, 1);
}
