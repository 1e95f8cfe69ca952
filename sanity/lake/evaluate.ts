import { evaluate, evaluateSync, toJS, type EvaluateOptions, type ExprNode } from 'groq-js';
import { narrow } from './candidates.ts';
import { describe, parseQuery } from './parse-query.ts';
import type { Perspective } from './perspectives.ts';
import { Tracer } from './provenance.ts';
import { SortedDocuments } from './sorted-documents.ts';
import { sourceMapOf, type SourceMap } from './source-map.ts';
import type { Store } from './store.ts';
import { someNode } from './syntax.ts';
import { Dependencies, type SyncTag } from './sync-tags.ts';
import { scanFinder, type TextFinder } from './text-index.ts';
import { isTextQuery, rewriteTextQueries, withStoredId } from './text-search.ts';
import { LakeError, type Identity, type Lake, type LakeDocument } from './types.ts';
import { rawIndex, textOf, viewOf } from './views.ts';
import { inTime, limitSize, metered, meterOf } from './work-limit.ts';

/** How long one query may keep the lake busy, in ms. Anybody may ask; who signed in may ask for more. */
const timeLimit = { anonymous: 1_000, signedIn: 20_000 };
/** How long a listener without a token may hold up each change, in ms. */
const listenerTimeLimit = 100;
/** What else bounds queries without a token: their work (see `metered`), and the characters of their answer. */
const anonymousWork = 5_000_000;
const anonymousListenerWork = 100_000;
const anonymousAnswer = 64 * 1024 * 1024;

export type QueryRequest = {
  query: string;
  params: Record<string, unknown>;
  perspective: Perspective;
  identity: Identity | null;
};

export type Answer = { result: unknown; syncTags: SyncTag[]; resultSourceMap?: SourceMap };

/**
 * Answers a query, with a map of where its values come from if that is asked for: `keyed` as in `TraceOptions`.
 * Throws LakeError 400 for one that can't be parsed or evaluated, in the hosted shape.
 */
export async function runQuery(
  lake: Pick<Lake, 'options'>,
  store: Store,
  request: QueryRequest,
  sources: { keyed: boolean } | null = null,
): Promise<Answer> {
  const { documents } = viewOf(store, request.perspective, request.identity);
  const finder = textOf(store);
  // Not in the time that a query has: the first search after a start reads every document.
  if (/text(\s|\/\/.*)*::/.test(request.query) || (finder.ready && /match/.test(request.query)))
    finder.refresh();
  // Setting a limit takes longer than many a query: one for all of it.
  const { run, dependencies, value } = inTime(limitOf(request), () => {
    const run = prepare(lake, store, documents, finder, request);
    const dependencies = new Dependencies(run.parsed, request.params, request.perspective);
    run.options.dereference = ({ _ref }) => {
      dependencies.addDereferenced(_ref);
      return documents.byId.get(_ref);
    };
    return { run, dependencies, value: needsPromises(run.tree) ? null : evaluateNow(run, request) };
  });
  const slowly = needsPromises(run.tree);
  const result = slowly ? await evaluateSlowly(run, request) : value;
  try {
    const map = (): SourceMap => {
      const tracer = tracerOf(run, request, documents, sources?.keyed === true);
      // What is evaluated asynchronously is not followed; whole documents are known by themselves.
      return sourceMapOf(result, slowly ? { value: result, origin: null } : tracer.trace(run.plain), tracer);
    };
    const resultSourceMap = sources && { resultSourceMap: inTime(limitOf(request), map) };
    return { result, syncTags: dependencies.tags(store, documents.byId), ...resultSourceMap };
  } catch (error) {
    throw evaluationError(error, request.query);
  }
}

function tracerOf(run: Run, { identity }: Asked, { byId }: SortedDocuments, keyed: boolean): Tracer {
  const meter = identity ? null : meterOf(anonymousWork);
  return new Tracer({
    evaluate: (tree) => evaluateSync(meter ? meter.metered(tree) : tree, run.options).data,
    spend: (units) => meter?.spend(units),
    documents: byId,
    keyed,
  });
}

/**
 * The ids that a query selects, in one go: for mutations by query, which must see what their own transaction did
 * before them (`pending`). Throws LakeError 400.
 */
export function selectIds(
  lake: Pick<Lake, 'options'>,
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
  const request = { query, params, identity };
  const result = evaluateNow(prepare(lake, store, documents, finder, request), request);
  const ids = (Array.isArray(result) ? result : [result]).flatMap((item: unknown) => {
    if (typeof item === 'string') return [item];
    return typeof item === 'object' && item !== null && '_id' in item ? [String(item._id)] : [];
  });
  return [...new Set(ids)];
}

