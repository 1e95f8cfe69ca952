import { randomUUID } from 'node:crypto';
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { parseJson } from './parse-json.ts';
import { isSecurityHeader } from './security-headers.ts';
import { takeRequests } from './take-requests.ts';

/**
 * Pages that stand in for another one, at the address that was asked for, with a status that Next can't give or a body
 * that it can't make: see docs/decisions/010-page-status.md.
 *
 * - Nothing is there (404): the page for that, with a search field and the latest, which Next would otherwise put into
 *   every page of the site.
 * - A page redirects to `/-/gone/…`: readers are not sent there, but get it as 410.
 * - A page can't be made (500): 503 where content or database can't be reached, and 500 otherwise.
 */
const prefix = '/-/';
const missing = `${prefix}missing`;
const gone = `${prefix}gone/`;
const unavailable = `${prefix}unavailable`;
const failed = `${prefix}failed`;

/** In seconds: what readers and machines are asked to wait before they try again. */
const retryAfter = 30;

/** In milliseconds. A stand-in is kept ready; one that takes longer is not what a reader should wait for. */
const patience = 10_000;

/** Known to this process alone: marks its own requests, which are answered as they are. */
const mark = 'x-gazette-stand-in';
const secret = randomUUID();

type StandIn = { path: string; status: 404 | 410 | 500 | 503 };

/** Whether this process asks itself, for a page that stands in or why one is needed. */
export function isForStandIn({ headers }: IncomingMessage): boolean {
  return headers[mark] === secret;
}

/** Has pages stood in for where that is due. To be called once, before the first request. */
export function sendStandIns(): void {
  takeRequests((request, response, goOn) => {
    if (mayBeStoodInFor(request)) {
      if (pathOf(request).startsWith(prefix)) {
        void sendStandIn(request, response, { path: missing, status: 404 }, null);
        return true;
      }
      watch(request, response);
    }
    return goOn();
  });
}

/**
 * Pages alone: neither what programs or pages ask for, nor what stands in itself. Told by the address, not by what the browser
 * wants it for (`Sec-Fetch-Dest`): caches before the site keep one answer for all who ask.
 */
function mayBeStoodInFor(request: IncomingMessage): boolean {
  const { method, headers, url } = request;
  return (
    (method === 'GET' || method === 'HEAD') &&
    !isForStandIn(request) &&
    headers['rsc'] === undefined &&
    !/^\/(api|_next|studio|lake|dev)([/?]|$)/.test(url ?? '')
  );
}

/** Holds back an answer that is to be replaced, and replaces it once it is whole. */
function watch(request: IncomingMessage, response: ServerResponse): void {
  // As they are before Next's compression wraps them.
  const original = {
    on: method(response, 'on'),
    writeHead: method(response, 'writeHead'),
    flushHeaders: method(response, 'flushHeaders'),
    write: method(response, 'write'),
    end: method(response, 'end'),
  };
  let due: StandIn | 'fault' | null | undefined;
  /** Decided once, when the answer's head is ready to be sent. */
  const isHeldBack = (status = response.statusCode): boolean => {
    if (due === undefined) due = response.headersSent ? null : dueFor(status, response);
    return due !== null;
  };
  const replaced: Partial<Record<keyof typeof original, Method>> = {
    writeHead(status, ...rest) {
      // Next sets the headers of its pages one by one; who gives them here answers for something else.
      if (rest.length > 0) due = null;
      return isHeldBack(Number(status)) ? this : original.writeHead.call(this, status, ...rest);
    },
    flushHeaders() {
      return isHeldBack() ? undefined : original.flushHeaders.call(this);
    },
    write(...args) {
      return isHeldBack() ? true : original.write.call(this, ...args);
    },
    end(...args) {
      if (!isHeldBack()) return original.end.call(this, ...args);
      Object.assign(response, original);
      if (due) void replace(request, response, due);
      return this;
    },
  };
  Object.assign(response, replaced);
}

