import { GroqSyntaxError, parse, type ExprNode } from 'groq-js';
import { someNode } from './syntax.ts';
import { LakeError } from './types.ts';

/** Parses a query; throws the hosted queryParseError, with where it went wrong. */
export function parseQuery(query: string, params: Record<string, unknown>): ExprNode {
  let tree: ExprNode;
  try {
    tree = parse(query, { params });
  } catch (error) {
    const position = error instanceof GroqSyntaxError ? error.position : 0;
    const description = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new LakeError(400, 'queryParseError', description ?? 'unable to parse the query', {
      query,
      start: position,
      end: Math.min(position + 1, query.length),
    });
  }
  someNode(tree, (node) => {
    if (node.type !== 'Parameter' || Object.hasOwn(params, node.name)) return false;
    const start = query.search(new RegExp(`\\$${node.name}\\b`));
    const description = `param $${node.name} referenced, but not provided`;
    throw new LakeError(400, 'queryParseError', description, {
      query,
      start,
      end: start + node.name.length + 1,
    });
  });
  return tree;
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
