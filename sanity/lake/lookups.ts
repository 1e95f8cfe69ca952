import { Path, type ExprNode } from 'groq-js';
import { fieldOf, type Bound } from './orders.ts';
import { layerOf, publishedIdOf } from './perspectives.ts';
import { keysOf, type IndexName, type SortedDocuments } from './sorted-documents.ts';
import { termsOf, type Found, type TextFinder } from './text-index.ts';
import { FoundPath, storedIdField } from './text-search.ts';
import type { LakeDocument } from './types.ts';

/**
 * Which documents a condition could be true of, as far as an index knows. Always those and maybe more: the condition
 * itself stays, and decides.
 */
export type Lookup =
  | { by: 'id'; keys: Keys }
  | { by: IndexName; keys: Keys }
  | { by: 'prefix'; prefix: string }
  | { by: 'text'; found: Found }
  | { by: 'any' | 'all'; of: Lookup[] };

type Keys = string[] | Slot;

/**
 * A value that depends on where a query is: `^._id` in a query within another. groq-js's `in` gives it to a path, if
 * it is a string.
 */
export class Slot extends Path {
  /** What the value is computed by. */
  readonly node: ExprNode;
  #value: string | null = null;

  constructor(node: ExprNode) {
    super('**');
    this.node = node;
  }

  override matches(value: string): boolean {
    this.#value = value;
    return true;
  }

  /** The value, if there is one; it is taken once. */
  take(): string | null {
    const value = this.#value;
    this.#value = null;
    return value;
  }
}

/** What the indexes know about a condition, or null for nothing. */
export function lookupOf(node: ExprNode, finder: TextFinder): Lookup | null {
  switch (node.type) {
    case 'Group':
      return lookupOf(node.base, finder);
    case 'And': {
      const known = [lookupOf(node.left, finder), lookupOf(node.right, finder)].filter(
        (side) => side !== null,
      );
      return known.length > 0 ? { by: 'all', of: known } : null;
    }
    case 'Or': {
      const left = lookupOf(node.left, finder);
      const right = left && lookupOf(node.right, finder);
      return left && right && { by: 'any', of: [left, right] };
    }
    case 'FuncCall':
      return ofFunction(node);
    case 'OpCall':
      return ofOperator(node, finder);
    default:
      return null;
  }
}

type Call = Extract<ExprNode, { type: 'FuncCall' }>;
type Operation = Extract<ExprNode, { type: 'OpCall' }>;

function ofFunction({ namespace, name, args }: Call): Lookup | null {
  if (namespace === 'global' && name === 'references') {
    const keys = args.map((argument) => keyOf(argument) ?? keysIn(argument));
    return keys.every((some) => some !== null)
      ? { by: 'any', of: keys.map((some) => ({ by: 'reference', keys: some })) }
      : null;
  }
  if (namespace !== 'array' || name !== 'intersects') return null;
  const [left, right] = args;
  return left && right ? (references(left, keysIn(right)) ?? references(right, keysIn(left))) : null;
}

function ofOperator({ op, left, right }: Operation, finder: TextFinder): Lookup | null {
  if (op === '==') return lookUp(left, keyOf(right)) ?? lookUp(right, keyOf(left));
  if (op === 'match') return ofMatch(left, right, finder);
  if (op === '>') return ofCount(left, right);
  if (op !== 'in') return null;
  if (right.type === 'Value' && right.value instanceof FoundPath) {
    return isAttribute(left, storedIdField) ? { by: 'text', found: right.value.found } : null;
  }
  return ofPath(left, right) ?? lookUp(left, keysIn(right)) ?? references(right, keyOf(left));
}

/** `_id == …`, `_type in …`, `slug.current == …`, `section._ref == …` */
function lookUp(field: ExprNode, keys: Keys | null): Lookup | null {
  if (!keys) return null;
  if (isAttribute(field, '_id')) return { by: 'id', keys };
  if (isAttribute(field, '_type')) return { by: 'type', keys };
  const isSlug = field.type === 'AccessAttribute' && field.name === 'current' && field.base;
  return isSlug && isAttribute(isSlug, 'slug') ? { by: 'slug', keys } : references(field, keys);
}

/** Whether an expression is an attribute of the document itself. */
function isAttribute(node: ExprNode, name: string): boolean {
  if (node.type === 'Group') return isAttribute(node.base, name);
  return node.type === 'AccessAttribute' && node.name === name && (!node.base || node.base.type === 'This');
}

/** A document that has an id as a `_ref` is in the index of references under it, wherever that stands. */
function references(field: ExprNode, keys: Keys | null): Lookup | null {
  return keys && namesIn(field)?.at(-1) === '_ref' ? { by: 'reference', keys } : null;
}

