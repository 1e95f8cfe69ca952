import { createHash } from 'node:crypto';
import { z } from 'zod';
import { evaluationError, runQuery, runQueryWithSources, type QueryRequest } from './evaluate.ts';
import { paramsOf } from './parse-query.ts';
import { parsePerspective } from './perspectives.ts';
import { ResultCache } from './result-cache.ts';
import type { Store } from './store.ts';
import { LakeError, type Lake, type LakeRequest, type LakeResponse, type Route } from './types.ts';
import { viewOf } from './views.ts';

/** Characters of a query; without a token also the bytes of a query and its parameters. */
const queryLimit = 300_000;
const anonymousLimit = 256 * 1024;

/** One tag a dataset: a change of any document may change any answer. */
export function syncTagOf(store: Store): string {
  return `s1:${createHash('sha256').update(store.name).digest('base64url').slice(0, 6)}`;
}

const body = z.object({ query: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

async function readQuery(request: LakeRequest): Promise<QueryRequest> {
  const perspective = parsePerspective(request.query.get('perspective'), request.apiVersion);
  const { identity } = request;
  let asked: z.infer<typeof body> = {
    query: request.query.get('query') ?? '',
    params: paramsOf(request.query),
  };
  if (request.method === 'POST') {
    const parsed = body.safeParse(await request.json(identity ? undefined : anonymousLimit));
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

async function answerQuery(request: LakeRequest, lake: Lake): Promise<LakeResponse> {
  const started = performance.now();
  const asked = await readQuery(request);
  const view = viewOf(request.store, asked.perspective, asked.identity);
  const sources = request.query.get('resultSourceMap') ?? 'false';
  const withSources = sources !== 'false';
  const key = JSON.stringify([asked.query, asked.params, asked.identity?.userId ?? null, sources]);
  const answer = await cache.get(view, key, asked.query, async () => {
    const answer = withSources
      ? await runQueryWithSources(lake, request.store, asked, sources === 'withKeyArraySelector')
      : { result: await runQuery(lake, request.store, asked) };
    try {
      return JSON.stringify({
        ...answer,
        result: answer.result ?? null,
        syncTags: [syncTagOf(request.store)],
      });
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
