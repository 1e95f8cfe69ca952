import { isSlug } from '../../queries/slug.ts';

/** Another document that has an address now, or had it once. */
export type Claim = { title: string | null; slug: string | null };

/** The first part of an address that the site itself needs. */
const reserved: ReadonlySet<string> = new Set([
  'account',
  'api',
  'authors',
  'comment',
  'corrections',
  'dev',
  'feeds',
  'latest',
  'newsroom',
  'search',
  'series',
  'sign-in',
  'sitemaps',
  'studio',
  'topics',
  'welcome',
]);

/** Why this can’t be part of an address, or true. */
export function malformedSlug(slug: string | undefined): true | string {
  if (!slug) return true;
  if (isSlug(slug)) return true;
  return 'An address has letters, figures and hyphens: no spaces, slashes or question marks, and no hyphen at its start.';
}

/** Whether the site itself lives at this address, for what stands at the first level: sections and pages. */
export function reservedSlug(slug: string | undefined): true | string {
  return slug && reserved.has(slug)
    ? `“/${slug}” is a part of the site itself. Choose another address.`
    : true;
}

/** Another document with this very address. */
export function takenSlug(slug: string, claims: readonly Claim[]): true | string {
  const other = claims.find((claim) => claim.slug === slug);
  return other ? `“${other.title ?? 'Another document'}” has this address. Change a word of it.` : true;
}

/** Another article that had this address once, and whose old links lead to it. */
export function formerlyTakenSlug(slug: string, claims: readonly Claim[]): true | string {
  const other = claims.find((claim) => claim.slug !== slug);
  return other
    ? `“${other.title ?? 'Another article'}” had this address once. Old links to it would lead here instead.`
    : true;
}
