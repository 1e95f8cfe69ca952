import { isWellFormed } from '../content/normalize.ts';
import { done, failed, type Result } from '../result.ts';

/** A comment's limit in any encoding, and room for the rest. Anything longer isn't even read. */
const usualBytes = 128 * 1024;

export type Fields = { kind: 'json' | 'form'; value: unknown };

/** What kind of body a request says that it has; null for one that isn't taken here, compressed ones among them. */
function kindOf(headers: Headers): Fields['kind'] | null {
  if (!['', 'identity'].includes(headers.get('content-encoding')?.trim().toLowerCase() ?? '')) return null;
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  if (charset && !/^charset="?utf-8"?$/.test(charset)) return null;
  if (type.trim() === 'application/json') return 'json';
  return type.trim() === 'application/x-www-form-urlencoded' ? 'form' : null;
}

/** Reads the fields of a request, all text in them well-formed. A form's empty fields are left out. */
export async function readFields(request: Request, maxBytes = usualBytes): Promise<Result<Fields>> {
  const kind = kindOf(request.headers);
  if (!kind) return failed('unsupported_type');
  const bytes = await readBytes(request, maxBytes);
  if (!bytes) return failed('body_too_large');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed('bad_encoding');
  }
  return kind === 'json' ? parseJson(text) : parseForm(text);
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return null;
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  for await (const chunk of request.body ?? []) {
    if (length + chunk.length > maxBytes) return null;
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return bytes.subarray(0, length);
}

function parseJson(text: string): Result<Fields> {
  let malformed = false;
  try {
    const value: unknown = JSON.parse(text, (_key, part: unknown) => {
      if (typeof part === 'string' && !isWellFormed(part)) malformed = true;
      return part;
    });
    return malformed ? failed('bad_encoding') : done({ kind: 'json', value });
  } catch {
    return failed('bad_request');
  }
}

/** Like URLSearchParams, which would take invalid UTF-8 without a word. A field that comes twice is refused. */
function parseForm(text: string): Result<Fields> {
  const fields = new Map<string, string>();
  for (const pair of text.split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    const name = decode(at === -1 ? pair : pair.slice(0, at));
    const value = decode(at === -1 ? '' : pair.slice(at + 1));
    if (name === null || value === null || !isWellFormed(name) || !isWellFormed(value))
      return failed('bad_encoding');
    if (fields.has(name)) return failed('bad_request');
    fields.set(name, value);
  }
  const filled = [...fields].filter(([, value]) => value !== '');
  return done({ kind: 'form', value: Object.fromEntries(filled) });
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
