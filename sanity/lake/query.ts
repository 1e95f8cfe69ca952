import { z } from 'zod';
import { evaluationError, runQuery, type QueryRequest } from './evaluate.ts';
import { paramsOf } from './parse-query.ts';
import { parsePerspective } from './perspectives.ts';
import { checkTag } from './request-tag.ts';
import { ResultCache } from './result-cache.ts';
import { LakeError, type Lake, type LakeRequest, type LakeResponse, type Route } from './types.ts';
import { viewOf } from './views.ts';

/** Characters of a query; without a token also the bytes of a query and its parameters. */
const queryLimit = 300_000;
const anonymousLimit = 256 * 1024;

const body = z.object({
  query: z.string().optional(),
  params: z.record(z.string(), z.unknown()).nullish(),
});

/** A query is in the address, or in the body of a POST; so are its parameters, and both count. */
async function readQuery(request: LakeRequest): Promise<QueryRequest> {
  const { identity } = request;
  checkTag(request.query);
  const perspective = parsePerspective(perspectiveOf(request.query), request.apiVersion);
  let query = request.query.get('query') ?? '';
  let params = paramsOf(request.query);
  if (request.method === 'POST') {
    const parsed = body.safeParse(await request.json(identity ? undefined : anonymousLimit));
    if (!parsed.success) throw new LakeError(400, 'badRequest', z.prettifyError(parsed.error));
    query = parsed.data.query ?? query;
    params = { ...params, ...parsed.data.params };
  }
  if (query.trim() === '') throw new LakeError(400, 'badRequest', 'The query is missing');
  if (query.length > queryLimit) {
    throw new LakeError(413, 'payloadTooLarge', `The query is longer than ${queryLimit} characters`);
  }
  return { query, params, perspective, identity };
}

/** Names by comma, as a JSON list, or one parameter each. */
function perspectiveOf(query: URLSearchParams): string | null {
  const names = query
    .getAll('perspective')
    .flatMap((value) => value.replace(/^\[|\]$|["\s]/g, '').split(','));
  return names.length === 0
    ? null
    : names.map((name) => (name === 'previewDrafts' ? 'drafts' : name)).join(',');
}

const cache = new ResultCache();

async function answerQuery(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const started = performance.now();
  const asked = await readQuery(request);
  const view = viewOf(request.store, asked.perspective, asked.identity);
  const wanted = request.query.get('resultSourceMap') ?? 'false';
  const sources = wanted === 'false' ? null : { keyed: wanted === 'withKeyArraySelector' };
  const key = JSON.stringify([asked.query, asked.params, asked.identity?.userId ?? null, sources]);
  const answer = await cache.get(view, key, asked.query, async () => {
    const { result, ...rest } = await runQuery(lake, request.store, asked, sources);
    try {
      return JSON.stringify({ result: result ?? null, ...rest });
    } catch (error) {
      throw evaluationError(error, asked.query);
    }
  });
  const query = request.query.get('returnQuery') === 'false' ? '' : `"query":${JSON.stringify(asked.query)},`;
  const ms = Math.round(performance.now() - started);
  return {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    bytes: `{${query}"ms":${ms},${answer.slice(1)}`,
  };
}

export const routes: Route[] = [
  { method: 'GET', pattern: '/data/query/:ds', access: 'anyone', handler: answerQuery },
  { method: 'POST', pattern: '/data/query/:ds', access: 'anyone', handler: answerQuery },
];
