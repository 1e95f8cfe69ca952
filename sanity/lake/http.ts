import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import {
  LakeError,
  type EventChannel,
  type LakeRequest,
  type LakeResponse,
  type ServerEvent,
} from './types.ts';

const defaultLimit = 10 * 1024 * 1024;
const heartbeat = 15_000;
/**
 * A stream whose reader has stopped reading is cut rather than kept in memory; the client resumes. Bytes that wait to be
 * read, in one stream and in all of them.
 */
const unreadLimit = { ofOne: 16 * 1024 * 1024, inAll: 64 * 1024 * 1024 };

/** The body readers of a request; each gives the body once. */
export function readBody(raw: IncomingMessage): Pick<LakeRequest, 'body' | 'json' | 'stream'> {
  async function* stream(limit: number): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of raw as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new LakeError(413, 'payloadTooLarge', `The body is larger than ${limit} bytes`);
      yield chunk;
    }
  }
  const body = async (limit = defaultLimit) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream(limit)) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const json = async (limit?: number): Promise<unknown> => {
    const text = (await body(limit)).toString('utf8');
    try {
      return JSON.parse(text);
    } catch {
      throw new LakeError(400, 'badRequest', 'The body is not JSON');
    }
  };
  return { stream, body, json };
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
    answer.events(channelOver(response));
  } else {
    send(raw, response, status, headers, null);
  }
}

/** Writes an error in the hosted shape. What no client is meant to see is logged and becomes a plain 500. */
export function sendError(raw: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  if (!(error instanceof LakeError)) {
    if (raw.destroyed && !raw.complete) return;
    console.error('lake:', raw.method, raw.url?.split('?')[0], error);
  }
  const known =
    error instanceof LakeError
      ? error
      : new LakeError(500, 'internalServerError', 'The content lake failed to answer');
  // A body that nobody reads to its end would keep the connection busy.
  const headers = raw.complete ? {} : { connection: 'close' };
  respond(raw, response, { status: known.status, headers, json: errorBody(known) });
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
