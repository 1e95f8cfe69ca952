import type { Feed, FeedItem } from '#sanity/queries/feed.ts';
import { element, xmlDocument, type Markup } from '../xml/element.ts';
import {
  addressOf,
  categoriesOf,
  changedAt,
  entryId,
  feedChangedAt,
  tagUri,
  titleOf,
  type FeedSite,
} from './entry.ts';
import { feedFormats, feedPath } from './formats.ts';

/** A feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed, site: FeedSite): string {
  const path = feedPath(feed.path, 'atom');
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
      element('id', {}, tagUri(path, site)),
      element('title', {}, feed.title),
      feed.description && element('subtitle', {}, feed.description),
      // Required even of a feed in which nothing ever was.
      element('updated', {}, atomDate(feedChangedAt(feed) ?? '2026-01-01T00:00:00Z')),
      element('link', { rel: 'self', type: feedFormats.atom.type, href: addressOf(path, site) }),
      element('link', { rel: 'alternate', type: 'text/html', href: addressOf(feed.path, site) }),
      // Stands for entries that name nobody.
      element('author', {}, element('name', {}, feed.publication), element('uri', {}, addressOf('/', site))),
      element('icon', {}, addressOf('/icon.svg', site)),
      feed.items.map((item) => writeEntry(item, site)),
    ),
  );
}

function writeEntry(item: FeedItem, site: FeedSite): Markup {
  const { picture } = item;
  return element(
    'entry',
    item.language ? { 'xml:lang': item.language.lang } : {},
    element('id', {}, entryId(item, site)),
    element('title', {}, titleOf(item)),
    element('link', { rel: 'alternate', type: 'text/html', href: addressOf(item.path, site) }),
    element('published', {}, atomDate(item.publishedAt)),
    element('updated', {}, atomDate(changedAt(item))),
    item.authors.map(({ name, path }) =>
      element('author', {}, element('name', {}, name), element('uri', {}, addressOf(path, site))),
    ),
    item.standfirst && element('summary', {}, item.standfirst),
    categoriesOf(item).map((term) => element('category', { term })),
    picture && element('link', { rel: 'enclosure', href: addressOf(picture.src, site) }),
  );
}

/** RFC 3339 in UTC, whatever offset the CMS wrote. */
function atomDate(iso: string): string {
  return new Date(iso).toISOString();
}
