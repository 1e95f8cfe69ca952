/**
 * Whether this can be the last part of an address at all. Asked before the content is, as any text may arrive in a
 * URL; looser than what the Studio makes, as former systems had their own ideas.
 */
export function isSlug(text: string): boolean {
  return text.length <= 200 && /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._~-]*$/u.test(text);
}

/** A part of a URL's path as text; null where it is not valid percent-encoding. */
export function decodeSlug(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