/** What is due instead of an answer with this status: a stand-in, one that depends on what failed, or nothing. */
function dueFor(status: number, response: ServerResponse): StandIn | 'fault' | null {
  const location = response.getHeader('location');
  if (status >= 300 && status < 400 && typeof location === 'string' && location.startsWith(gone)) {
    return { path: location, status: 410 };
  }
  const type = response.getHeader('content-type');
  const isPage = type === undefined || String(type).startsWith('text/html');
  if (status === 404 && isPage) return { path: missing, status };
  return status === 500 && isPage ? 'fault' : null;
}

async function replace(
  request: IncomingMessage,
  response: ServerResponse,
  due: StandIn | 'fault',
): Promise<void> {
  const standIn = due === 'fault' ? await forFault(request) : due;
  const cacheControl = String(response.getHeader('cache-control') ?? '');
  for (const name of response.getHeaderNames())
    if (name !== 'x-request-id' && !isSecurityHeader(name)) response.removeHeader(name);
  await sendStandIn(request, response, standIn, cacheControl);
}

/** A page could not be made. Where something that it needs is down that is said, as it will be back. */
async function forFault(request: IncomingMessage): Promise<StandIn> {
  const health = await askSelf(request, '/api/health', 'GET', 'identity').catch(() => null);
  const report = health && partsOf.safeParse(parseJson(await text(health).catch(() => ''))).data;
  const isDown = health?.statusCode === 503 || report?.content === 'down';
  return isDown ? { path: unavailable, status: 503 } : { path: failed, status: 500 };
}

/** A site without its CMS is ready, as most pages are kept; a page that isn't needs it. */
const partsOf = z.object({ content: z.string() });

/** `cacheControl`: of the answer that is replaced, null where there was none. */
async function sendStandIn(
  request: IncomingMessage,
  response: ServerResponse,
  { path, status }: StandIn,
  cacheControl: string | null,
): Promise<void> {
  const headers: Record<string, string> = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': status >= 500 || !cacheControl ? 'private, no-store' : cacheControl,
    ...(status === 503 && { 'retry-after': String(retryAfter) }),
  };
  const page = await askSelf(request, path, request.method ?? 'GET').catch(() => null);
  if (page?.statusCode === 200) {
    // `link` has the browser fetch the fonts at once, so that no line moves when they come.
    for (const name of ['content-encoding', 'vary', 'link', 'content-security-policy'] as const) {
      const value = page.headers[name];
      if (value !== undefined) headers[name] = String(value);
    }
    response.writeHead(status, headers);
    page.pipe(response);
    return;
  }
  page?.resume();
  headers['content-security-policy'] =
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : plainPage(status));
}

/** Asks this very process for one of its own pages. */
function askSelf(
  request: IncomingMessage,
  path: string,
  method: string,
  encoding = request.headers['accept-encoding'] ?? 'identity',
): Promise<IncomingMessage> {
  const { socket, headers } = request;
  return new Promise((resolve, reject) => {
    const asked = ask(
      {
        host: socket.localAddress,
        port: socket.localPort,
        path,
        method,
        headers: {
          host: headers.host ?? 'localhost',
          accept: 'text/html',
          'accept-encoding': encoding,
          [mark]: secret,
        },
        timeout: patience,
      },
      resolve,
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', reject);
    asked.end();
  });
}

const words: Record<StandIn['status'], [title: string, text: string]> = {
  404: ['This page isn’t here', 'The address may be mistyped.'],
  410: ['This story was withdrawn', 'It stood here once, and was taken down by the newsroom.'],
  500: ['This page can’t be shown just now', 'Something failed on our side, not yours.'],
  503: ['This page can’t be shown just now', 'It will be back shortly. Please try again in a moment.'],
};

/** For when not even a stand-in can be made. */
function plainPage(status: StandIn['status']): string {
  const [title, text] = words[status];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>:root{color-scheme:light dark}body{max-width:38rem;margin:4rem auto;padding:0 1.25rem;font:1.125rem/1.5 Georgia,serif}</style>
<h1>${title}</h1>
<p>${text} <a href="/">The front page</a></p>
</html>
`;
}

function pathOf(request: IncomingMessage): string {
  return request.url ?? '/';
}

type Method = (this: ServerResponse, ...args: unknown[]) => unknown;

const method = (response: ServerResponse, name: string): Method => Reflect.get(response, name) as Method;
