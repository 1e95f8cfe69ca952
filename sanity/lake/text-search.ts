import { Path, type ExprNode } from 'groq-js';
import { mapNodes, someNode } from './syntax.ts';
import { termsOf, type Found, type TextFinder } from './text-index.ts';
import type { LakeDocument } from './types.ts';

/** Holds the id that a document is stored under, whatever perspective shows it; invisible to splats and JSON. */
export const storedIdField = '\u0000id';

/** Gives a document its stored id. */
export function withStoredId(document: LakeDocument): LakeDocument {
  const { _id, _originalId } = document;
  const value = typeof _originalId === 'string' ? _originalId : _id;
  return Object.defineProperty(document, storedIdField, { value, enumerable: false, configurable: true });
}

/** What was found, where groq-js's `in` takes it: it asks a path whether an id matches. */
export class FoundPath extends Path {
  readonly found: Found;

  constructor(found: Found) {
    super('**');
    this.found = found;
  }

  override matches(id: string): boolean {
    return this.found.has(id);
  }
}

/**
 * groq-js has no search engine: turns `text::query("some words*")`, alone or on the right of `match`, into lookups of
 * each word in the index (for the whole document) or plain matches (for a field on the left).
 */
export function rewriteTextQueries(
  tree: ExprNode,
  params: Record<string, unknown>,
  finder: TextFinder,
): ExprNode {
  if (!someNode(tree, isTextQuery)) return tree;
  const marked = mapNodes(tree, (node) => {
    if (isTextQuery(node)) return { type: 'Value', value: new Search(readSearch(node.args[0], params)) };
    if (node.type !== 'OpCall' || node.op !== 'match' || !isMark(node.right)) return node;
    return every(node.right.value.words, (term) => matchLeft(node.left, term, finder));
  });
  // What still stands alone asks for the whole document.
  return mapNodes(marked, (node) =>
    isMark(node) ? every(node.value.words, (term) => inDocument(term, finder)) : node,
  );
}

/** A word, or the words of a "phrase", all of which are wanted or not. */
type Word = { terms: string[]; not: boolean };

/** Marks a text::query until it is known what it is matched against. */
class Search {
  readonly words: Word[];

  constructor(words: Word[]) {
    this.words = words;
  }
}

function isMark(node: ExprNode): node is { type: 'Value'; value: Search } {
  return node.type === 'Value' && node.value instanceof Search;
}

/** Whether this node is a search, for which the finder must know every document. */
export function isTextQuery(node: ExprNode): node is Extract<ExprNode, { type: 'FuncCall' }> {
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query';
}

function inDocument(term: string, finder: TextFinder): ExprNode {
  const left: ExprNode = { type: 'AccessAttribute', name: storedIdField };
  return {
    type: 'OpCall',
    op: 'in',
    left,
    right: { type: 'Value', value: new FoundPath(finder.find(term)) },
  };
}

/** `@` on the left means the whole document; in a list, any of its elements may hold the word. */
function matchLeft(left: ExprNode, term: string, finder: TextFinder): ExprNode {
  if (left.type === 'This') return inDocument(term, finder);
  if (left.type === 'Group') return matchLeft(left.base, term, finder);
  if (left.type === 'Array' && left.elements.some(({ value }) => value.type === 'This')) {
    const tests = left.elements.map(({ value }) => matchLeft(value, term, finder));
    return tests.reduce((any, test) => ({ type: 'Or', left: any, right: test }));
  }
  return { type: 'OpCall', op: 'match', left, right: { type: 'Value', value: term } };
}

function every(words: Word[], match: (term: string) => ExprNode): ExprNode {
  const tests = words.map(({ terms, not }): ExprNode => {
    const test = all(terms.map(match));
    return not ? { type: 'Not', base: test } : test;
  });
  return all(tests);
}

function all(tests: ExprNode[]): ExprNode {
  const [first, ...rest] = tests;
  const start: ExprNode = first ?? { type: 'Value', value: true };
  return rest.reduce<ExprNode>((left, right) => ({ type: 'And', left, right }), start);
}

/** Words of a search beyond these are ignored: each may mean reading the whole index. */
const maxWords = 32;

/** No document holds the empty word. */
const nothing: Word[] = [{ terms: [''], not: false }];

/** Words, "phrases" and -exclusions of a search; an empty list (for `*` and blanks) matches everything. */
function readSearch(argument: ExprNode | undefined, params: Record<string, unknown>): Word[] {
  const query =
    argument?.type === 'Value'
      ? (argument.value as unknown)
      : argument?.type === 'Parameter'
        ? params[argument.name]
        : null;
  if (typeof query !== 'string') return nothing;
  if (/^[\s*]*$/.test(query)) return [];
  const found = [...query.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)].flatMap(([, minus, phrase, word]) => {
    const terms = termsOf(phrase ?? word ?? '').filter((term) => /[^*]/.test(term));
    return terms.length > 0 ? [{ terms, not: minus === '-' }] : [];
  });
  return found.length > 0 ? found.slice(0, maxWords) : nothing;
}
