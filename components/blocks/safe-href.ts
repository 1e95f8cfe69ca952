const schemes = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * An address that may stand in a link: on this site, or with a scheme that only leads somewhere. Null for anything
 * else, as the CMS's API takes what the Studio would refuse.
 */
export function safeHref(href: string | null | undefined): string | null {
  if (!href) return null;
  if (/^[/#](?![/\\])/.test(href)) return href;
  try {
    return schemes.has(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}
