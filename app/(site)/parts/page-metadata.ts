import type { Metadata } from 'next';
import type { SiteFacts } from '#components/page/site-facts.ts';
import { feedFormats, feedPath, type FeedFormat } from '#lib/feeds/formats.ts';
import { absolutePicture } from '#sanity/pictures.ts';
import { plain } from '#sanity/preview-marks.ts';
import type { Picture } from '#sanity/queries/picture.ts';

type PageFacts = {
  site: SiteFacts;
  /** The page’s own address, without the site’s. */
  path: string;
  /** Null on the front page, which is the site itself. */
  title: string | null;
  description?: string | null;
  type?: 'website' | 'profile';
  /** Shown where the page is shared. */
  picture?: Picture | null;
  /** The page whose list has feeds; the front page’s where this is left out. */
  feedOf?: { path: string; title: string };
};

/** What the head of a page says of it: to search engines, to shared links, and to readers of feeds. */
export function pageMetadata({
  site,
  path,
  title,
  description,
  type = 'website',
  picture,
  feedOf,
}: PageFacts): Metadata {
  const ownTitle = title ?? (site.tagline ? `${site.name}: ${site.tagline}` : site.name);
  return plain({
    title: title ?? { absolute: ownTitle },
    ...(description && { description }),
    alternates: { canonical: path, types: feedLinks(site, feedOf) },
    openGraph: {
      type,
      url: path,
      title: ownTitle,
      siteName: site.name,
      locale: 'en_GB',
      ...((description ?? site.description) && { description: description ?? site.description ?? '' }),
      ...(picture && { images: [{ ...absolutePicture(picture, 1200, 630), alt: picture.alt }] }),
    },
    twitter: { card: picture ? 'summary_large_image' : 'summary' },
  });
}

type FeedLinks = NonNullable<NonNullable<Metadata['alternates']>['types']>;

/** Leads to the feeds of a list, and of the whole site where the page has no list. */
export function feedLinks(site: SiteFacts, list?: { path: string; title: string }): FeedLinks {
  const title = list ? `${list.title} · ${site.name}` : site.name;
  return Object.fromEntries(
    (Object.keys(feedFormats) as FeedFormat[]).map((format) => [
      feedFormats[format].type,
      [{ url: feedPath(list?.path ?? '/', format), title: `${title} (${feedFormats[format].name})` }],
    ]),
  );
}
