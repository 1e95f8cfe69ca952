import { shared } from './caching.ts';
import { isKnown, tagOf } from './etag.ts';

/**
 * Answers with what machines and pages come back for often: asked again with the tag that it gave, it says 304 in place of
 * the body. The same for everybody, so that `headers` may only say that caches keep it for longer.
 */
export function conditional(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  contentType: string,
  headers: Record<string, string> = {},
): Response {
  const etag = tagOf(body);
  const all = { 'Cache-Control': shared, ...headers, ETag: etag };
  if (isKnown(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: { ...all, 'Content-Type': contentType } });
}

/** A refusal in words, for an address that only machines ask for. */
export function plainText(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}
