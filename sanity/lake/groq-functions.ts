import { DateTime, Path, type ExprNode } from 'groq-js';
import { contains, distance, geometryOf, intersects, latLng } from './geo.ts';
import { mapNodes, someNode } from './syntax.ts';
import { storedIdField } from './text-search.ts';

type FuncCall = Extract<ExprNode, { type: 'FuncCall' }>;
type Compute = (...args: unknown[]) => unknown;

/**
 * A function of ours in a syntax tree. groq-js adds lists with their own `concat`, so that a list that computes
 * something else there is how it calls us, with values instead of nodes.
 */
export class NativeFunction extends Array<unknown> {
  readonly #compute: Compute;

  constructor(compute: Compute) {
    super();
    this.#compute = compute;
  }

  override concat(...[args]: unknown[][]): unknown[] {
    // What comes back is any value: groq-js looks at what it is.
    return this.#compute(...(args ?? [])) as unknown[];
  }

  /** The same function, which first says how much it reads, and then how much it made. */
  charging(spend: (units: number) => void): NativeFunction {
    return new NativeFunction((...args) => {
      spend(args.reduce((sum: number, argument) => sum + sizeOf(argument), 0));
      const result = this.#compute(...args);
      spend(sizeOf(result));
      return result;
    });
  }
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}

function call(compute: Compute, args: ExprNode[]): ExprNode {
  const elements = args.map((value) => ({ type: 'ArrayElement' as const, value, isSplat: false }));
  // A slice is a list in asynchronous evaluation too.
  const list: ExprNode = {
    type: 'Slice',
    base: { type: 'Array', elements },
    left: 0,
    right: args.length,
    isInclusive: false,
  };
  return {
    type: 'OpCall',
    op: '+',
    left: { type: 'Value', value: new NativeFunction(compute) },
    right: list,
  };
}

/** What becomes of a call; `undefined` leaves it to groq-js. */
type Rewrite = (args: ExprNode[], node: FuncCall) => ExprNode | undefined;

const current: ExprNode = { type: 'This' };
const nothing: ExprNode = { type: 'Value', value: null };
const native =
  (arity: number, compute: Compute, extra: ExprNode[] = []): Rewrite =>
  (args, node) => {
    if (args.length === arity) return call(compute, [...args, ...extra]);
    const name = `${node.namespace}::${node.name}()`;
    throw new Error(`${name} takes ${arity} ${arity === 1 ? 'argument' : 'arguments'}`);
  };
const unavailable =
  (reason: string): Rewrite =>
  (_, { namespace, name }) => {
    throw new Error(`${namespace}::${name}() ${reason}`);
  };

/** What hosted GROQ documents and groq-js lacks, or has otherwise. */
const rewrites = new Map<string, Rewrite>([
  ['global::geo', native(1, geometryOf)],
  ['geo::latLng', native(2, latLng)],
  ['geo::distance', native(2, distance)],
  ['geo::contains', native(2, contains)],
  ['geo::intersects', native(2, intersects)],
  ['string::trim', native(1, (text) => (typeof text === 'string' ? text.trim() : null))],
  ['array::join', native(2, join)],
  ['array::unique', native(1, unique)],
  ['global::references', (args) => (args.some(isPath) ? call(refersTo, [current, ...args]) : undefined)],
  ['sanity::partOfRelease', native(1, partOfRelease, [current])],
  ['sanity::partOfVariant', native(1, partOfVariant, [current])],
  ['documents::get', getDocument],
  // Other projects and media libraries can't refer to an embedded lake, nor can it have aspects of their media.
  ['documents::incomingGlobalDocumentReferenceCount', () => ({ type: 'Value', value: 0 })],
  ['media::aspect', () => nothing],
  // They come from single sign-on, which sets none here.
  ['user::attributes', () => nothing],
  [
    'text::semanticSimilarity',
    unavailable('needs embeddings, which only hosted Sanity has: use text::query()'),
  ],
  ['documents::incomingRefCount', unavailable('does not exist: use count(*[references(^._id)])')],
  ['global::anywhere', unavailable('is only for the selectors of diff:: and delta:: functions')],
]);

/** A syntax tree in which these functions are ours. Throws where one can't be had, or gets too few. */
export function withFunctions(tree: ExprNode): ExprNode {
  if (!someNode(tree, (node) => node.type === 'FuncCall' && rewrites.has(`${node.namespace}::${node.name}`)))
    return tree;
  return mapNodes(tree, (node) => {
    if (node.type !== 'FuncCall') return node;
    const [first, ...rest] = node.args;
    const alias = isHost(node) && first?.type === 'Value' ? aliases.get(String(first.value)) : undefined;
    const { namespace, name, args } = alias ? { ...alias, args: rest } : node;
    return rewrites.get(`${namespace}::${name}`)?.(args, { ...node, namespace, name }) ?? node;
  });
}

function isHost({ namespace, name }: FuncCall): boolean {
  return namespace === 'documents' && name === 'get';
}

