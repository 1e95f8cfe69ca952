/**
 * Whether this can be the last part of an address at all. Asked before the content is, as any text may arrive in a
 * URL; looser than what the Studio makes, as former systems had their own ideas.
 */
export function isSlug(text: string): boolean {
  return text.length <= 200 && /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._~-]*$/u.test(text);
}

/** A part of a URL's path as text; what is not valid percent-encoding stays as it is, and is no slug. */
export function decodeSlug(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Never a slug. A build must be told one address for each kind of page; this one needs no content, so a build succeeds with
 * none, and every real page is made when it is first asked for.
 */
export const nowhere = '-';
