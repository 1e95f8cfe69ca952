import { hash } from 'node:crypto';
import type { ExprNode } from 'groq-js';
import { draftIdOf, publishedIdOf, type Perspective } from './perspectives.ts';
import type { Store } from './store.ts';
import { childrenOf } from './syntax.ts';
import type { Change, LakeDocument } from './types.ts';

/** Tells answers from changes: a change can only matter to an answer if they have a tag in common. */
export type SyncTag = `s1:${string}`;

type Source = 'dataset' | 'type' | 'id';

function tagOf(store: Store, source: Source, name: string): SyncTag {
  return `s1:${hash('sha256', `${store.name}\n${source}\n${name}`, 'base64url').slice(0, 8)}`;
}

/** The tags of a transaction: of all that an answer may have read of these documents, before or after. */
export function tagsOfChanges(store: Store, changes: readonly Change[]): SyncTag[] {
  const tags = new Set([tagOf(store, 'dataset', '')]);
  for (const { id, before, after } of changes) {
    const publishedId = publishedIdOf(id);
    tags.add(tagOf(store, 'id', publishedId));
    // A draft hides or reveals what is published, which may be of another type.
    const others = [store.get(publishedId), store.get(draftIdOf(publishedId))];
    for (const document of [before, after, ...others])
      if (document) tags.add(tagOf(store, 'type', document._type));
  }
  return [...tags];
}

/** More documents than these are told by their types. */
const maxIds = 16;
/** An answer that would have more tags has the one of the whole dataset. */
const maxTags = 64;

/** What an answer depends on: what its query can select, and what was dereferenced while it was evaluated. */
export class Dependencies {
  readonly #selected: Selection;
  readonly #dereferenced = new Set<string>();

  constructor(tree: ExprNode, params: Record<string, unknown>, perspective: Perspective) {
    const layered =
      perspective !== 'raw' && perspective.some((name) => name !== 'published' && name !== 'drafts');
    // In a release's view any version may hide any document.
    this.#selected = layered ? null : selectedBy(tree, params);
  }

  addDereferenced(id: string): void {
    if (this.#selected) this.#dereferenced.add(publishedIdOf(id));
  }

  /** `documents` are those that the query saw. */
  tags(store: Store, documents: ReadonlyMap<string, LakeDocument>): SyncTag[] {
    const everything = [tagOf(store, 'dataset', '')];
    if (!this.#selected) return everything;
    const ids = new Set([...this.#selected.ids, ...this.#dereferenced]);
    const types = new Set(this.#selected.types);
    if (ids.size > maxIds)
      for (const id of ids) {
        const document = documents.get(id);
        if (!document) continue;
        ids.delete(id);
        types.add(document._type);
      }
    if (ids.size + types.size > maxTags) return everything;
    return [
      ...[...types].map((type) => tagOf(store, 'type', type)),
      ...[...ids].map((id) => tagOf(store, 'id', id)),
    ];
  }
}

/** Documents that can be selected: with these types, or these (published) ids. Null: any. */
type Selection = { types: string[]; ids: string[] } | null;

const none: Selection = { types: [], ids: [] };

function selectedBy(node: ExprNode, params: Record<string, unknown>): Selection {
  if (node.type === 'Everything') return null;
  if (node.type === 'FuncCall' && node.namespace === 'releases')
    return { types: ['system.release'], ids: [] };
  if (node.type === 'Filter' && node.base.type === 'Everything')
    return together(fulfilling(node.expr, params), selectedBy(node.expr, params));
  return childrenOf(node).reduce<Selection>((all, child) => together(all, selectedBy(child, params)), none);
}

function together(one: Selection, other: Selection): Selection {
  if (!one || !other) return null;
  return { types: [...one.types, ...other.types], ids: [...one.ids, ...other.ids] };
}

/** The documents that can fulfil a condition. */
function fulfilling(node: ExprNode, params: Record<string, unknown>): Selection {
  if (node.type === 'Group') return fulfilling(node.base, params);
  if (node.type === 'Or') return together(fulfilling(node.left, params), fulfilling(node.right, params));
  if (node.type === 'And') {
    const sides = [fulfilling(node.left, params), fulfilling(node.right, params)];
    // Both hold: either says enough. Ids say most.
    return sides.find((side) => side?.types.length === 0) ?? sides.find((side) => side !== null) ?? null;
  }
  if (node.type !== 'OpCall' || (node.op !== '==' && node.op !== 'in')) return null;
  const kind = node.op === '==' ? 'string' : 'array';
  const selection = named(node.left, stringsOf(node.right, params, kind));
  return selection ?? (node.op === '==' ? named(node.right, stringsOf(node.left, params, kind)) : null);
}

function named(field: ExprNode, values: string[] | null): Selection {
  if (!values || field.type !== 'AccessAttribute' || field.base) return null;
  if (field.name === '_type') return { types: values, ids: [] };
  return field.name === '_id' ? { types: [], ids: values.map(publishedIdOf) } : null;
}

/** The strings of a constant expression; null where it isn't constant, or isn't of the wanted kind. */
function stringsOf(
  node: ExprNode,
  params: Record<string, unknown>,
  kind: 'string' | 'array',
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
