import type { WebhookChange } from '../cache/webhook.ts';

/** Where documents of a type that has one page each are found. */
const folders: Record<string, string> = {
  author: '/authors/',
  topic: '/topics/',
  series: '/series/',
  section: '/',
  page: '/',
};

/** What a change alone does not say about an article. */
type ArticleFacts = {
  /** The last parts of the addresses of the sections that it is in, or was. */
  sections: readonly string[];
  /** Whether readers see it now. */
  live: boolean;
};

/**
 * The addresses at which readers see something else after a change, or nothing more. None of what readers never saw:
 * the address of a scheduled story would give it away.
 */
export function changedPaths(change: WebhookChange, article: ArticleFacts, now: number): string[] {
  const slugs = [...new Set([change.slug, change.formerSlug])].flatMap((slug) => slug ?? []);
  if (change.type === 'article') {
    const wasLive = Date.parse(change.formerPublishedAt ?? '') <= now;
    const seen = slugs.filter(
      (slug) => (slug === change.slug && article.live) || (slug === change.formerSlug && wasLive),
    );
    return seen.flatMap((slug) => article.sections.map((section) => `/${section}/${slug}`));
  }
  const folder = Object.hasOwn(folders, change.type) ? folders[change.type] : undefined;
  return folder === undefined ? [] : slugs.map((slug) => `${folder}${slug}`);
}
