/** The formats that every list of articles is published in, and the ends of their addresses. */
export const feedFormats = {
  xml: { name: 'RSS', type: 'application/rss+xml' },
  atom: { name: 'Atom', type: 'application/atom+xml' },
  json: { name: 'JSON Feed', type: 'application/feed+json' },
} as const;

export type FeedFormat = keyof typeof feedFormats;

export function isFeedFormat(text: string): text is FeedFormat {
  return Object.hasOwn(feedFormats, text);
}

/** Where the feed of a list is: `path` is that of the page, such as `/health`. */
export function feedPath(path: string, format: FeedFormat): string {
  return `${path === '/' ? '' : path}/feed.${format}`;
}
