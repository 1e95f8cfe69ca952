import { ServerResponse, type OutgoingHttpHeaders } from 'node:http';
import { personal, shared } from './caching.ts';

/**
 * Says of every answer how long it is good for, whoever made it. To be called once, before the first request.
 *
 * - Next tells caches to keep its pages for as long as it keeps them itself, an hour or more. But it makes them afresh as
 *   soon as what they show changes, and no cache outside hears of that.
 * - An answer that says nothing would be kept as long as a cache likes: it is for nobody but who asked. So is one that brings a
 *   cookie.
 * - A tag that promises the same bytes can’t be that of a compressed answer, such as a file of the content store that passes here.
 */
export function sendCacheHeaders(): void {
  const prototype: Writing = ServerResponse.prototype;
  const writeHead: Writing['writeHead'] = Reflect.get(prototype, 'writeHead');
  prototype.writeHead = function writeHeadForCaches(status, ...rest) {
    const given = rest.find((part) => typeof part === 'object' && part !== null && !Array.isArray(part));
    const name = Object.keys(given ?? {}).find((key) => key.toLowerCase() === 'cache-control');
    const headers = given as OutgoingHttpHeaders | undefined;
    const said = String((name ? headers?.[name] : this.getHeader('cache-control')) ?? '');
    const says = this.hasHeader('set-cookie') ? personal : stated(said);
    if (headers && name) headers[name] = says;
    else this.setHeader('Cache-Control', says);
    // nginx counts whole seconds: one of its own would last for up to two. This is to the end of the one that it is.
    if (says === shared) this.setHeader('X-Accel-Expires', `@${Math.floor(Date.now() / 1000)}`);
    const tag = this.getHeader('etag');
    if (this.hasHeader('content-encoding') && typeof tag === 'string' && tag.startsWith('"'))
      this.setHeader('ETag', `W/${tag}`);
    return writeHead.call(this, status, ...rest);
  };
}

/** What to say where this was said by Next, by a route of ours, or by nobody. */
function stated(said: string): string {
  if (said === '') return personal;
  return said.startsWith('s-maxage=') ? shared : said;
}

type Writing = {
  writeHead(this: ServerResponse, status: number, ...rest: unknown[]): ServerResponse;
};
