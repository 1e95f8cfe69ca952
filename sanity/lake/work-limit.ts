import { createContext, Script } from 'node:vm';
import { Path, type ExprNode } from 'groq-js';
import { NativeFunction } from './groq-functions.ts';
import { mapNodes } from './syntax.ts';
import { LakeError } from './types.ts';

const context = createContext({ compute: null });
const script = new Script('compute()');

/**
 * What `compute` returns, if it is done in time (ms); it is cut off wherever it is otherwise, so it must change
 * nothing. Throws LakeError 408 then, and what `compute` throws. Within another one, that one's limit holds for both.
 */
export function inTime<T>(limit: number, compute: () => T): T {
  if (context['compute']) return compute();
  context['compute'] = compute;
  try {
    return script.runInContext(context, { timeout: limit, displayErrors: false }) as T;
  } catch (error) {
    // The error belongs to the context: it is no `Error` of ours.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? tooMuch() : error;
  } finally {
    context['compute'] = null;
  }
}

function tooMuch(): LakeError {
  return new LakeError(408, 'queryTimeoutError', 'The query took too long: narrow it down');
}

/** Syntax trees that answer the same and may take `units` of work together: see `metered`. */
export function meterOf(units: number): Meter {
  const budget = new Budget(units);
  return { spend: (some) => budget.spend(some), metered: (tree) => charging(tree, budget) };
}

export type Meter = { spend(units: number): void; metered(tree: ExprNode): ExprNode };

/**
 * A syntax tree that answers the same and may take `units` of work: one for each node that is evaluated, and one for
 * each item or character that is copied. So it bounds memory, which can run out well within the time.
 */
export function metered(tree: ExprNode, units: number): ExprNode {
  return meterOf(units).metered(tree);
}

function charging(tree: ExprNode, budget: Budget): ExprNode {
  const withCopies = mapNodes(tree, (node) => chargeCopies(node, budget));
  return mapNodes(withCopies, (node) => {
    const { type } = node;
    // groq-js reads a node's type whenever it evaluates the node.
    return Object.defineProperty({ ...node }, 'type', {
      enumerable: true,
      get: () => {
        budget.spend(1);
        return type;
      },
    });
  });
}

/** A path, so that groq-js's `in` asks it: with the size of what is to be copied as a string. */
class Budget extends Path {
  #left: number;

  constructor(units: number) {
    super('**');
    this.#left = units;
  }

  spend(units: number): void {
    this.#left -= units;
    if (this.#left < 0) throw tooMuch();
  }

  override matches(size: string): boolean {
    this.spend(Number(size));
    return true;
  }
}

const copying = new Set(['join', 'split', 'lower', 'upper', 'compact', 'unique']);

function chargeCopies(node: ExprNode, budget: Budget): ExprNode {
  if (node.type === 'Value' && node.value instanceof NativeFunction)
    return { ...node, value: node.value.charging((units) => budget.spend(units)) };
  if (node.type === 'Array') {
    const elements = node.elements.map((element) =>
      element.isSplat ? { ...element, value: charged(element.value, budget) } : element,
    );
    return { ...node, elements };
  }
  if (node.type === 'FlatMap') return { ...node, expr: charged(node.expr, budget) };
  if (node.type === 'OpCall' && node.op === '+')
    return { ...node, left: charged(node.left, budget), right: charged(node.right, budget) };
  if (node.type === 'FuncCall' && copying.has(node.name))
    return charged({ ...node, args: node.args.map((argument) => charged(argument, budget)) }, budget);
  return node.type === 'Slice' ? charged(node, budget) : node;
}

/** `{ "v": <node> }{ … }`: evaluates to the node's own value, after its length was charged. */
function charged(node: ExprNode, budget: Budget): ExprNode {
  const value: ExprNode = { type: 'AccessAttribute', name: 'v' };
  const call = (name: string, argument: ExprNode): ExprNode => ({
    type: 'FuncCall',
    namespace: 'global',
    name,
    args: [argument],
  });
  const charge: ExprNode = {
    type: 'OpCall',
    op: 'in',
    left: call('string', call('length', value)),
    right: { type: 'Value', value: budget },
  };
  return {
    type: 'Projection',
    base: { type: 'Object', attributes: [{ type: 'ObjectAttributeValue', name: 'v', value: node }] },
    expr: {
      type: 'Select',
      alternatives: [{ type: 'SelectAlternative', condition: charge, value }],
      fallback: value,
    },
  };
}

/** Throws LakeError 413 where a value would be more than `limit` characters of JSON, roughly. */
export function limitSize(value: unknown, limit: number): void {
  let left = limit;
  const walk = (part: unknown): void => {
    left -= typeof part === 'string' ? part.length : 4;
    if (left < 0)
      throw new LakeError(413, 'resultTooLargeError', 'The answer would be too large: ask for less');
    if (Array.isArray(part)) for (const item of part) walk(item);
    else if (typeof part === 'object' && part !== null)
      for (const [key, item] of Object.entries(part)) {
        left -= key.length;
        walk(item);
      }
  };
  walk(value);
}