/** Functions that groq-js does not even parse. */
const aliases = new Map([
  ['geo', { namespace: 'global', name: 'geo' }],
  ['global::geo', { namespace: 'global', name: 'geo' }],
  ['sanity::partOfVariant', { namespace: 'sanity', name: 'partOfVariant' }],
  ['string::trim', { namespace: 'string', name: 'trim' }],
]);

/** Strings and comments, which stay as they are; what is to be rewritten; names; anything else, a character at a time. */
const tokens =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|(?<![.$\w]|::)((?:global\s*::\s*)?geo|sanity\s*::\s*partOfVariant|string\s*::\s*trim)\s*\(|\$?\w+|\s+|./gs;

/**
 * A query in words that groq-js parses, and how to find a place in it again in the original: functions that it does
 * not know become arguments of one that it does, and in `{ @->{ … } }` it is said that this is a splat.
 */
export function parsable(query: string): { text: string; originalPosition: (position: number) => number } {
  const moves: { at: number; by: number }[] = [];
  let text = '';
  if (/@\s*->|\bgeo\s*\(|partOfVariant|string\s*::\s*trim/.test(query)) {
    let before = '';
    const open: string[] = [];
    for (const { 0: token, 1: name, index } of query.matchAll(tokens)) {
      const isSplat = token === '@' && open.at(-1) === '{' && /^[{,]$/.test(before);
      const refers = isSplat && /^@\s*->/.test(query.slice(index, index + 20));
      const written = name ? `documents::get("${name.replace(/\s/g, '')}",` : refers ? '...@' : token;
      if (written !== token) moves.push({ at: text.length, by: written.length - token.length });
      text += written;
      const last = token.at(-1) ?? '';
      if (/^[[({]$/.test(last) && (token.length === 1 || name)) open.push(last);
      else if (/^[\])}]$/.test(token)) open.pop();
      if (!/^\s|^\/\//.test(token)) before = token;
    }
  }
  return {
    text: text === '' ? query : text,
    originalPosition: (position) =>
      moves.reduce((place, { at, by }) => (at < position ? Math.max(at, place - by) : place), position),
  };
}

function isPath(node: ExprNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'path';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(list: unknown, separator: unknown): string | null {
  if (!Array.isArray(list) || typeof separator !== 'string') return null;
  let text = '';
  // Not `join`, which would make all of a huge text before it can be refused.
  for (const [index, item] of list.entries())
    text += (index > 0 ? separator : '') + (textOf(item) ?? '<INVALID>');
  return text;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof DateTime ? value.toString() : null;
}

/** Lists and objects are never equal. */
function unique(list: unknown): unknown[] | null {
  if (!Array.isArray(list)) return null;
  const seen = new Set<unknown>();
  return list.filter((item: unknown) => {
    if (typeof item === 'object' && item !== null && !(item instanceof DateTime)) return true;
    const key = item instanceof DateTime ? item.toString() : (item ?? null);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether a value refers to one of these ids, lists of ids, or paths of ids, anywhere in it. */
function refersTo(value: unknown, ...wanted: unknown[]): boolean {
  const tests = wanted.flat();
  const wants = (id: string) => tests.some((test) => (test instanceof Path ? test.matches(id) : test === id));
  const walk = (part: unknown): boolean => {
    if (Array.isArray(part)) return part.some(walk);
    if (!isRecord(part)) return false;
    return typeof part['_ref'] === 'string' ? wants(part['_ref']) : Object.values(part).some(walk);
  };
  return walk(value);
}

/** By the id that the document is stored under, whatever perspective shows it. */
function partOfRelease(name: unknown, document: unknown): boolean | null {
  if (typeof name !== 'string' || !isRecord(document)) return null;
  const id = document[storedIdField] ?? document['_id'];
  return typeof id === 'string' ? id.startsWith(`versions.${name}.`) : null;
}

function partOfVariant(name: unknown, document: unknown): boolean | null {
  if (typeof name !== 'string' || !isRecord(document)) return null;
  const { _system: system } = document;
  const variant = isRecord(system) ? system['variant'] : null;
  return isRecord(variant) && variant['_ref'] === `_.variants.${name}`;
}

/** A global document reference is followed where it leads into this very dataset. */
function getDocument(args: ExprNode[]): ExprNode {
  const fact = (name: string): ExprNode => ({ type: 'FuncCall', namespace: 'sanity', name, args: [] });
  return { type: 'Deref', base: call(localReference, [...args, fact('projectId'), fact('dataset')]) };
}

function localReference(reference: unknown, projectId: unknown, dataset: unknown): { _ref: string } | null {
  if (!isRecord(reference) || typeof reference['_ref'] !== 'string') return null;
  const start = `dataset:${String(projectId)}.${String(dataset)}:`;
  return reference['_ref'].startsWith(start) ? { _ref: reference['_ref'].slice(start.length) } : null;
}
