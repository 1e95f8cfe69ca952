/**
 * The path on this site that a `callbackUrl` names, with its query and fragment; `/` for everything else. Accepts an
 * absolute address of this site too. What a browser would read as another host (`//x`, `/\x`, `/<tab>/x`) is refused.
 */
export function ownPath(input: string | null | undefined, siteUrl: string): string {
  if (!input || input.length > 2048) return '/';
  const site = new URL(siteUrl);
  if (!URL.canParse(input, site)) return '/';
  const url = new URL(input, site);
  if (url.origin !== site.origin || url.username || url.password) return '/';
  // Both spellings are own paths to the parser above, yet `//x` in a Location header is not.
  if (url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}

/** `path` with `query` added to it; values that are null are left out. */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const url = new URL(path, 'http://own.invalid');
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) url.searchParams.set(name, value);
  }
  return url.pathname + url.search + url.hash;
}
