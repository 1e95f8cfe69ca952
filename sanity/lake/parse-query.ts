import { GroqSyntaxError, parse, type ExprNode } from 'groq-js';
import { parsable, withFunctions } from './groq-functions.ts';
import { someNode } from './syntax.ts';
import { LakeError } from './types.ts';

/** How many characters of queries and parameters are kept parsed, and of one of them: a tree takes fifty times as much. */
const mostKept = 200_000;
const longestKept = 8_000;
const kept = new Map<string, ExprNode>();
let keptLength = 0;

/**
 * Parses a query; throws the hosted queryParseError, with where it went wrong. The site and the Studio ask the same
 * again after every change, so those asked last are kept: nobody changes a tree.
 */
export function parseQuery(query: string, params: Record<string, unknown>): ExprNode {
  const key = `${query}\n${JSON.stringify(params)}`;
  const tree = kept.get(key) ?? parseAfresh(query, params);
  if (key.length > longestKept) return tree;
  if (kept.delete(key)) keptLength -= key.length;
  kept.set(key, tree);
  keptLength += key.length;
  for (const oldest of kept.keys()) {
    if (keptLength <= mostKept) break;
    kept.delete(oldest);
    keptLength -= oldest.length;
  }
  return tree;
}

function parseAfresh(query: string, params: Record<string, unknown>): ExprNode {
  const { text, originalPosition } = parsable(query);
  try {
    const tree = parse(text, { params });
    someNode(tree, (node) => {
      if (node.type === 'Parameter' && !Object.hasOwn(params, node.name)) throw missing(node.name, query);
      return false;
    });
    return withFunctions(tree);
  } catch (error) {
    if (error instanceof LakeError) throw error;
    const start = error instanceof GroqSyntaxError ? originalPosition(error.position) : placeOf(error, query);
    const description = describe(error).replace(/^Syntax error in GROQ query at position \d+: /, '');
    throw new LakeError(400, 'queryParseError', description, {
      query,
      start,
      end: Math.min(start + 1, query.length),
    });
  }
}

/** Where the function that an error names is called; else the start. */
function placeOf(error: unknown, query: string): number {
  const name = /(?:function|namespace):? (\w+)|^\w+::(\w+)\(/.exec(describe(error));
  return name ? Math.max(0, query.search(new RegExp(`\\b${name[1] ?? name[2]}\\s*(?:\\(|::)`))) : 0;
}

function missing(name: string, query: string): LakeError {
  const start = query.search(new RegExp(`\\$${name}\\b`));
  const description = `param $${name} referenced, but not provided`;
  return new LakeError(400, 'queryParseError', description, { query, start, end: start + name.length + 1 });
}

/** What is wrong with a query, for the person who wrote it. */
export function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && message.includes('call stack')) return 'The query is nested too deeply';
  return message.split('\n')[0] ?? '';
}

/** `$name=<JSON>` of an address. */
export function paramsOf(query: URLSearchParams): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const [key, value] of query) {
    if (!key.startsWith('$')) continue;
    try {
      params[key.slice(1)] = JSON.parse(value);
    } catch {
      throw new LakeError(400, 'invalidParamsError', `The value of ${key} is not JSON`);
    }
  }
  return params;
}
