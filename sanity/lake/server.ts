import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import {
  createServer,
  STATUS_CODES,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { routes as assetRoutes } from './assets.ts';
import { service as assetService } from './asset-keeping.ts';
import { routes as actionRoutes } from './actions.ts';
import { Auth, bearerOf, routes as authRoutes } from './auth.ts';
import { authorise } from './authorise.ts';
import { corsHeaders, foreign, isOwnOrigin, refuseForeign } from './cors.ts';
import { openDatabase } from './database.ts';
import { Datasets } from './datasets.ts';
import { routes as datasetRoutes } from './dataset-routes.ts';
import { routes as documentRoutes } from './documents.ts';
import { routes as historyRoutes } from './history.ts';
import { routes as liveRoutes, service as liveService } from './live.ts';
import { routes as listenRoutes } from './listen.ts';
import { routes as mutateRoutes } from './mutate.ts';
import { StreamPool } from './pool.ts';
import { upgrades as presenceUpgrades } from './presence.ts';
import { routes as projectRoutes } from './project.ts';
import { routes as queryRoutes } from './query.ts';
import { errorBody, readBody, respond, sendError } from './http.ts';
import { service as releaseService } from './release-schedule.ts';
import { service as retentionService } from './retention.ts';
import { compileRoutes, matchPath } from './routing.ts';
import { service as warmUpService } from './warm-up.ts';
import { service as webhookService } from './webhooks.ts';
import {
  LakeError,
  type Lake,
  type LakeOptions,
  type LakeRequest,
  type Route,
  type Service,
  type Upgrade,
} from './types.ts';

/** Every endpoint that the lake serves, one module a line. */
const routes: Route[] = [
  { method: 'GET', pattern: '/gazette/health', access: 'anyone', handler: () => ({ json: { ok: true } }) },
  ...authRoutes,
  ...queryRoutes,
  ...documentRoutes,
  ...mutateRoutes,
  ...actionRoutes,
  ...listenRoutes,
  ...assetRoutes,
  ...historyRoutes,
  ...liveRoutes,
  ...datasetRoutes,
  ...projectRoutes,
];

/** Every WebSocket endpoint. */
const upgrades: Upgrade[] = [...presenceUpgrades];

/** What runs beside the requests for as long as the lake does. */
const services: Service[] = [
  webhookService,
  releaseService,
  retentionService,
  assetService,
  liveService,
  warmUpService,
];

/**
 * Starts a lake over the folder `options.dir` and resolves once it answers. Rejects where the port is taken
 * (EADDRINUSE) or another process has the folder open. `close` ends open streams and resolves when all is down.
 */
export async function startLake(options: LakeOptions): Promise<{ url: string; close(): Promise<void> }> {
  const host = options.host ?? '127.0.0.1';
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  chmodSync(options.dir, 0o700);
  const db = openDatabase(join(options.dir, 'project.sqlite'));
  const main = createServer();
  const pool = new StreamPool();
  const sockets = new Set<Socket>();
  const ends: (() => Promise<void> | void)[] = [() => db.close()];
  const close = async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    const auth = new Auth(db, options.lakeSecret);
    auth.registerRobot(editorToken(options.dir), 'editor', 'administrator');
    for (const { token, name, role } of options.tokens) auth.registerRobot(token, name, role);
    const datasets = new Datasets(options, db);
    ends.push(() => datasets.close());
    // The main port last: whoever reaches it finds everything in place.
    for (const server of [...pool.servers, main]) {
      await listen(server, server === main ? options.port : 0, host);
      ends.push(() => closeServer(server));
    }
    const { port } = main.address() as AddressInfo;
    const lake: Lake = {
      options,
      url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      auth,
      db,
      datasets,
      stores: datasets.stores,
      store: datasets.get(options.dataset),
    };
    for (const server of [...pool.servers, main]) serve(server, lake, pool, sockets, server === main);
    // Before the servers end, which would wait for them.
    ends.push(() => {
      for (const socket of sockets) socket.destroy();
    });
    for (const service of services) ends.push(service(lake));
    return { url: lake.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The token for scripts, made at random the first time and kept readable by the owner only. */
function editorToken(dir: string): string {
  const path = join(dir, 'editor-token');
  if (!existsSync(path)) writeFileSync(path, `sk${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}

const table = compileRoutes(routes);
const socketTable = compileRoutes(upgrades);

/** Open WebSockets, in all and from one address: enough for any newsroom, and no more than memory takes. */
const maxSockets = { inAll: 1000, fromAddress: 200 };

/** Answers what comes to a server; keeps its open WebSockets in `sockets`. */
function serve(server: Server, lake: Lake, pool: StreamPool, sockets: Set<Socket>, main: boolean): void {
  // Clients keep connections for longer than Node's five seconds and would meet a closing one now and then.
  server.keepAliveTimeout = 65_000;
  // A head is small; how long a body may take is up to who reads it (see `readBody`).
  server.headersTimeout = 20_000;
  server.requestTimeout = 0;
  server.on('request', (raw, response) => {
    answer(raw, response, lake, pool, main).catch((error: unknown) => sendError(raw, response, error));
  });
  server.on('upgrade', (raw, socket, head) => {
    socket.on('error', () => socket.destroy());
    try {
      makeRoom(raw, sockets);
      sockets.add(raw.socket);
      raw.socket.once('close', () => sockets.delete(raw.socket));
      upgrade(raw, socket, head, lake);
    } catch (error) {
      refuse(socket, error);
    }
  });
}

/** Throws LakeError 429 where too many are open. */
function makeRoom({ socket: { remoteAddress } }: IncomingMessage, sockets: Set<Socket>): void {
  const neighbours = [...sockets].filter((other) => other.remoteAddress === remoteAddress);
  if (sockets.size < maxSockets.inAll && neighbours.length < maxSockets.fromAddress) return;
  throw new LakeError(429, 'tooManyConnections', 'Too many connections are open: close some, or try later');
}

function upgrade(raw: IncomingMessage, socket: Duplex, head: Buffer, lake: Lake): void {
  const { path, query } = parseTarget(raw);
  const { origin } = raw.headers;
  if (origin && !isOwnOrigin(origin, lake.options.siteUrl)) throw foreign(origin);
  const match = matchPath(socketTable, path);
  if (!match) throw new LakeError(404, 'notFound', `No such socket: ${path}`);
  const token = bearerOf(raw.headers.authorization) ?? query.get('token');
  const identity = token ? lake.auth.identify(token) : null;
  match.route.handler({ params: match.params, query, identity, raw, socket, head }, lake);
}

/** Answers an upgrade that is not to be. */
function refuse(socket: Duplex, error: unknown): void {
  const known = error instanceof LakeError ? error : new LakeError(400, 'badRequest', 'This is no WebSocket');
  const body = JSON.stringify(errorBody(known));
  const head = [
    `HTTP/1.1 ${known.status} ${STATUS_CODES[known.status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

async function answer(
  raw: IncomingMessage,
  response: ServerResponse,
  lake: Lake,
  pool: StreamPool,
  main: boolean,
): Promise<void> {
  const { path, apiVersion, query } = parseTarget(raw);
  const trusted = isTrusted(raw, path, query, lake);
  for (const [name, value] of Object.entries(corsHeaders(raw, path, trusted)))
    response.setHeader(name, value);
  if (raw.method === 'OPTIONS') return respond(raw, response, { status: 204, empty: true });
  refuseForeign(raw, trusted);
  const method = raw.method === 'HEAD' ? 'GET' : (raw.method ?? 'GET');
  const match = matchPath(table, path, method);
  if (!match) throw noSuchEndpoint(method, path, response);
  const { route, params } = match;
  const identity = authorise(raw, route, path, query, lake);
  const store = lake.datasets.get(params['ds'] ?? lake.options.dataset);
  if (!identity && path.startsWith('/data/') && lake.datasets.isPrivate(store.name))
    throw new LakeError(401, 'unauthorized', `Dataset "${store.name}" is private: this needs a token`);
  const abort = new AbortController();
  response.on('close', () => abort.abort());
  if (route.pooled) {
    const elsewhere = main ? pool.redirect(raw, path, identity, lake.auth) : null;
    if (elsewhere) return respond(raw, response, elsewhere);
    pool.count(raw, identity, abort.signal);
    // The end of a session is the end of what it listens to.
    const stop = lake.auth.onRevoked((userId) => userId === identity?.userId && response.destroy());
    response.on('close', stop);
    // As is the end of the dataset.
    response.on(
      'close',
      store.onClosed(() => response.destroy()),
    );
  }
  const request: LakeRequest = {
    method,
    path,
    apiVersion,
    params,
    query,
    headers: raw.headers,
    identity,
    store,
    signal: abort.signal,
    raw,
    ...readBody(raw),
  };
  try {
    respond(raw, response, await route.handler(request, lake));
  } catch (error) {
    // Removed in the meantime.
    if (store.isClosed) lake.datasets.get(store.name);
    throw error;
  }
}

/** A method that a path doesn't have, or a path that isn't there at all. */
function noSuchEndpoint(method: string, path: string, response: ServerResponse): LakeError {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((other) => matchPath(table, path, other));
  if (methods.length === 0) return new LakeError(404, 'notFound', `No such endpoint: ${method} ${path}`);
  response.setHeader('allow', ['OPTIONS', ...methods].join(', '));
  return new LakeError(405, 'methodNotAllowed', `${path} takes ${methods.join(', ')}, not ${method}`);
}

/** A stream that the pool sent on comes from nowhere (`Origin: null`), as browsers have it; its ticket speaks for it. */
function isTrusted({ headers }: IncomingMessage, path: string, query: URLSearchParams, lake: Lake): boolean {
  const { origin } = headers;
  if (!origin) return false;
  if (origin !== 'null') return isOwnOrigin(origin, lake.options.siteUrl);
  return lake.auth.redeemTicket(query.get('ticket') ?? '', path) !== null;
}

/** `/v2025-02-19/data/query/production?query=…` taken apart. */
function parseTarget(raw: IncomingMessage): { path: string; apiVersion: string; query: URLSearchParams } {
  // Put together, not resolved: `//elsewhere/data` is a path here, never a host.
  const url = URL.parse(`http://lake${raw.url ?? '/'}`);
  if (!url) throw new LakeError(400, 'badRequest', 'The address of this request is malformed');
  const versioned = /^\/v(\d{4}-\d{2}-\d{2}|\d|X)(\/.*)$/i.exec(url.pathname);
  checkVersion(versioned?.[1] ?? '1');
  return { path: versioned?.[2] ?? url.pathname, apiVersion: versioned?.[1] ?? '1', query: url.searchParams };
}

/** Throws LakeError 400 for a date that is none, or is still to come wherever on Earth the client is. */
function checkVersion(version: string): void {
  if (!version.includes('-')) return;
  const date = new Date(`${version}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(version);
  if (exists && date.getTime() < Date.now() + 24 * 60 * 60 * 1000) return;
  throw new LakeError(400, 'badRequest', `Invalid API version "${version}": take a date up to today`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
