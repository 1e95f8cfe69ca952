import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { faultOfJson } from './limits.ts';
import {
  LakeError,
  type EventChannel,
  type LakeRequest,
  type LakeResponse,
  type ServerEvent,
} from './types.ts';

const defaultLimit = 10 * 1024 * 1024;
const heartbeat = 15_000;
/** How long a body may say nothing, in ms; slow is fine for a large file, but not this slow (bytes a second). */
const idleLimit = 30_000;
/** How long what is too much, or not wanted, is still read and thrown away, in ms. */
const drainLimit = 3_000;
const slowest = { rate: 1024, after: 60_000 };
/**
 * A stream whose reader has stopped reading is cut rather than kept in memory; the client resumes. Bytes that wait to be
 * read, in one stream and in all of them.
 */
const unreadLimit = { ofOne: 16 * 1024 * 1024, inAll: 64 * 1024 * 1024 };

/** The body readers of a request; each gives the body once. */
export function readBody(raw: IncomingMessage): Pick<LakeRequest, 'body' | 'json' | 'stream'> {
  async function* stream(limit: number): AsyncGenerator<Buffer> {
    const began = Date.now();
    let size = 0;
    const giveUp = () => raw.destroy();
    raw.socket.setTimeout(idleLimit).once('timeout', giveUp);
    try {
      for await (const chunk of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > limit)
          throw new LakeError(413, 'payloadTooLarge', `The body is larger than ${limit} bytes`);
        const elapsed = Date.now() - began;
        if (elapsed > slowest.after && size < (slowest.rate * elapsed) / 1000)
          throw new LakeError(408, 'requestTimeout', 'The body takes too long to arrive');
        yield chunk;
      }
    } finally {
      raw.socket.setTimeout(0).off('timeout', giveUp);
    }
  }
  const body = async (limit = defaultLimit) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream(limit)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const json = async (limit?: number) => parseJson(await body(limit));
  return { stream, body, json };
}

/** JSON that was sent. Throws LakeError 400 where it is none, or nothing that is looked at. */
export function parseJson(body: Buffer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new LakeError(400, 'badRequest', 'The body is not JSON in UTF-8');
  }
  const fault = faultOfJson(value);
  if (fault) throw new LakeError(400, 'badRequest', `The body ${fault}`);
  return value;
}

/** Writes an answer, besides the headers that are set already. */
export function respond(raw: IncomingMessage, response: ServerResponse, answer: LakeResponse): void {
  const { headers = {} } = answer;
  const status = answer.status ?? 200;
  if ('json' in answer) {
    send(
      raw,
      response,
      status,
      { 'content-type': 'application/json; charset=utf-8', ...headers },
      Buffer.from(JSON.stringify(answer.json)),
    );
  } else if ('bytes' in answer) {
    send(raw, response, status, headers, Buffer.from(answer.bytes));
  } else if ('stream' in answer) {
    response.writeHead(status, headers);
    if (raw.method === 'HEAD') response.end();
    else
      Readable.from(answer.stream)
        .on('error', () => response.destroy())
        .pipe(response);
  } else if ('events' in answer) {
    response.writeHead(status, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      ...headers,
    });
    if (raw.method === 'HEAD') response.end();
    else answer.events(channelOver(response));
  } else {
    send(raw, response, status, headers, null);
  }
}

/** Writes an error in the hosted shape. What no client is meant to see is logged and becomes a plain 500. */
export async function sendError(
  raw: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): Promise<void> {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (!(error instanceof LakeError)) {
    if (raw.destroyed && !raw.complete) return;
    console.error('lake:', raw.method, raw.url?.split('?')[0], error);
  }
  const known = asLakeError(error);
  await drain(raw);
  // A body that nobody reads to its end would keep the connection busy.
  const headers = raw.complete ? {} : { connection: 'close' };
  respond(raw, response, { status: known.status, headers, json: errorBody(known) });
}

/** Whoever is still sending hears an answer only once they are done, or the connection is cut under them. */
function drain(raw: IncomingMessage): Promise<void> {
  if (raw.complete || raw.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, drainLimit);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    raw.once('end', done).once('close', done).resume();
  });
}

/** SQLite's numbers: the disk is full, and a file can't be written, as where a quota is used up. */
const fullInSqlite = new Set([13, 778]);
const fullInFiles = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** What a client is told of any error. */
function asLakeError(error: unknown): LakeError {
  if (error instanceof LakeError) return error;
  const { code, errcode } =
    z.object({ code: z.string(), errcode: z.number().optional() }).safeParse(error).data ?? {};
  const isFull = code === 'ERR_SQLITE_ERROR' ? fullInSqlite.has(errcode ?? 0) : fullInFiles.has(code ?? '');
  if (isFull) {
    const description =
      'The disk of the content lake is full, or takes nothing: nothing was changed. Make room, and try again';
    return new LakeError(507, 'insufficientStorage', description);
  }
  return new LakeError(500, 'internalServerError', 'The content lake failed to answer');
}

/** The hosted shape of an error. */
export function errorBody({ status, error }: LakeError): Record<string, unknown> {
  if (status !== 401) return { error, statusCode: status };
  return { statusCode: 401, error: 'Unauthorized', message: error.description, errorCode: 'SIO-401-ANF' };
}

function send(
  raw: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Buffer | null,
): void {
  response.writeHead(status, body ? { ...headers, 'content-length': String(body.length) } : headers);
  response.end(raw.method === 'HEAD' ? undefined : (body ?? undefined));
}

/** An event as it is sent. */
export function frameOf({ event, id, data }: ServerEvent): Buffer {
  return Buffer.from(`event: ${event}\n${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`);
}

const beat = Buffer.from(':\n\n');
const openStreams = new Set<ServerResponse>();

function channelOver(response: ServerResponse): EventChannel {
  const write = (frame: Buffer) => {
    if (response.destroyed || response.writableEnded) return;
    response.write(frame);
    if (response.writableNeedDrain) cutUnread();
  };
  openStreams.add(response);
  const timer = setInterval(() => write(beat), heartbeat);
  response.on('close', () => {
    clearInterval(timer);
    openStreams.delete(response);
  });
  return {
    send: (event) => write(Buffer.isBuffer(event) ? event : frameOf(event)),
    close: () => response.end(),
    onClose: (listener) => response.once('close', listener),
  };
}

/** Cuts the streams that are furthest behind, until no more is kept than may be. */
function cutUnread(): void {
  const behind = [...openStreams].sort((a, b) => b.writableLength - a.writableLength);
  let unread = behind.reduce((sum, { writableLength }) => sum + writableLength, 0);
  for (const response of behind) {
    const { writableLength } = response;
    if (writableLength <= unreadLimit.ofOne && unread <= unreadLimit.inAll) return;
    unread -= writableLength;
    openStreams.delete(response);
    response.destroy();
  }
}