/** `count((topics[]._ref)[@ in $ids]) > 0`, `count(topics[_ref == $id]) > 0` */
function ofCount(counted: ExprNode, least: ExprNode): Lookup | null {
  if (least.type !== 'Value' || typeof least.value !== 'number' || least.value < 0) return null;
  if (counted.type !== 'FuncCall' || counted.namespace !== 'global' || counted.name !== 'count') return null;
  const [list] = counted.args;
  if (list?.type !== 'Filter' || list.expr.type !== 'OpCall') return null;
  const { op, left, right } = list.expr;
  const keys = op === '==' ? keyOf(right) : op === 'in' ? keysIn(right) : null;
  // Where the value is looked at from within the list, `^` would mean something else.
  if (!Array.isArray(keys)) return null;
  const names = [...(namesIn(list.base) ?? ['']), ...(namesIn(left) ?? [''])];
  return names.at(-1) === '_ref' && !names.includes('') ? { by: 'reference', keys } : null;
}

/** `_id in path("drafts.**")` */
function ofPath(field: ExprNode, path: ExprNode): Lookup | null {
  if (path.type !== 'FuncCall' || path.namespace !== 'global' || path.name !== 'path') return null;
  const [argument] = path.args;
  const pattern = argument && constantOf(argument);
  if (typeof pattern !== 'string') return null;
  const prefix = pattern.split('*')[0] ?? '';
  if (isAttribute(field, '_id') && prefix !== '') return { by: 'prefix', prefix };
  // Whatever begins like this is in the same layer.
  const inLayer = /^(drafts\.|versions\.[^.]+\.)/.test(prefix);
  return isAttribute(field, '_originalId') && inLayer ? { by: 'layer', keys: [layerOf(prefix)] } : null;
}

/** Each word of the pattern is somewhere in what is searched. */
function ofMatch(searched: ExprNode, pattern: ExprNode, finder: TextFinder): Lookup | null {
  const value = constantOf(pattern);
  const texts = Array.isArray(value) ? value : [value];
  const fields = searchedFields(searched);
  if (!finder.ready || !fields || !texts.every((text) => typeof text === 'string')) return null;
  const lookups = texts
    .flatMap((text) => termsOf(text))
    // groq-js reads a term as a regular expression: a dot in it is any letter, and after so many letters it ends.
    .map((term) => (term.length > longestTerm ? '*' : term.replaceAll('.', '*')))
    .filter((term) => /[^*]/.test(term))
    .map((term): Lookup => {
      const of = [...fields].map((where): Lookup => ({
        by: 'text',
        found: where === 'name' ? finder.findName(term) : finder.find(term),
      }));
      return { by: 'any', of };
    });
  return lookups.length > 0 ? { by: 'all', of: lookups } : null;
}

const longestTerm = 500;

/** Whether an expression is made of a document's texts, or of its id and type; null for anything else. */
function searchedFields(node: ExprNode): Set<'text' | 'name'> | null {
  if (node.type === 'Group') return searchedFields(node.base);
  if (node.type === 'Array') {
    const parts = node.elements.map(({ value }) => searchedFields(value));
    return parts.every((part) => part !== null) ? new Set(parts.flatMap((part) => [...part])) : null;
  }
  if (node.type === 'FuncCall' && node.namespace === 'pt' && node.name === 'text' && node.args[0]) {
    const argument = searchedFields(node.args[0]);
    return argument?.has('name') ? null : argument;
  }
  if (isAttribute(node, '_id') || isAttribute(node, '_type')) return new Set(['name']);
  const names = namesIn(node);
  if (!names || names.length === 0) return null;
  return names.some((name) => name.startsWith('_')) ? null : new Set(['text']);
}

/** The attributes on the way to what an expression takes from a document; null where it takes it from elsewhere. */
function namesIn(node: ExprNode): string[] | null {
  switch (node.type) {
    case 'This':
      return [];
    case 'AccessAttribute': {
      const base = node.base ? namesIn(node.base) : [];
      return base && [...base, node.name];
    }
    case 'Map':
    case 'FlatMap': {
      const base = namesIn(node.base);
      const element = base && namesIn(node.expr);
      return element && [...base, ...element];
    }
    case 'Group':
    case 'ArrayCoerce':
    case 'AccessElement':
    case 'Slice':
    case 'Filter':
      return namesIn(node.base);
    default:
      return null;
  }
}

/** One string: a constant, or what is known where the query is. */
function keyOf(node: ExprNode): Keys | null {
  const value = constantOf(node);
  if (typeof value === 'string') return [value];
  return isOutside(node) ? new Slot(node) : null;
}

/** A constant list of strings. */
function keysIn(node: ExprNode): string[] | null {
  const value = constantOf(node);
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
}

/** Whether an expression is about something around the query that it stands in, and cheap: `^._id`, `^.section._ref`. */
function isOutside(node: ExprNode): boolean {
  if (node.type === 'Parent') return true;
  if (node.type !== 'AccessAttribute' && node.type !== 'Group' && node.type !== 'Deref') return false;
  return node.base !== undefined && isOutside(node.base);
}

