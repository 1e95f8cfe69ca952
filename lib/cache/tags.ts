/**
 * The names under which cached content is kept and refreshed. Pure, and the only place that makes tags.
 *
 * The rule: a cached entry carries `documentTag` of every document that it shows, `slugTag` of the address it was
 * looked up by (so that a miss is refreshed when something appears there), and `listTag` where a new document could
 * join it. A change then refreshes the pages that show the document, the lists it belongs to, and nothing else.
 */

/** The kinds of documents that readers reach by an address of their own. Sections and pages share `/<slug>`. */
export type AddressKind = 'article' | 'author' | 'topic' | 'series' | 'place';

/** What a change webhook tells about a published document. */
export type Change = {
  id: string;
  type: string;
  slug: string | null;
  formerSlug: string | null;
  /** Every document that it refers to, before or after the change. */
  references: string[];
};

/** Carried by what shows this document. */
export const documentTag = (id: string): string => `document:${id}`;

/** Carried by what was looked up by an address, found or not. */
export const slugTag = (kind: AddressKind, slug: string): string => `slug:${kind}:${slug}`;

/** Carried by the lists of articles of a section, an author, a topic or a series. */
export const listTag = (id: string): string => `list:${id}`;

/** Carried by lists that any article may join: the front page, the latest, all corrections. */
export const anyArticleTag = 'list:any-article';

/** Carried by lists that any section, topic, author, series or page may join: the sitemap. */
export const placesTag = 'list:places';

/** Carried by what shows the entries of this live blog. */
export const liveTag = (articleId: string): string => `live:${articleId}`;

/** Carried by the first page of an article's discussion. */
export const commentsTag = (articleId: string): string => `comments:${articleId}`;

/** Carried by what names a number of the comment rules. */
export const rulesTag = 'comment-rules';

/** Carried by everything: Next puts it on whatever it keeps, as the name of what stands around every page. */
export const everythingTag = '_N_T_/layout';

/** Carried by what an article joins by itself at `time` (ISO 8601): never refreshed by a change, but over by then. */
export const untilTag = (time: string): string => `until:${Date.parse(time)}`;

/** The first moment, in milliseconds since 1970, at which what carries these tags is over; null for never. */
export function earliestUntil(tags: readonly string[]): number | null {
  const times = tags.flatMap((tag) => (/^until:\d+$/.test(tag) ? [Number(tag.slice(6))] : []));
  return times.length > 0 ? Math.min(...times) : null;
}

const kindOf: Record<string, AddressKind> = {
  article: 'article',
  // What is said where an article stood.
  withdrawal: 'article',
  author: 'author',
  topic: 'topic',
  series: 'series',
  section: 'place',
  page: 'place',
};

/** The tags of everything that a change of a published document makes out of date; none for drafts and versions. */
export function tagsFor(change: Change): string[] {
  if (/^(drafts|versions)\./.test(change.id)) return [];
  const tags = new Set([documentTag(change.id)]);

  const kind = Object.hasOwn(kindOf, change.type) ? kindOf[change.type] : undefined;
  if (kind) {
    for (const slug of [change.slug, change.formerSlug]) {
      if (slug) tags.add(slugTag(kind, slug));
    }
    if (kind !== 'article' && change.slug !== change.formerSlug) tags.add(placesTag);
  }

  if (change.type === 'article') {
    tags.add(anyArticleTag);
    for (const id of change.references) {
      // Pictures are never edited in place, and no list is made of them.
      if (!/^(image|file)-/.test(id)) tags.add(listTag(id));
    }
  }

  if (change.type === 'liveEntry') {
    // Its article, and before a move the one that it belonged to. Nothing is kept under the names of the others.
    for (const id of change.references) tags.add(liveTag(id));
  }
  return [...tags];
}
