import { stegaClean } from '@sanity/client/stega';

/**
 * In a preview every text ends in invisible characters that say which field of which document it comes from, so that a
 * click on it leads there. They are for what is shown, and for nothing else.
 */

/** The fields that readers read as words. What code compares, formats or puts into an address is never marked. */
const texts: ReadonlySet<unknown> = new Set([
  'alt',
  'attribution',
  'bio',
  'caption',
  'cells',
  'contentNotice',
  'credit',
  'description',
  'facts',
  'headline',
  'jobTitle',
  'keyPoints',
  'label',
  'name',
  'phone',
  'prompt',
  'publisher',
  'question',
  'source',
  'standfirst',
  'tagline',
  'text',
  'title',
  'transcript',
  'when',
]);

/** Whether the field at this path of a document is shown to readers as words: only those are marked. */
export function isReadAsText(path: readonly unknown[]): boolean {
  if (path.includes('seo')) return false;
  return texts.has(path.findLast((part) => typeof part === 'string'));
}

/** The same value with all of its texts as they are stored: for metadata, ids, comparisons and machines. */
export function plain<T>(value: T): T {
  return stegaClean(value) as T;
}

/** The marks of a text without its words: makes clickable in a preview what says nothing, like a picture beside its headline. */
export function marksOf(text: string): string {
  return text.slice(plain(text).length);
}