/** The parser puts parameters in as values. */
function constantOf(node: ExprNode): unknown {
  if (node.type === 'Value') return node.value as unknown;
  if (node.type === 'Group') return constantOf(node.base);
  if (node.type !== 'Array' || node.elements.some(({ isSplat }) => isSplat)) return undefined;
  return node.elements.map(({ value }) => constantOf(value));
}

/** The limits that a condition sets to fields, where it is one or has some among what must all be true. */
export function boundsIn(node: ExprNode, now: Date): Bound[] {
  if (node.type === 'Group') return boundsIn(node.base, now);
  if (node.type === 'And') return [...boundsIn(node.left, now), ...boundsIn(node.right, now)];
  if (node.type !== 'OpCall' || !isComparison(node.op)) return [];
  const bound = (field: ExprNode, limit: ExprNode, op: Bound['op']): Bound[] => {
    const known = fieldOf(field);
    const value = isNow(limit) ? now.toISOString() : constantOf(limit);
    return known && (typeof value === 'string' || typeof value === 'number')
      ? [{ field: known, op, value }]
      : [];
  };
  return [...bound(node.left, node.right, node.op), ...bound(node.right, node.left, turned[node.op])];
}

const turned = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function isComparison(op: string): op is Bound['op'] {
  return Object.hasOwn(turned, op);
}

function isNow(node: ExprNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'now';
}

/** Every slot that a lookup needs filled. */
export function slotsOf(lookup: Lookup): Slot[] {
  if ('of' in lookup) return lookup.of.flatMap(slotsOf);
  return 'keys' in lookup && lookup.keys instanceof Slot ? [lookup.keys] : [];
}

/** Whether a lookup could find a document; without an index, for what is not in one. */
export function mayFind(lookup: Lookup, document: LakeDocument): boolean {
  switch (lookup.by) {
    case 'any':
      return lookup.of.some((one) => mayFind(one, document));
    case 'all':
      return lookup.of.every((one) => mayFind(one, document));
    case 'prefix':
      return document._id.startsWith(lookup.prefix);
    case 'text':
      return true;
    case 'id':
      return lookup.keys instanceof Slot || lookup.keys.includes(document._id);
    default: {
      const { by, keys } = lookup;
      return keys instanceof Slot || keysOf[by](document).some((key) => keys.includes(key));
    }
  }
}

/** Lists of an index that together hold what was looked up, or one list made for it; each in the order of ids. */
export type Candidates = { size: number; lists: () => LakeDocument[][]; indexed: boolean };

/** Looks up what a lookup finds; null where a slot has no string. */
export function candidatesOf(lookup: Lookup, documents: SortedDocuments): Candidates | null {
  switch (lookup.by) {
    case 'any':
      return together(lookup.of.map((one) => candidatesOf(one, documents)));
    case 'all':
      return fewest(lookup.of.map((one) => candidatesOf(one, documents)));
    case 'prefix':
      return made(documents.withPrefix(lookup.prefix));
    case 'text':
      return lookup.found.ids && textCandidates(lookup.found.ids, documents);
    case 'id': {
      const keys = stringsOf(lookup.keys);
      return keys && made(keys.flatMap((id) => documents.byId.get(id) ?? []));
    }
    default: {
      const keys = stringsOf(lookup.keys);
      const lists = keys?.map((key) => documents.find(lookup.by, key)).filter((list) => list.length > 0);
      return lists
        ? { size: sum(lists.map((list) => list.length)), lists: () => lists, indexed: true }
        : null;
    }
  }
}

function stringsOf(keys: Keys): string[] | null {
  if (!(keys instanceof Slot)) return keys;
  const key = keys.take();
  return key === null ? null : [key];
}

function made(list: LakeDocument[]): Candidates {
  return { size: list.length, lists: () => [list], indexed: false };
}

/** What the text index found, as this view has it. */
function textCandidates(ids: ReadonlySet<string>, documents: SortedDocuments): Candidates {
  const lists = () => [
    [...ids].flatMap((id) => [
      ...asList(documents.byId.get(id)),
      ...asList(documents.byId.get(publishedIdOf(id))),
    ]),
  ];
  return { size: ids.size, lists, indexed: false };
}

function asList(document: LakeDocument | undefined): LakeDocument[] {
  return document ? [document] : [];
}

function together(parts: (Candidates | null)[]): Candidates | null {
  if (!parts.every((part) => part !== null)) return null;
  return {
    size: sum(parts.map(({ size }) => size)),
    lists: () => parts.flatMap(({ lists }) => lists()),
    indexed: parts.every(({ indexed }) => indexed),
  };
}

function fewest(parts: (Candidates | null)[]): Candidates | null {
  const known = parts.filter((part) => part !== null);
  return known.reduce<Candidates | null>(
    (least, part) => (least && least.size <= part.size ? least : part),
    null,
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
