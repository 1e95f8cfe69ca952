import type { DocumentActionComponent, DuplicateDocumentActionComponent, SanityDocumentLike } from 'sanity';

/** What belongs to one article alone: its address, its times, and what was said about it. */
const own: ReadonlySet<string> = new Set([
  'slug',
  'formerSlugs',
  'updatedAt',
  'corrections',
  'correctionDue',
  'stage',
  'deskNote',
]);

/** The Studio's copying, of a text and its pictures, without what would make two articles claim one address. */
export function duplicatingArticles(original: DuplicateDocumentActionComponent): DocumentActionComponent {
  const DuplicateArticle: DocumentActionComponent = (props) =>
    original({ ...props, mapDocument: (document) => copyOf(document) });
  DuplicateArticle.action = 'duplicate';
  return DuplicateArticle;
}

/** A new article begun from another one. */
export function copyOf(document: SanityDocumentLike, now = new Date()): SanityDocumentLike {
  const kept = Object.entries(document).filter(([name]) => !own.has(name));
  return { ...(Object.fromEntries(kept) as SanityDocumentLike), publishedAt: now.toISOString() };
}
