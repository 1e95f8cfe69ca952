import { createHash } from 'node:crypto';
import {
  evaluate,
  evaluateSync,
  GroqSyntaxError,
  parse,
  toJS,
  type EvaluateOptions,
  type ExprNode,
} from 'groq-js';
import { z } from 'zod';
import { narrow } from './candidates.ts';
import { parsePerspective, Views, type Perspective, type View } from './perspectives.ts';
import { ResultCache } from './result-cache.ts';
import { SortedDocuments } from './sorted-documents.ts';
import { someNode } from './syntax.ts';
import { TextIndex, scanFinder, type TextFinder } from './text-index.ts';
import { rewriteTextQueries, withStoredId } from './text-search.ts';
import type { Store } from './store.ts';
import {
  LakeError,
  type Identity,
  type Lake,
  type LakeDocument,
  type LakeRequest,
  type Route,
} from './types.ts';

const queryLimit = 300_000;
/** How long one query may keep the lake busy, in ms. Anybody may ask; who signed in may ask for more. */
const timeLimit = { anonymous: 2_000, signedIn: 20_000 };

export type QueryRequest = {
  query: string;
  params: Record<string, unknown>;
  perspective: Perspective;
  identity: Identity | null;
};

/** What a query sees of a dataset. Nobody (no token) sees published documents alone, whatever they ask for. */
export function viewOf(store: Store, perspective: Perspective, identity: Identity | null): View {
  return viewsOf(store).get(identity ? perspective : ['published'], identity === null);
}

const views = new WeakMap<Store, Views>();

function viewsOf(store: Store): Views {
  const known = views.get(store) ?? new Views(store);
  views.set(store, known);
  return known;
}

const textIndexes = new WeakMap<Store, TextIndex>();

function textOf(store: Store): TextIndex {
  const known = textIndexes.get(store) ?? new TextIndex(store);
  textIndexes.set(store, known);
  return known;
}

/** Every document of a dataset, with its indexes. */
export function rawIndex(store: Store): SortedDocuments {
  return viewsOf(store).get('raw', false).documents;
}

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
  const deadline = performance.now() + (identity ? timeLimit.signedIn : timeLimit.anonymous);
  const guard = (list: LakeDocument[]) => guarded(list, deadline);
  const plain = rewriteTextQueries(parseQuery(query, params), params, finder);
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

/** One tag a dataset: a change of any document may change any answer. */
export function syncTagOf(store: Store): string {
  return `s1:${createHash('sha256').update(store.name).digest('base64url').slice(0, 6)}`;
}

const body = z.object({ query: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

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

async function readQuery(request: LakeRequest): Promise<QueryRequest> {
  const perspective = parsePerspective(request.query.get('perspective'), request.apiVersion);
  const { identity } = request;
  let asked: z.infer<typeof body> = {
    query: request.query.get('query') ?? '',
    params: paramsOf(request.query),
  };
  if (request.method === 'POST') {
    const parsed = body.safeParse(await request.json());
    if (!parsed.success) throw new LakeError(400, 'badRequest', z.prettifyError(parsed.error));
    asked = parsed.data;
  }
  if (asked.query.trim() === '') throw new LakeError(400, 'badRequest', 'The query is missing');
  if (asked.query.length > queryLimit) {
    throw new LakeError(413, 'payloadTooLarge', `The query is longer than ${queryLimit} characters`);
  }
  return { ...asked, perspective, identity };
}

const cache = new ResultCache();

async function answerQuery(request: LakeRequest, lake: Lake) {
  const started = performance.now();
  const asked = await readQuery(request);
  const view = viewOf(request.store, asked.perspective, asked.identity);
  const key = JSON.stringify([asked.query, asked.params, asked.identity?.userId ?? null]);
  const result = await cache.get(view, key, asked.query, async () =>
    JSON.stringify(await runQuery(lake, request.store, asked)),
  );
  const query = request.query.get('returnQuery') === 'false' ? '' : `"query":${JSON.stringify(asked.query)},`;
  const ms = Math.round(performance.now() - started);
  const syncTags = JSON.stringify([syncTagOf(request.store)]);
  return {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    bytes: `{${query}"result":${result},"syncTags":${syncTags},"ms":${ms}}`,
  };
}

export const routes: Route[] = [
  { method: 'GET', pattern: '/data/query/:ds', access: 'anyone', handler: answerQuery },
  { method: 'POST', pattern: '/data/query/:ds', access: 'anyone', handler: answerQuery },
];
