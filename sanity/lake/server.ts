import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { routes as assetRoutes } from './assets.ts';
import { routes as actionRoutes } from './actions.ts';
import { Auth, bearerOf, routes as authRoutes } from './auth.ts';
import { routes as documentRoutes } from './documents.ts';
import { routes as historyRoutes } from './history.ts';
import { routes as liveRoutes } from './live.ts';
import { routes as listenRoutes } from './listen.ts';
import { routes as mutateRoutes } from './mutate.ts';
import { upgrades as presenceUpgrades } from './presence.ts';
import { routes as projectRoutes } from './project.ts';
import { routes as queryRoutes } from './query.ts';
import { readBody, respond, sendError } from './http.ts';
import { compileRoutes, matchPath } from './routing.ts';
import { openDatabase, Store } from './store.ts';
import { service as webhookService } from './webhooks.ts';
import {
  LakeError,
  type Identity,
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
  ...projectRoutes,
];

/** Every WebSocket endpoint. */
const upgrades: Upgrade[] = [...presenceUpgrades];

/** What runs beside the requests for as long as the lake does. */
const services: Service[] = [webhookService];

const writers = new Set(['administrator', 'editor', 'contributor']);
const datasetName = /^[a-z0-9][a-z0-9_-]{0,63}$/;

/** Ports that browsers' long-lived streams are spread over: a browser opens six connections to each. */
const poolSize = 12;

type Running = Lake & { readonly pool: Server[]; readonly streams: Map<number, number> };

/**
 * Starts a lake over the folder `options.dir` and resolves once it answers. Rejects where the port is taken
 * (EADDRINUSE) or another process has the folder open. `close` ends open streams and resolves when all is down.
 */
export async function startLake(options: LakeOptions): Promise<{ url: string; close(): Promise<void> }> {
  const host = options.host ?? '127.0.0.1';
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(options.dir, 'project.sqlite'));
  const auth = new Auth(db, options.lakeSecret);
  auth.registerRobot(editorToken(options.dir), 'editor', 'administrator');
  for (const { token, name, role } of options.tokens) auth.registerRobot(token, name, role);
  const stores = openStores(options);
  const closeDatabases = () => {
    for (const store of stores.values()) store.close();
    db.close();
  };

  const servers: Server[] = [];
  try {
    const main = createServer();
    servers.push(main);
    const port = await listen(main, options.port, host);
    for (let index = 0; index < poolSize; index += 1) {
      const server = createServer();
      servers.push(server);
      await listen(server, 0, host);
    }
    const lake: Running = {
      options,
      url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
      auth,
      db,
      stores,
      store: storeOf(stores, options.dataset),
      pool: servers.slice(1),
      streams: new Map(),
    };
    for (const server of servers) serve(server, lake, server === main);
    const stops = services.map((service) => service(lake));
    const close = async () => {
      for (const stop of stops) await stop();
      await Promise.all(servers.map(closeServer));
      closeDatabases();
    };
    return { url: lake.url, close };
  } catch (error) {
    await Promise.all(servers.map(closeServer));
    closeDatabases();
    throw error;
  }
}

function openStores({ dir, dataset }: LakeOptions): Map<string, Store> {
  const folder = join(dir, 'datasets');
  mkdirSync(folder, { recursive: true });
  const found = readdirSync(folder).flatMap((file) => /^(.+)\.sqlite$/.exec(file)?.[1] ?? []);
  const names = new Set([dataset, ...found.filter((name) => datasetName.test(name))]);
  return new Map([...names].map((name) => [name, new Store(name, join(folder, `${name}.sqlite`))]));
}

function storeOf(stores: ReadonlyMap<string, Store>, name: string): Store {
  const store = stores.get(name);
  if (!store) throw new LakeError(404, 'notFound', `Dataset "${name}" not found for this project`);
  return store;
}

