import type { ExprNode } from 'groq-js';
import { mapNodes } from './syntax.ts';
import type { LakeDocument } from './types.ts';

/** Where a document's text is found by rewritten queries; invisible to splats, projections and JSON. */
const textField = '\u0000text';

/** Gives a document its text, gathered the first time that a query asks for it. */
export function withText(document: LakeDocument): LakeDocument {
  if (Object.hasOwn(document, textField)) return document;
  let text: string[] | null = null;
  Object.defineProperty(document, textField, { get: () => (text ??= textsOf(document)), enumerable: false });
  return document;
}

/** The strings of a value that people wrote: no ids, keys, types, references. */
function textsOf(value: unknown, texts: string[] = []): string[] {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const item of value) textsOf(item, texts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) if (!key.startsWith('_')) textsOf(item, texts);
  }
  return texts;
}

/**
 * groq-js has no search engine: turns `text::query("some words*")`, alone or on the right of `match`, into plain
 * matches of each word against the text of the document (or of the field on the left).
 */
export function rewriteTextQueries(tree: ExprNode, params: Record<string, unknown>): ExprNode {
  const marked = mapNodes(tree, (node) => {
    if (node.type === 'OpCall' && node.op === 'match' && isMark(node.right)) {
      return matchAll(wholeText(node.left), node.right.value.words);
    }
    if (node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query') {
      return { type: 'Value', value: new SearchWords(wordsOf(node.args[0], params)) };
    }
    return node;
  });
  // What still stands alone asks for the whole document.
  return mapNodes(marked, (node) => (isMark(node) ? matchAll(documentText, node.value.words) : node));
}

type Word = { pattern: string; not: boolean };

class SearchWords {
  readonly words: Word[];

  constructor(words: Word[]) {
    this.words = words;
  }
}

const documentText: ExprNode = { type: 'AccessAttribute', name: textField };

function isMark(node: ExprNode): node is { type: 'Value'; value: SearchWords } {
  return node.type === 'Value' && node.value instanceof SearchWords;
}

/** `@` on the left of a match means the whole document; a list there is matched as one text. */
function wholeText(left: ExprNode): ExprNode {
  if (left.type === 'This') return documentText;
  if (left.type === 'Group') return wholeText(left.base);
  if (left.type !== 'Array') return left;
  const elements = left.elements.map((element) =>
    element.value.type === 'This' ? { ...element, value: documentText, isSplat: true } : element,
  );
  return { ...left, elements };
}

function matchAll(left: ExprNode, words: Word[]): ExprNode {
  const tests = words.map(({ pattern, not }): ExprNode => {
    const match: ExprNode = { type: 'OpCall', op: 'match', left, right: { type: 'Value', value: pattern } };
    return not ? { type: 'Not', base: match } : match;
  });
  const [first = { type: 'Value', value: true } as ExprNode, ...rest] = tests;
  return rest.reduce<ExprNode>((all, test) => ({ type: 'And', left: all, right: test }), first);
}

const nothing: Word[] = [{ pattern: '', not: false }];

/** Words, "phrases" and -exclusions of a search; an empty list (for `*` and blanks) matches everything. */
function wordsOf(argument: ExprNode | undefined, params: Record<string, unknown>): Word[] {
  const query =
    argument?.type === 'Value'
      ? (argument.value as unknown)
      : argument?.type === 'Parameter'
        ? params[argument.name]
        : null;
  if (typeof query !== 'string') return nothing;
  if (/^[\s*]*$/.test(query)) return [];
  const words = [...query.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)].flatMap(([, minus, phrase, word]) => {
    const pattern = phrase ?? word ?? '';
    return /[\p{L}\p{N}]/u.test(pattern) ? [{ pattern, not: minus === '-' }] : [];
  });
  return words.length > 0 ? words : nothing;
}
