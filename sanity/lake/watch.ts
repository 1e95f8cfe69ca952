import type { ExprNode } from 'groq-js';
import { matchesDocument } from './evaluate.ts';
import { lookupOf, mayFind, type Lookup } from './lookups.ts';
import { parseQuery } from './parse-query.ts';
import type { Store } from './store.ts';
import { scanFinder } from './text-index.ts';
import type { Identity, Lake, LakeDocument } from './types.ts';
import { inTime } from './work-limit.ts';

/** How long reading the query of somebody without a token may take, in ms. */
const parseLimit = 200;

/** What a listener waits for: a query that a changed document, seen by itself, fulfils or not. */
export class Watch {
  /** The same for all that wait for the same. */
  readonly key: string;
  readonly identity: Identity | null;
  readonly #lake: Lake;
  readonly #store: Store;
  readonly #tree: ExprNode;
  readonly #params: Record<string, unknown>;
  readonly #lookup: Lookup | null;

  /** Throws LakeError 400 for a query that can't be parsed. */
  constructor(
    lake: Lake,
    store: Store,
    query: string,
    params: Record<string, unknown>,
    identity: Identity | null,
  ) {
    const parsed = () => parseQuery(query, params);
    this.#tree = identity ? parsed() : inTime(parseLimit, parsed);
    const condition = conditionOf(this.#tree);
    this.#lookup =
      condition &&
      lookupOf(
        condition,
        scanFinder(() => undefined),
      );
    this.#lake = lake;
    this.#store = store;
    this.#params = params;
    this.identity = identity;
    this.key = JSON.stringify([query, params, identity?.userId]);
  }

  /** Throws LakeError 408 where that is too much work for somebody without a token. */
  matches(document: LakeDocument | null): boolean {
    if (!document || (this.#lookup && !mayFind(this.#lookup, document))) return false;
    return matchesDocument(this.#lake, this.#store, this.#tree, this.#params, this.identity, document);
  }
}

/** What a document must fulfil for a query to select anything of it; null where that isn't plain. */
function conditionOf(tree: ExprNode): ExprNode | null {
  switch (tree.type) {
    // Made of nothing, all of these are nothing.
    case 'AccessAttribute':
    case 'AccessElement':
    case 'ArrayCoerce':
    case 'Deref':
    case 'FlatMap':
    case 'Group':
    case 'Map':
    case 'PipeFuncCall':
    case 'Projection':
    case 'Slice':
      return tree.base ? conditionOf(tree.base) : null;
    case 'Filter':
      return tree.base.type === 'Everything' ? tree.expr : conditionOf(tree.base);
    default:
      return null;
  }
}
