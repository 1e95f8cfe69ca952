import { ServerResponse, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { isKnown } from './etag.ts';

/**
 * Has a page that Next keeps as text encoded and compressed once, and not for each reader: both cost more than all else
 * that is done for a request. Who has the page already, by the tag that came with it, isn't sent it again. To be called
 * once, before the first request.
 *
 * Next gives such a page whole, with its length, and would then have it compressed as what answers compress themselves
 * are not: so it is said to be compressed just before, and is as it is sent.
 */
export function sendKeptPages(): void {
  const prototype: Sending = ServerResponse.prototype as unknown as Sending;
  const implicitHeader: Sending['_implicitHeader'] = Reflect.get(prototype, '_implicitHeader');
  const end: Sending['end'] = Reflect.get(prototype, 'end');
  prototype._implicitHeader = function implicitHeaderOfKept() {
    if (isKeptPage(this) && isKnown(this.req.headers['if-none-match'], String(this.getHeader('etag')))) {
      this.statusCode = 304;
      this.removeHeader('Content-Length');
      this.removeHeader('Content-Type');
      unchanged.add(this);
    } else if (isKeptPage(this) && !this.hasHeader('content-encoding') && acceptsGzip(this.req)) {
      this.setHeader('Content-Encoding', 'gzip');
      this.removeHeader('Content-Length');
      compressed.add(this);
    }
    return implicitHeader.call(this);
  };
  prototype.end = function endWithKept(body, ...rest) {
    if (typeof body !== 'string') return end.call(this, body, ...rest);
    if (!this.headersSent && isKeptPage(this)) this._implicitHeader();
    if (unchanged.has(this)) return end.call(this);
    if (compressed.has(this)) return end.call(this, formsOf(body).compressed);
    return end.call(this, isKeptPage(this) ? formsOf(body).plain : body, ...rest);
  };
}

/** Answers that say 304. */
const unchanged = new WeakSet<Answer>();

/** Answers that were said to be compressed. */
const compressed = new WeakSet<Answer>();

/** Whether an answer is a whole page, as it was kept. */
function isKeptPage(response: Answer): boolean {
  return (
    response.statusCode === 200 &&
    response.req.method === 'GET' &&
    /^(HIT|STALE)$/.test(String(response.getHeader('x-nextjs-cache'))) &&
    response.hasHeader('content-length') &&
    String(response.getHeader('content-type')).startsWith('text/html')
  );
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return /(^|[,\s])gzip\s*(;(?!\s*q=0(\.0*)?\s*(,|$))|,|$)/i.test(
    headers['accept-encoding']?.toString() ?? '',
  );
}

type Forms = { plain: Buffer; compressed: Buffer };

/** In bytes of all forms together: some hundred long articles, for which a site is asked most. */
const most = 24 * 1024 * 1024;
/** The least recently asked for first. */
const kept = new Map<string, Forms>();
let size = 0;

/** Next hands out the same text until it makes another. */
function formsOf(page: string): Forms {
  const known = kept.get(page);
  if (known) {
    kept.delete(page);
    kept.set(page, known);
    return known;
  }
  const plain = Buffer.from(page);
  const forms = { plain, compressed: gzipSync(plain) };
  kept.set(page, forms);
  size += sizeOf(forms);
  for (const [eldest, its] of kept) {
    if (size <= most) break;
    kept.delete(eldest);
    size -= sizeOf(its);
  }
  return forms;
}

const sizeOf = (forms: Forms): number => forms.plain.length + forms.compressed.length;

type Answer = Omit<ServerResponse, 'end'> & { req: IncomingMessage } & Sending;
type Sending = {
  _implicitHeader(this: Answer): void;
  end(this: Answer, body?: unknown, ...rest: unknown[]): unknown;
};
