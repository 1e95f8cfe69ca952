import { createHash } from 'node:crypto';
import { shared } from './caching.ts';

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
  // Weak, as the bytes are compressed on their way for those who can read that.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const all = { 'Cache-Control': shared, ...headers, ETag: etag };
  const known = request.headers.get('if-none-match');
  if (known !== null && (known.trim() === '*' || known.split(',').some((tag) => sameTag(tag, etag))))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: { ...all, 'Content-Type': contentType } });
}

function sameTag(one: string, other: string): boolean {
  return one.trim().replace(/^W\//, '') === other.replace(/^W\//, '');
}

/** A refusal in words, for an address that only machines ask for. */
export function plainText(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}
