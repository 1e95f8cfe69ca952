import { evaluate, evaluateSync, toJS, type EvaluateOptions, type ExprNode } from 'groq-js';
import { narrow } from './candidates.ts';
import { parseQuery } from './parse-query.ts';
import type { Perspective } from './perspectives.ts';
import { SortedDocuments } from './sorted-documents.ts';
import type { Store } from './store.ts';
import { someNode } from './syntax.ts';
import { scanFinder, type TextFinder } from './text-index.ts';
import { rewriteTextQueries, withStoredId } from './text-search.ts';
import { LakeError, type Identity, type Lake, type LakeDocument } from './types.ts';
import { rawIndex, textOf, viewOf } from './views.ts';

/** How long one query may keep the lake busy, in ms. Anybody may ask; who signed in may ask for more. */
const timeLimit = { anonymous: 2_000, signedIn: 20_000 };

export type QueryRequest = {
  query: string;
  params: Record<string, unknown>;
  perspective: Perspective;
  identity: Identity | null;
};

/** Answers a query. Throws LakeError 400 for one that can't be parsed or evaluated, in the hosted shape. */
export async function runQuery(lake: Lake, store: Store, request: QueryRequest): Promise<unknown> {
  const { documents } = viewOf(store, request.perspective, request.identity);
  const { tree, options } = prepare(lake, store, documents, textOf(store), request);
  return evaluateTree(tree, options, request.query);
}

/**
 * The ids that a query selects, in one go: for mutations by query, which must see what their own transaction did
 * before them (`pending`). Throws LakeError 400.
 */
export function selectIds(
  lake: Lake,
  store: Store,
  pending: ReadonlyMap<string, LakeDocument | null>,
  query: string,
  params: Record<string, unknown>,
  identity: Identity,
): string[] {
  let documents = rawIndex(store);
  let finder: TextFinder = textOf(store);
  if (pending.size > 0) {
    documents = new SortedDocuments();
    for (const [id, document] of store.documents) if (!pending.has(id)) documents.put(id, document);
    for (const [id, document] of pending) documents.put(id, document);
    finder = scanFinder((id) => documents.byId.get(id));
  }
  const { tree, options } = prepare(lake, store, documents, finder, { query, params, identity });
  const result = evaluateNow(tree, options, query);
  const ids = (Array.isArray(result) ? result : [result]).flatMap((item: unknown) => {
    if (typeof item === 'string') return [item];
    return typeof item === 'object' && item !== null && '_id' in item ? [String(item._id)] : [];
  });
  return [...new Set(ids)];
}

/** Whether a parsed query (as listeners have them) would select this document, seen by itself. Never throws. */
export function matchesDocument(
  lake: Lake,
  store: Store,
  tree: ExprNode,
  params: Record<string, unknown>,
  identity: Identity | null,
  document: LakeDocument,
): boolean {
  const dataset = [withStoredId(document)];
  const finder = scanFinder(() => document);
  const { documents } = viewOf(store, 'raw', identity);
  const options = optionsFor(lake, store, documents, { params, identity }, dataset);
  try {
    const result: unknown = toJS(evaluateSync(rewriteTextQueries(tree, params, finder), options));
    return Array.isArray(result) ? result.length > 0 : result !== null && result !== undefined;
  } catch {
    return false;
  }
}

function optionsFor(
  lake: Lake,
  store: Store,
  documents: SortedDocuments,
  { params, identity }: { params: Record<string, unknown>; identity: Identity | null },
  dataset: LakeDocument[],
): EvaluateOptions {
  return {
    params,
    dataset,
    identity: identity?.userId ?? '<anonymous>',
    timestamp: new Date(),
    sanity: { projectId: lake.options.projectId, dataset: store.name },
    dereference: ({ _ref }) => documents.byId.get(_ref),
  };
}

function prepare(
  lake: Lake,
  store: Store,
  documents: SortedDocuments,
  finder: TextFinder,
  { query, params, identity }: Omit<QueryRequest, 'perspective'>,
): { tree: ExprNode; options: EvaluateOptions } {
  const plain = rewriteTextQueries(parseQuery(query, params), params, finder);
  // From here on: the first search after a start has read every document by now.
  const deadline = performance.now() + (identity ? timeLimit.signedIn : timeLimit.anonymous);
  const guard = (list: LakeDocument[]) => guarded(list, deadline);
  const options = optionsFor(lake, store, documents, { params, identity }, guard(documents.all));
  return { tree: narrow(plain, documents, params, guard), options };
}

/** In one go: many times faster than a promise for each node, and no transaction comes in between. */
function evaluateNow(tree: ExprNode, options: EvaluateOptions, query: string): unknown {
  try {
    return toJS(evaluateSync(tree, options));
  } catch (error) {
    throw evaluationError(error, query);
  }
}

async function evaluateTree(tree: ExprNode, options: EvaluateOptions, query: string): Promise<unknown> {
  if (!needsPromises(tree)) return evaluateNow(tree, options, query);
  try {
    const value = await evaluate(tree, options);
    return toJS(await value.asStatic());
  } catch (error) {
    throw evaluationError(error, query);
  }
}

function evaluationError(error: unknown, query: string): LakeError {
  if (error instanceof LakeError) return error;
  const description = error instanceof Error ? error.message : String(error);
  return new LakeError(400, 'queryEvaluationError', `Unable to evaluate the query: ${description}`, {
    query,
  });
}

/** groq-js evaluates these only asynchronously. */
function needsPromises(tree: ExprNode): boolean {
  return someNode(
    tree,
    (node) => node.type === 'FuncCall' && (node.namespace === 'diff' || node.namespace === 'delta'),
  );
}

/** The same documents, but going through them stops once the time is up: each nested scan starts with a look. */
function guarded(documents: LakeDocument[], deadline: number): LakeDocument[] {
  const copy = documents.slice();
  const iterate = () => {
    if (performance.now() > deadline) {
      throw new LakeError(408, 'queryTimeoutError', 'The query took too long: narrow it down');
    }
    return documents[Symbol.iterator]();
  };
  Object.defineProperty(copy, Symbol.iterator, { value: iterate });
  return copy;
}
