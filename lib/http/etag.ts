import { createHash } from 'node:crypto';

/**
 * The ETag of a text. Weak: it names the text, which is sent compressed or not, and so can’t promise the same bytes.
 */
export function tagOf(body: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether somebody who asks with this `If-None-Match` has what the tag names. */
export function isKnown(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || bare(one) === bare(tag));
}

function bare(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
