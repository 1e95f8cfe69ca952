import { kindLabels } from '#components/article/kind-labels.ts';
import type { Feed, FeedItem } from '#sanity/queries/feed.ts';

/** What a format adds to the feed itself: where the site is, without a trailing slash. */
export type FeedSite = { url: string; language: string };

/**
 * The name that an article keeps whatever its headline and address become, so that no reader of a feed shows it twice:
 * a tag URI (RFC 4151).
 */
export function entryId(item: FeedItem, site: FeedSite): string {
  return tagUri(item.id, site);
}

/** A tag URI of something of this site. */
export function tagUri(name: string, site: FeedSite): string {
  return `tag:${new URL(site.url).hostname},2026:${name}`;
}

/** A full address of something on the site. */
export function addressOf(path: string, site: FeedSite): string {
  return new URL(path, site.url).href;
}

/** When a reader should look at an article again: ISO 8601. */
export function changedAt(item: FeedItem): string {
  return item.updatedAt ?? item.publishedAt;
}

/** When anything in a feed last changed (ISO 8601); null for a feed with nothing in it. */
export function feedChangedAt(feed: Feed): string | null {
  return feed.items
    .map(changedAt)
    .reduce<string | null>(
      (newest, time) => (newest !== null && Date.parse(newest) >= Date.parse(time) ? newest : time),
      null,
    );
}

/** What readers of feeds see of an article first. That somebody pays for it is said there, as nothing else is sure to be shown. */
export function titleOf({ headline, kind }: FeedItem): string {
  return kind === 'sponsored' ? `${kindLabels[kind]}: ${headline}` : headline;
}

/** The words that an article is filed under: its section, then its topics. */
export function categoriesOf(item: FeedItem): string[] {
  return [...new Set([item.section.title, ...item.topics])];
}
