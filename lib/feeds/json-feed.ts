import type { Feed, FeedItem } from '#sanity/queries/feed.ts';
import { addressOf, categoriesOf, changedAt, entryId, titleOf, type FeedSite } from './entry.ts';
import { feedPath } from './formats.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed(feed: Feed, site: FeedSite): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: addressOf(feed.path, site),
    feed_url: addressOf(feedPath(feed.path, 'json'), site),
    ...(feed.description && { description: feed.description }),
    icon: addressOf('/icon-512.png', site),
    favicon: addressOf('/icon-192.png', site),
    authors: [{ name: feed.publication, url: addressOf('/', site) }],
    language: site.language,
    items: feed.items.map((item) => toItem(item, site)),
  });
}

function toItem(item: FeedItem, site: FeedSite) {
  return {
    id: entryId(item, site),
    url: addressOf(item.path, site),
    title: titleOf(item),
    ...(item.language && { language: item.language.lang }),
    // Every item must have content: the summary is all of it that a feed carries.
    content_text: item.standfirst ?? item.headline,
    ...(item.standfirst && { summary: item.standfirst }),
    ...(item.picture && { image: addressOf(item.picture.src, site) }),
    date_published: new Date(item.publishedAt).toISOString(),
    date_modified: new Date(changedAt(item)).toISOString(),
    ...(item.authors.length > 0 && {
      authors: item.authors.map(({ name, path }) => ({ name, url: addressOf(path, site) })),
    }),
    tags: categoriesOf(item),
  };
}
