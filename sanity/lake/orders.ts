import type { ExprNode } from 'groq-js';
import type { LakeDocument } from './types.ts';

/** Something that every document has by itself: `publishedAt`, `slug.current`, `lower(title)`. */
export type Field = { name: string; read: (document: LakeDocument) => unknown };

/** A way to sort documents, as groq-js sorts them; equal ones stand in the order of their ids. */
export type Order = { name: string; keys: readonly { field: Field; descending: boolean }[] };

/** As a dataset has its documents. */
export const byId: Order = { name: '', keys: [] };

/** The order that the arguments of `order()` ask for, or null where it depends on more than the document itself. */
export function orderOf(args: ExprNode[]): Order | null {
  const keys = args.map((argument) => {
    const descending = argument.type === 'Desc';
    const field = fieldOf(argument.type === 'Desc' || argument.type === 'Asc' ? argument.base : argument);
    return field && { field, descending };
  });
  if (!keys.every((key) => key !== null)) return null;
  return { name: keys.map(({ field, descending }) => `${field.name} ${descending}`).join(), keys };
}

/** What an expression reads of a document, or null where it is no plain field. */
export function fieldOf(node: ExprNode): Field | null {
  if (node.type === 'Group') return fieldOf(node.base);
  if (node.type === 'AccessAttribute') {
    const { base, name } = node;
    if (!base || base.type === 'This') {
      return { name: JSON.stringify(name), read: (document) => attributeOf(document, name) };
    }
    const within = fieldOf(base);
    return (
      within && {
        name: `${within.name}.${JSON.stringify(name)}`,
        read: (document) => attributeOf(within.read(document), name),
      }
    );
  }
  if (node.type !== 'FuncCall' || (node.namespace !== 'global' && node.namespace !== 'string')) return null;
  const [argument] = node.args;
  const change = letterCases[node.name];
  const inner = argument && change ? fieldOf(argument) : null;
  if (!inner || !change) return null;
  return {
    name: `${node.name}(${inner.name})`,
    read: (document) => {
      const value = inner.read(document);
      return typeof value === 'string' ? change(value) : null;
    },
  };
}

const letterCases: Record<string, (text: string) => string> = {
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
};

function attributeOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null;
}

/** Which of two documents comes first (negative: `a`); 0 only for one and the same. */
export function compare(order: Order, a: LakeDocument, b: LakeDocument): number {
  for (const { field, descending } of order.keys) {
    const result = compareValues(field.read(a), field.read(b));
    if (result !== 0) return descending ? -result : result;
  }
  return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}

/** Numbers before texts before booleans before all else, which has no order; as groq-js's totalCompare. */
function compareValues(a: unknown, b: unknown): number {
  const difference = rankOf(a) - rankOf(b);
  if (difference !== 0) return difference;
  if (typeof a === 'string') return a < (b as string) ? -1 : Number(a > (b as string));
  return typeof a === 'number' || typeof a === 'boolean' ? Number(a) - Number(b) : 0;
}

function rankOf(value: unknown): number {
  return typeof value === 'number' ? 2 : typeof value === 'string' ? 3 : typeof value === 'boolean' ? 4 : 100;
}

/** A limit to a field, as in `publishedAt <= now()`. */
export type Bound = { field: Field; op: '<' | '<=' | '>' | '>='; value: string | number };

/** The part of a list (in this order) that lies within the bounds of the first field that it is sorted by. */
export function withinBounds(list: LakeDocument[], { keys }: Order, bounds: Bound[]): LakeDocument[] {
  const [first] = keys;
  let [start, end] = [0, list.length];
  for (const bound of bounds) {
    if (first?.field.name !== bound.field.name) continue;
    const sideOf = (document: LakeDocument) => {
      const side = sideOfBound(first.field.read(document), bound);
      return first.descending ? -side : side;
    };
    start = Math.max(
      start,
      firstIndex(list, (document) => sideOf(document) >= 0),
    );
    end = Math.min(
      end,
      firstIndex(list, (document) => sideOf(document) > 0),
    );
  }
  return start === 0 && end === list.length ? list : list.slice(start, Math.max(start, end));
}

/** 0 for a value that keeps the bound; -1 or 1 for one that sorts before or after all of those. */
function sideOfBound(value: unknown, { op, value: limit }: Bound): -1 | 0 | 1 {
  const result = compareValues(value, limit);
  if (rankOf(value) !== rankOf(limit)) return result < 0 ? -1 : 1;
  if (op === '<' || op === '<=') return result < 0 || (result === 0 && op === '<=') ? 0 : 1;
  return result > 0 || (result === 0 && op === '>=') ? 0 : -1;
}

/** The place of the first document that passes, where none before and all after it do. */
export function firstIndex(list: LakeDocument[], passes: (document: LakeDocument) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(list[middle] as LakeDocument)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many documents all sorted lists may hold: each takes a few bytes. */
const mostKept = 500_000;

/** Sorted copies of an index's lists, made when first asked for and kept up to date from then on. */
export class Orders {
  /** Lists up to this length are sorted each time. */
  readonly shortList: number;
  readonly #kept = new Map<LakeDocument[], Map<string, { order: Order; list: LakeDocument[] }>>();

  constructor(shortList: number) {
    this.shortList = shortList;
  }

  /** The documents of an index's list in this order. Whoever gets it must not change it. */
  of(list: LakeDocument[], order: Order): LakeDocument[] {
    if (order.keys.length === 0) return list;
    if (list.length <= this.shortList) return sorted(list, order);
    const orders = this.#kept.get(list) ?? new Map<string, { order: Order; list: LakeDocument[] }>();
    const known = orders.get(order.name);
    if (known) return known.list;
    // A query may be cut off at any point: what is kept is changed last, and only by what is complete.
    const made = { order, list: sorted(list, order) };
    this.#makeRoom(list.length);
    orders.set(order.name, made);
    this.#kept.set(list, orders);
    return made.list;
  }

  /** Takes over that a list has a document in place of another, or one more or less. */
  update(list: LakeDocument[], before: LakeDocument | null, after: LakeDocument | null): void {
    if (list.length <= this.shortList) {
      this.#kept.delete(list);
      return;
    }
    for (const { order, list: copy } of this.#kept.get(list)?.values() ?? []) {
      if (before) removeFrom(copy, order, before);
      if (after) insertInto(copy, order, after);
    }
  }

  #makeRoom(wanted: number): void {
    const sizes = [...this.#kept].map(([list, orders]) => [list, list.length * orders.size] as const);
    let size = sizes.reduce((sum, [, held]) => sum + held, wanted);
    for (const [oldest, held] of sizes) {
      if (size <= mostKept) return;
      this.#kept.delete(oldest);
      size -= held;
    }
  }
}

/** A sorted copy. */
export function sorted(list: LakeDocument[], order: Order): LakeDocument[] {
  return list.toSorted((a, b) => compare(order, a, b));
}

export function insertInto(list: LakeDocument[], order: Order, document: LakeDocument): void {
  list.splice(placeOf(list, order, document), 0, document);
}

export function removeFrom(list: LakeDocument[], order: Order, document: LakeDocument): void {
  const place = placeOf(list, order, document);
  if (list[place]?._id === document._id) list.splice(place, 1);
}

function placeOf(list: LakeDocument[], order: Order, document: LakeDocument): number {
  return firstIndex(list, (other) => compare(order, other, document) >= 0);
}