/** The token for scripts, made at random the first time and kept readable by the owner only. */
function editorToken(dir: string): string {
  const path = join(dir, 'editor-token');
  if (!existsSync(path)) writeFileSync(path, `sk${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}

function serve(server: Server, lake: Running, main: boolean): void {
  // Clients keep connections for longer than Node's five seconds and would meet a closing one now and then.
  server.keepAliveTimeout = 65_000;
  const table = compileRoutes(routes);
  const sockets = compileRoutes(upgrades);
  server.on('request', (raw, response) => {
    answer(raw, response, lake, table, main).catch((error: unknown) => sendError(raw, response, error));
  });
  server.on('upgrade', (raw, socket, head) => {
    const target = parseTarget(raw);
    const match = matchPath(sockets, target.path);
    if (!match) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    const token = bearerOf(raw.headers.authorization) ?? target.query.get('token');
    const identity = token ? lake.auth.identify(token) : null;
    match.route.handler({ params: match.params, query: target.query, identity, raw, socket, head }, lake);
  });
}

async function answer(
  raw: IncomingMessage,
  response: ServerResponse,
  lake: Running,
  table: ReturnType<typeof compileRoutes<Route>>,
  main: boolean,
): Promise<void> {
  if (raw.method === 'OPTIONS') {
    respond(raw, response, { status: 204, empty: true });
    return;
  }
  const { path, apiVersion, query } = parseTarget(raw);
  const method = raw.method === 'HEAD' ? 'GET' : (raw.method ?? 'GET');
  const match = matchPath(table, path, method);
  if (!match) throw new LakeError(404, 'notFound', `No such endpoint: ${method} ${path}`);
  const { route, params } = match;
  const identity = authorise(raw, route, path, query, lake);
  const store = storeOf(lake.stores, params['ds'] ?? lake.options.dataset);
  const abort = new AbortController();
  response.on('close', () => abort.abort());

  const port = main && route.pooled ? poolPortFor(raw, lake) : null;
  if (port !== null) {
    respond(raw, response, redirect(raw, port, identity && lake.auth.issueTicket(identity, path)));
    return;
  }
  if (route.pooled && raw.socket.localPort) countStream(lake, raw.socket.localPort, abort.signal);

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
  respond(raw, response, await route.handler(request, lake));
}

/** `/v2025-02-19/data/query/production?query=…` taken apart. */
function parseTarget(raw: IncomingMessage): { path: string; apiVersion: string; query: URLSearchParams } {
  let url: URL;
  try {
    url = new URL(raw.url ?? '/', 'http://lake');
  } catch {
    throw new LakeError(400, 'badRequest', 'The address of this request is malformed');
  }
  const versioned = /^\/v(\d{4}-\d{2}-\d{2}|\d|X)(\/.*)$/i.exec(url.pathname);
  return { path: versioned?.[2] ?? url.pathname, apiVersion: versioned?.[1] ?? '1', query: url.searchParams };
}

function authorise(
  raw: IncomingMessage,
  route: Route,
  path: string,
  query: URLSearchParams,
  lake: Lake,
): Identity | null {
  const token = bearerOf(raw.headers.authorization);
  if (route.access === 'app') {
    if (!lake.auth.isApp(token))
      throw new LakeError(401, 'unauthorized', "The lake's secret is missing or wrong");
    return null;
  }
  const ticket = route.pooled ? query.get('ticket') : null;
  const identity = token ? lake.auth.identify(token) : ticket ? lake.auth.redeemTicket(ticket, path) : null;
  if ((token || ticket) && !identity) throw new LakeError(401, 'unauthorized', 'Session not found');
  if (route.access === 'anyone') return identity;
  if (!identity) throw new LakeError(401, 'unauthorized', 'Sign in first: this needs a token');
  if (route.access === 'writer' && !writers.has(identity.role)) {
    throw new LakeError(
      403,
      'insufficientPermissionsError',
      'Insufficient permissions: this token may only read',
    );
  }
  return identity;
}

/**
 * The pool port with the fewest streams, for a browser that came to the lake's own machine. Others stay where they
 * are: no browser (no limit of six), or a proxied host from which the pool can't be reached.
 */
function poolPortFor(raw: IncomingMessage, lake: Running): number | null {
  if (!raw.headers.origin && !raw.headers['sec-fetch-site']) return null;
  if (!isLoopback(hostOf(raw))) return null;
  const ports = lake.pool.map((server) => (server.address() as AddressInfo).port);
  const load = (port: number) => lake.streams.get(port) ?? 0;
  return ports.reduce((least, port) => (load(port) < load(least) ? port : least));
}

function countStream(lake: Running, port: number, signal: AbortSignal): void {
  const add = (n: number) => lake.streams.set(port, (lake.streams.get(port) ?? 0) + n);
  add(1);
  signal.addEventListener('abort', () => add(-1), { once: true });
}

function redirect(raw: IncomingMessage, port: number, ticket: string | null) {
  const target = new URL(raw.url ?? '/', `http://${hostOf(raw)}:${port}`);
  if (ticket) target.searchParams.set('ticket', ticket);
  return {
    status: 307,
    headers: { location: target.href, 'cache-control': 'no-store' },
    empty: true as const,
  };
}

function hostOf(raw: IncomingMessage): string {
  const forwarded = raw.headers['x-forwarded-host'];
  const host = (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? raw.headers.host ?? '';
  return host.replace(/:\d+$/, '');
}

function isLoopback(host: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[::1\]|(.+\.)?localhost)$/.test(host);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