/**
 * Whether a parsed query (as listeners have them) would select this document, seen by itself. Throws only where
 * somebody without a token asks for too much work (LakeError 408).
 */
export function matchesDocument(
  lake: Pick<Lake, 'options'>,
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
  const rewritten = () => rewriteTextQueries(tree, params, finder);
  try {
    const result: unknown = identity
      ? toJS(evaluateSync(rewritten(), options))
      : inTime(listenerTimeLimit, () =>
          toJS(evaluateSync(metered(rewritten(), anonymousListenerWork), options)),
        );
    return Array.isArray(result) ? result.length > 0 : result !== null && result !== undefined;
  } catch (error) {
    if (error instanceof LakeError) throw error;
    return false;
  }
}

function optionsFor(
  lake: Pick<Lake, 'options'>,
  store: Store,
  documents: SortedDocuments,
  { params, identity }: { params: Record<string, unknown>; identity: Identity | null },
  dataset: LakeDocument[],
): Run['options'] {
  return {
    params,
    dataset,
    identity: identity?.userId ?? '<anonymous>',
    timestamp: new Date(),
    sanity: { projectId: lake.options.projectId, dataset: store.name },
    dereference: ({ _ref }) => documents.byId.get(_ref),
  };
}

type Asked = Omit<QueryRequest, 'perspective'>;
/** `parsed` is the tree as it was asked, `plain` as it is evaluated, `tree` the same with a meter for strangers. */
type Run = {
  parsed: ExprNode;
  plain: ExprNode;
  tree: ExprNode;
  options: EvaluateOptions & { timestamp: Date };
};

function prepare(
  lake: Pick<Lake, 'options'>,
  store: Store,
  documents: SortedDocuments,
  finder: TextFinder,
  asked: Asked,
): Run {
  const { query, params, identity } = asked;
  try {
    const parsed = inTime(limitOf(asked), () => parseQuery(query, params));
    // Not in the time that a query has: the first search after a start reads every document.
    if (someNode(parsed, isTextQuery) || (finder.ready && someNode(parsed, isMatch))) finder.refresh();
    const options = optionsFor(lake, store, documents, { params, identity }, documents.all);
    const { plain, tree } = inTime(limitOf(asked), () => {
      const rewritten = rewriteTextQueries(parsed, params, finder);
      if (needsPromises(parsed)) return { plain: rewritten, tree: rewritten };
      const narrowed = narrow(rewritten, documents, finder, options.timestamp);
      return { plain: narrowed, tree: identity ? narrowed : metered(narrowed, anonymousWork) };
    });
    return { parsed, plain, tree, options };
  } catch (error) {
    throw evaluationError(error, query);
  }
}

function limitOf({ identity }: Asked): number {
  return identity ? timeLimit.signedIn : timeLimit.anonymous;
}

/** In one go: many times faster than a promise for each node, and no transaction comes in between. */
function evaluateNow({ tree, options }: Run, asked: Asked): unknown {
  try {
    return inTime(limitOf(asked), () => {
      const value = toJS(evaluateSync(tree, options));
      if (!asked.identity) limitSize(value, anonymousAnswer);
      return value;
    });
  } catch (error) {
    throw evaluationError(error, asked.query);
  }
}

/** What can't be done in one go can't be cut off either, so it is not for everybody. */
async function evaluateSlowly({ tree, options }: Run, { identity, query }: Asked): Promise<unknown> {
  if (!identity) throw new LakeError(401, 'unauthorized', 'diff:: and delta:: functions need a token');
  try {
    const value = await evaluate(tree, { ...options, dataset: (options.dataset as LakeDocument[]).slice() });
    return toJS(await value.asStatic());
  } catch (error) {
    throw evaluationError(error, query);
  }
}

/** What a client is told of a query that can't be answered. */
export function evaluationError(error: unknown, query: string): LakeError {
  if (error instanceof LakeError) return error;
  const description = describe(error);
  return new LakeError(400, 'queryEvaluationError', `Unable to evaluate the query: ${description}`, {
    query,
  });
}

function isMatch(node: ExprNode): boolean {
  return node.type === 'OpCall' && node.op === 'match';
}

/** groq-js evaluates these only asynchronously. */
function needsPromises(tree: ExprNode): boolean {
  return someNode(
    tree,
    (node) => node.type === 'FuncCall' && (node.namespace === 'diff' || node.namespace === 'delta'),
  );
}
