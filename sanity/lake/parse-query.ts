import { GroqSyntaxError, parse, type ExprNode } from 'groq-js';
import { someNode } from './syntax.ts';
import { LakeError } from './types.ts';

/** Parses a query; throws the hosted queryParseError, with where it went wrong. */
export function parseQuery(query: string, params: Record<string, unknown>): ExprNode {
  try {
    const tree = parse(query, { params });
    someNode(tree, (node) => {
      if (node.type === 'Parameter' && !Object.hasOwn(params, node.name)) throw missing(node.name, query);
      return false;
    });
    return tree;
  } catch (error) {
    if (error instanceof LakeError) throw error;
    const position = error instanceof GroqSyntaxError ? error.position : 0;
    throw new LakeError(400, 'queryParseError', describe(error), {
      query,
      start: position,
      end: Math.min(position + 1, query.length),
    });
  }
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
