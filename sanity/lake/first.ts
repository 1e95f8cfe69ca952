import type { ExprNode } from 'groq-js';
import { orderOf, type Order } from './orders.ts';

/** That only so many of what a filter lets through are wanted, in this order. */
export type First = { order: Order | null; count: number };

/**
 * Where a slice, or a single element, from the start is all that is wanted of a filter over everything, puts a `first`
 * of that kind on its `*`.
 */
export function firstOf(node: ExprNode): ExprNode {
  const count = countOf(node);
  if (count === null || !('base' in node) || !node.base) return node;
  const base = marked(node.base, { order: null, count }, null);
  return base ? ({ ...node, base } as ExprNode) : node;
}

function countOf(node: ExprNode): number | null {
  if (node.type === 'AccessElement') return node.index >= 0 ? node.index + 1 : null;
  if (node.type !== 'Slice' || node.left < 0 || node.right < 0) return null;
  return node.isInclusive ? node.right + 1 : node.right;
}

/** Passes on what is wanted of a list to what the list is made of; null where that needs the whole. */
function marked(node: ExprNode, first: First, keys: ExprNode[] | null): ExprNode | null {
  const inBase = (base: ExprNode, sortedBy: ExprNode[] | null) => {
    const inner = marked(base, first, sortedBy);
    return inner && ({ ...node, base: inner } as ExprNode);
  };
  switch (node.type) {
    case 'Group':
    case 'ArrayCoerce':
      return inBase(node.base, keys);
    // One for each, so that the first ones are made of the first ones.
    case 'Map': {
      const before = keys && beforeProjection(keys, node.expr);
      return keys && !before ? null : inBase(node.base, before);
    }
    case 'PipeFuncCall':
      return node.name === 'order' && !keys ? inBase(node.base, node.args) : null;
    case 'Everything':
      return marked({ type: 'Filter', base: node, expr: { type: 'Value', value: true } }, first, keys);
    case 'Filter': {
      if (node.base.type !== 'Everything') return null;
      const order = keys && orderOf(keys);
      if (keys && !order) return null;
      return { ...node, base: { type: 'Everything', first: { ...first, order } } as ExprNode };
    }
    default:
      return null;
  }
}

/** What sorts the same before a projection as the keys do after it: `orderings[0]` of `{ "orderings": [title] }`. */
function beforeProjection(keys: ExprNode[], projection: ExprNode): ExprNode[] | null {
  if (projection.type !== 'Projection' || projection.base.type !== 'This') return null;
  const { expr } = projection;
  const before = keys.map((key): ExprNode | null => {
    if (key.type !== 'Asc' && key.type !== 'Desc') return made(key, expr);
    const base = made(key.base, expr);
    return base && { ...key, base };
  });
  return before.every((key) => key !== null) ? before : null;
}

/** What an expression about a projected object was made of; null where that isn't plain. */
function made(node: ExprNode, object: ExprNode): ExprNode | null {
  if (node.type === 'This') return object;
  if (node.type === 'Group') return made(node.base, object);
  if (node.type === 'FuncCall') {
    const args = node.args.map((argument) => made(argument, object));
    return args.every((argument) => argument !== null) ? { ...node, args } : null;
  }
  if (node.type === 'AccessAttribute') {
    const within = node.base ? made(node.base, object) : object;
    if (within?.type === 'Object') return attribute(within, node.name);
    return within && { ...node, base: within };
  }
  if (node.type !== 'AccessElement' || node.index < 0) return null;
  const list = made(node.base, object);
  if (list?.type !== 'Array' || list.elements.some(({ isSplat }) => isSplat)) return null;
  return list.elements[node.index]?.value ?? null;
}

function attribute({ attributes }: Extract<ExprNode, { type: 'Object' }>, name: string): ExprNode | null {
  if (attributes.some(({ type }) => type !== 'ObjectAttributeValue')) return null;
  const last = attributes.findLast((one) => one.type === 'ObjectAttributeValue' && one.name === name);
  return last?.type === 'ObjectAttributeValue' ? last.value : null;
}
