import type { Metadata } from 'next';
import type { SiteFacts } from '#components/page/site-facts.ts';
import { feedFormats, feedPath, type FeedFormat } from '#lib/feeds/formats.ts';
import { shareSize, type ShareFacts } from '#lib/share-picture/facts.ts';
import { sharePicturePath } from '#lib/share-picture/path.ts';
import { absolutePicture } from '#sanity/pictures.ts';
import { plain } from '#sanity/preview-marks.ts';
import type { Picture } from '#sanity/queries/picture.ts';
import { pageShareFacts } from '#sanity/queries/share-facts.ts';
import type { SectionColour } from '#sanity/queries/teaser.ts';

/** A list that has feeds and a drawn picture of its own. */
type List = { path: string; title: string; colour?: SectionColour };

type PageFacts = {
  site: SiteFacts;
  /** The page’s own address, without the site’s. */
  path: string;
  /** Null on the front page, which is the site itself. */
  title: string | null;
  description?: string | null;
  type?: 'website' | 'profile';
  /** Shown where the page is shared; a drawn one where this is left out. */
  picture?: Picture | null;
  /** The list that the page is, or is a part of: its feeds and its drawn picture; the site’s where this is left out. */
  feedOf?: List;
};

/** What the head of a page says of it: to search engines, to shared links, and to readers of feeds. */
export function pageMetadata(page: PageFacts): Metadata {
  const { site, path, title, description, type = 'website', picture, feedOf } = plain(page);
  const ownTitle = title ?? (site.tagline ? `${site.name}: ${site.tagline}` : site.name);
  const about = description ?? site.description;
  return {
    title: title ?? { absolute: ownTitle },
    ...(description && { description }),
    alternates: { canonical: path, types: feedLinks(site, feedOf) },
    openGraph: {
      type,
      url: path,
      title: ownTitle,
      siteName: site.name,
      locale: 'en_GB',
      ...(about && { description: about }),
      images: [
        picture ? shownPicture(picture) : sharePicture(feedOf?.path ?? '/', pageShareFacts(site, feedOf)),
      ],
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** A picture as the head of a page names it, cut to the shape of shared links. */
export function shownPicture(picture: Picture) {
  return { ...absolutePicture(picture, shareSize.width, shareSize.height), alt: picture.alt };
}

/** The drawn picture of a page, as its head names it. */
export function sharePicture(path: string, facts: ShareFacts) {
  return { url: sharePicturePath(path, facts), ...shareSize, alt: facts.title };
}

type FeedLinks = NonNullable<NonNullable<Metadata['alternates']>['types']>;

/** Leads to the feeds of a list, and of the whole site where the page has no list. */
export function feedLinks(site: SiteFacts, list?: List): FeedLinks {
  const title = list ? `${list.title} · ${site.name}` : site.name;
  return Object.fromEntries(
    (Object.keys(feedFormats) as FeedFormat[]).map((format) => [
      feedFormats[format].type,
      [{ url: feedPath(list?.path ?? '/', format), title: `${title} (${feedFormats[format].name})` }],
    ]),
  );
}
