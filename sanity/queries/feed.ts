import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { anyArticleTag, documentTag, listTag, slugTag, type AddressKind } from '#lib/cache/tags.ts';
import { published } from '../client.ts';
import { pictureSources } from '../pictures.ts';
import type { SiteFeedQueryResult } from '../types.gen.ts';
import { isLive, nextLive, teaserFields } from './fragments.ts';
import { untilChanged } from './freshness.ts';
import { keepUntil } from './keep-until.ts';
import type { Picture } from './picture.ts';
import { isSlug } from './slug.ts';
import { labelTags, toTeasers, type Teaser } from './teaser.ts';

const feedItems = /* groq */ `| order(publishedAt desc)[0...30]{
    ${teaserFields},
    updatedAt,
    "topics": topics[]->{ "id": _id, title }
  },
  "publication": *[_type == "siteSettings" && _id == "siteSettings"][0]{ name, description },
  "next": ${nextLive}`;

const siteFeedQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && ${isLive}] ${feedItems}
}`);

const sectionFeedQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && section._ref == $id && ${isLive}] ${feedItems}
}`);

const topicFeedQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && $id in topics[]._ref && ${isLive}] ${feedItems}
}`);

const authorFeedQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && $id in bylines[].author._ref && ${isLive}] ${feedItems}
}`);

const seriesFeedQuery = defineQuery(/* groq */ `{
  "articles": *[_type == "article" && series._ref == $id && ${isLive}] ${feedItems}
}`);

const feedSubjectQuery =
  defineQuery(/* groq */ `*[_type in ["section", "topic", "author", "series"] && _type == $type && slug.current == $slug][0]{
  "id": _id,
  "title": select(_type == "author" => name, title),
  "slug": slug.current,
  "description": select(_type == "author" => bio, description)
}`);

const subjects = {
  section: { kind: 'place', folder: '', query: sectionFeedQuery },
  topic: { kind: 'topic', folder: '/topics', query: topicFeedQuery },
  author: { kind: 'author', folder: '/authors', query: authorFeedQuery },
  series: { kind: 'series', folder: '/series', query: seriesFeedQuery },
} as const satisfies Record<string, { kind: AddressKind; folder: string; query: string }>;

export type FeedScope = { of: 'site' } | { of: keyof typeof subjects; slug: string };

export type FeedItem = Omit<Teaser, 'picture'> & {
  /** The main picture in the shape that readers of feeds show; `src` begins with / where it is on this site. */
  picture: { src: string; width: number; height: number; alt: string; credit: string | null } | null;
  /** When the story last changed in a way that readers should know about (ISO 8601); null where it did not. */
  updatedAt: string | null;
  topics: string[];
};

/** What every format of a feed is written from. */
export type Feed = {
  title: string;
  description: string | null;
  publication: string;
  /** The page that lists the same articles. */
  path: string;
  /** Newest first. */
  items: FeedItem[];
};

/**
 * The newest articles of the site, or of a section, a topic, an author or a series. Always of what is published. Null where there is
 * no such list. Throws where the content can't be reached.
 */
export async function getFeed(scope: FeedScope): Promise<Feed | null> {
  'use cache';
  if (scope.of === 'site') return toFeed(await published.fetch(siteFeedQuery), null, anyArticleTag);

  const { kind, folder, query } = subjects[scope.of];
  cacheTag(slugTag(kind, scope.slug));
  const found = isSlug(scope.slug)
    ? await published.fetch(feedSubjectQuery, { type: scope.of, slug: scope.slug })
    : null;
  if (!found?.title) {
    cacheLife(untilChanged);
    return null;
  }
  cacheTag(documentTag(found.id));
  const subject = { title: found.title, description: found.description, path: `${folder}/${found.slug}` };
  return toFeed(await published.fetch(query, { id: found.id }), subject, listTag(found.id));
}

type Subject = { title: string; description: string | null; path: string };

/** Called by a cached getter alone: says what it must be kept under. */
function toFeed(raw: SiteFeedQueryResult, subject: Subject | null, list: string): Feed {
  const extras = new Map(raw.articles.map((article) => [article.id, article]));
  const topicsOf = (id: string) =>
    (extras.get(id)?.topics ?? []).flatMap((topic) => (topic?.title ? { ...topic, title: topic.title } : []));
  const teasers = toTeasers(raw.articles);
  cacheTag(
    list,
    documentTag('siteSettings'),
    ...labelTags(teasers),
    ...teasers.flatMap(({ id }) => [documentTag(id), ...topicsOf(id).map((topic) => documentTag(topic.id))]),
  );
  keepUntil(raw.next);
  const publication = raw.publication?.name ?? 'Gazette';
  return {
    title: subject ? `${subject.title} · ${publication}` : publication,
    description: subject ? subject.description : (raw.publication?.description ?? null),
    publication,
    path: subject?.path ?? '/',
    items: teasers.map((teaser) => ({
      ...teaser,
      picture: toFeedPicture(teaser.picture),
      updatedAt: extras.get(teaser.id)?.updatedAt ?? null,
      topics: topicsOf(teaser.id).map(({ title }) => title),
    })),
  };
}

function toFeedPicture(picture: Picture | null): FeedItem['picture'] {
  if (!picture) return null;
  const { src, width, height } = pictureSources(picture, { ratio: 16 / 9, widths: [1200] });
  return { src, width, height, alt: picture.alt, credit: picture.credit };
}
