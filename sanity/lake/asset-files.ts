import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IncomingHttpHeaders } from 'node:http';
import { isKnown } from '#lib/http/etag.ts';
import { LakeError, type LakeResponse } from './types.ts';

/** Where a dataset's originals are, in the lake's own folder. */
export function assetFolder(lakeDir: string, dataset: string): string {
  return join(lakeDir, 'assets', dataset);
}

/** Where all that was made of pictures is, which can be made again; in it a folder for each dataset. */
export function renderingsFolder(lakeDir: string): string {
  return join(lakeDir, 'cache', 'images');
}

/** A body that was received whole, in a file that nothing knows of yet. */
export type Received = { path: string; sha1: string; size: number };

/** Writes a body to a fresh file in `dir`, flushed to the disk. Removes it again where the body is cut off. */
export async function receive(dir: string, body: AsyncIterable<Buffer>): Promise<Received> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, `upload-${randomUUID()}`);
  const hash = createHash('sha1');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of body) {
      hash.update(chunk);
      size += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { path, sha1: hash.digest('hex'), size };
}

/** Gives a received file its name for good. Resolves when the name, too, would survive a power cut. */
export async function keep({ path }: Received, dir: string, name: string): Promise<void> {
  await rename(path, join(dir, name));
  const folder = await open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

type Served = {
  path: string;
  /** What was uploaded, in bytes. */
  size: number | null;
  etag: string;
  headers: Record<string, string>;
  request: { headers: IncomingHttpHeaders; signal: AbortSignal };
};

/**
 * Answers with a file, or with the range of bytes that was asked for. Null where there is no such file. Throws LakeError 500
 * where it can't be what was uploaded: its length tells at once, its hash would cost each reader a second reading.
 */
export async function sendFile({
  path,
  size: uploaded,
  etag,
  headers,
  request,
}: Served): Promise<LakeResponse | null> {
  const size = await sizeOf(path);
  if (size === null) return null;
  if (uploaded !== null && size !== uploaded) {
    console.error(`lake: ${path} is damaged: it has ${size} bytes, and ${uploaded} were uploaded`);
    throw new LakeError(500, 'internalServerError', 'The file of this asset is damaged: upload it again');
  }
  const base = { ...headers, etag, 'accept-ranges': 'bytes' };
  if (isKnown(request.headers['if-none-match'], etag)) return { status: 304, headers: base, empty: true };
  const { range: wanted, 'if-range': ifRange } = request.headers;
  const range =
    wanted !== undefined && (ifRange === undefined || ifRange === etag) ? parseRange(wanted, size) : 'all';
  if (range === 'outside')
    return { status: 416, headers: { 'content-range': `bytes */${size}` }, empty: true };
  const { start, end } = range === 'all' ? { start: 0, end: size - 1 } : range;
  return {
    status: range === 'all' ? 200 : 206,
    headers: {
      ...base,
      'content-length': String(end - start + 1),
      ...(range !== 'all' && { 'content-range': `bytes ${start}-${end}/${size}` }),
    },
    stream: bytesOf(path, start, end, request.signal),
  };
}

/** Opened only when somebody reads, and closed when they go away. */
async function* bytesOf(
  path: string,
  start: number,
  end: number,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  if (end < start) return;
  yield* createReadStream(path, { start, end, signal }) as AsyncIterable<Buffer>;
}

function parseRange(header: string, size: number): { start: number; end: number } | 'all' | 'outside' {
  // Several ranges at once may be answered with the whole, as may anything that isn't understood.
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match || (match[1] === '' && match[2] === '')) return 'all';
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start >= size || end < start ? 'outside' : { start, end };
}

/** Bytes, null where there is no such file. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Error(`${path} is no file`);
    return found.size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
