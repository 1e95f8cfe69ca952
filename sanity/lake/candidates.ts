import type { ExprNode } from 'groq-js';
import type { SortedDocuments } from './sorted-documents.ts';
import type { LakeDocument } from './types.ts';
import { publishedIdOf } from './perspectives.ts';
import { mapNodes } from './syntax.ts';
import { FoundPath, storedIdField } from './text-search.ts';

/**
 * Replaces `*` under a filter by the documents that an index leaves over: `*[_id == $id]`, `*[_type == "article" &&
 * slug.current == $slug]`, `*[references($id)]`. The filter itself stays, and candidates keep the dataset's order,
 * so the answer is that of a full scan.
 */
export function narrow(
  tree: ExprNode,
  documents: SortedDocuments,
  params: Record<string, unknown>,
): ExprNode {
  return mapNodes(tree, (node) => {
    if (node.type !== 'Filter' || node.base.type !== 'Everything') return node;
    let fewest: LakeDocument[] | null = null;
    for (const condition of conjuncts(node.expr)) {
      const candidates = candidatesOf(condition, documents, params);
      if (candidates && (!fewest || candidates.length < fewest.length)) fewest = candidates;
    }
    return fewest ? { ...node, base: { type: 'Value', value: fewest } } : node;
  });
}

function conjuncts(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return conjuncts(node.base);
  return node.type === 'And' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node];
}

/** Every document that can fulfil the condition, or null where no index knows. */
function candidatesOf(
  node: ExprNode,
  documents: SortedDocuments,
  params: Record<string, unknown>,
): LakeDocument[] | null {
  if (node.type === 'Group') return candidatesOf(node.base, documents, params);
  if (node.type === 'Or') {
    const left = candidatesOf(node.left, documents, params);
    const right = left && candidatesOf(node.right, documents, params);
    return left && right && merge([left, right]);
  }
  if (node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'references') {
    const ids = node.args.map((argument) => stringsOf(argument, params));
    return ids.every((some) => some !== null)
      ? merge(ids.flat().map((id) => documents.byReference.get(id) ?? []))
      : null;
  }
  if (node.type !== 'OpCall') return null;
  if (node.op === 'in' && node.right.type === 'Value' && node.right.value instanceof FoundPath) {
    return searched(node.left, node.right.value, documents);
  }
  if (node.op === 'in') return lookUp(node.left, stringsOf(node.right, params, 'array'), documents);
  if (node.op !== '==') return null;
  return (
    lookUp(node.left, stringsOf(node.right, params, 'string'), documents) ??
    lookUp(node.right, stringsOf(node.left, params, 'string'), documents)
  );
}

function lookUp(field: ExprNode, values: string[] | null, documents: SortedDocuments): LakeDocument[] | null {
  if (!values || field.type !== 'AccessAttribute') return null;
  if (!field.base) {
    if (field.name === '_id') return merge(values.map((id) => asList(documents.byId.get(id))));
    return field.name === '_type' ? merge(values.map((type) => documents.byType.get(type) ?? [])) : null;
  }
  const isSlug =
    field.name === 'current' &&
    field.base.type === 'AccessAttribute' &&
    field.base.name === 'slug' &&
    !field.base.base;
  return isSlug ? merge(values.map((slug) => documents.bySlug.get(slug) ?? [])) : null;
}

/** What the text index found, as this view has it. */
function searched(field: ExprNode, { found }: FoundPath, documents: SortedDocuments): LakeDocument[] | null {
  if (field.type !== 'AccessAttribute' || field.base || field.name !== storedIdField || !found.ids)
    return null;
  return sorted(
    [...found.ids].flatMap((id) => [
      ...asList(documents.byId.get(id)),
      ...asList(documents.byId.get(publishedIdOf(id))),
    ]),
  );
}

function asList(document: LakeDocument | undefined): LakeDocument[] {
  return document ? [document] : [];
}

/** One list in the order of ids, each document once. The lists of an index have that order already. */
function merge(lists: LakeDocument[][]): LakeDocument[] {
  const [first = [], ...rest] = lists.filter((list) => list.length > 0);
  return rest.length === 0 ? first : sorted(lists.flat());
}

function sorted(documents: LakeDocument[]): LakeDocument[] {
  return [...new Set(documents)].sort((a, b) => (a._id < b._id ? -1 : 1));
}

/** The strings of a constant expression; null where it isn't constant, or isn't of the wanted kind. */
export function stringsOf(
  node: ExprNode,
  params: Record<string, unknown>,
  kind?: 'string' | 'array',
): string[] | null {
  const value = constantOf(node, params);
  if (typeof value === 'string') return kind === 'array' ? null : [value];
  if (!Array.isArray(value) || kind === 'string') return null;
  return value.every((item) => typeof item === 'string') ? value : null;
}

function constantOf(node: ExprNode, params: Record<string, unknown>): unknown {
  if (node.type === 'Value') return node.value as unknown;
  if (node.type === 'Parameter') return params[node.name];
  if (node.type === 'Group') return constantOf(node.base, params);
  if (node.type !== 'Array') return undefined;
  return node.elements.map((element) => (element.isSplat ? null : constantOf(element.value, params)));
}
