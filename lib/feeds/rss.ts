import type { Feed, FeedItem } from '#sanity/queries/feed.ts';
import { element, escapeXml, xmlDocument, type Markup } from '../xml/element.ts';
import { addressOf, categoriesOf, entryId, feedChangedAt, titleOf, type FeedSite } from './entry.ts';
import { feedFormats, feedPath } from './formats.ts';

/** Minutes that a reader may keep the feed for. */
const TTL = 15;

/** A feed as RSS 2.0, with Dublin Core for names and Media RSS for pictures. */
export function writeRss(feed: Feed, site: FeedSite): string {
  const changed = feedChangedAt(feed);
  return xmlDocument(
    element(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:media': 'http://search.yahoo.com/mrss/',
      },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, addressOf(feed.path, site)),
        element('description', {}, feed.description ?? feed.title),
        element('language', {}, site.language),
        element('ttl', {}, TTL),
        changed && element('lastBuildDate', {}, rssDate(changed)),
        element('atom:link', {
          rel: 'self',
          type: feedFormats.xml.type,
          href: addressOf(feedPath(feed.path, 'xml'), site),
        }),
        feed.items.map((item) => writeItem(item, site)),
      ),
    ),
  );
}

function writeItem(item: FeedItem, site: FeedSite): Markup {
  return element(
    'item',
    {},
    element('title', {}, titleOf(item)),
    element('link', {}, addressOf(item.path, site)),
    element('guid', { isPermaLink: 'false' }, entryId(item, site)),
    element('pubDate', {}, rssDate(item.publishedAt)),
    item.authors.map((author) => element('dc:creator', {}, author.name)),
    // A description is HTML by custom: what the standfirst has of < and & is escaped once more.
    item.standfirst && element('description', {}, escapeXml(item.standfirst)),
    categoriesOf(item).map((category) => element('category', {}, category)),
    writePicture(item, site),
  );
}

function writePicture({ picture }: FeedItem, site: FeedSite): Markup | null {
  if (!picture) return null;
  const { src, width, height, alt, credit } = picture;
  return element(
    'media:content',
    { url: addressOf(src, site), medium: 'image', width, height },
    alt === '' ? null : element('media:description', { type: 'plain' }, alt),
    credit && element('media:credit', {}, credit),
  );
}

/** RFC 822 with four figures for the year, in UTC. */
function rssDate(iso: string): string {
  return new Date(iso).toUTCString();
}
