import { defineQuery } from 'groq';
import { cacheLife, cacheTag } from 'next/cache';
import { documentTag, slugTag } from '#lib/cache/tags.ts';
import { effectiveDiscussion, type EffectiveDiscussion } from '#lib/comments/discussion.ts';
import { bodyFields } from '../../components/blocks/projections.ts';
import { pictureFields } from '../../components/blocks/picture/projection.ts';
import { foreignLanguage, type LanguageMarks } from '../languages.ts';
import type { ArticleQueryResult } from '../types.gen.ts';
import { authorFields, isLive, sectionFields, seriesFields } from './fragments.ts';
import { untilChanged } from './freshness.ts';
import { keepUntil } from './keep-until.ts';
import { toPicture, type Picture } from './picture.ts';
import { isSlug } from './slug.ts';
import {
  toAuthorLabel,
  toSectionLabel,
  toSeriesLabel,
  type ArticleKind,
  type AuthorLabel,
  type SectionLabel,
  type SeriesLabel,
} from './teaser.ts';
import { clientFor, inView } from './view.ts';

const articleQuery =
  defineQuery(/* groq */ `*[_type == "article" && slug.current == $slug && (${isLive} || $preview)] | order(publishedAt desc)[0]{
  "id": _id,
  headline,
  "slug": slug.current,
  standfirst,
  kind,
  sponsor,
  language,
  live{ endedAt, "pinned": pinned._ref },
  "section": section->{ ${sectionFields} },
  bylines[]{ role, "author": author->{ ${authorFields}, jobTitle, "portrait": portrait{ ${pictureFields} } } },
  "picture": mainPicture{ ${pictureFields} },
  keyPoints,
  "body": body[]{ ${bodyFields} },
  "topics": topics[]->{ "id": _id, title, "slug": slug.current },
  "series": series->{ ${seriesFields} },
  contentNotice,
  helpLines[]{ _key, name, description, phone, url },
  sources[]{ _key, title, publisher, url },
  corrections[]{ _key, correctedAt, text },
  "relatedIds": related[]._ref,
  discussion,
  "sectionDiscussion": section->discussion,
  "siteDiscussion": *[_type == "siteSettings" && _id == "siteSettings"][0].discussion,
  publishedAt,
  updatedAt,
  seo
}`);

const movedQuery = defineQuery(/* groq */ `{
  "present": *[_type == "article" && $slug in formerSlugs && ${isLive}] | order(publishedAt desc)[0]{
    "id": _id, "slug": slug.current, "section": section->{ ${sectionFields} }
  },
  "withdrawn": *[_type == "withdrawal" && (slug.current == $slug || $slug in formerSlugs)][0]._id,
  "comes": *[_type == "article" && slug.current == $slug && publishedAt > now()] | order(publishedAt asc)[0].publishedAt
}`);

type Raw = NonNullable<ArticleQueryResult>;
export type Body = NonNullable<Raw['body']>;
export type BodyBlock = Body[number];
export type BylineRole = NonNullable<Raw['bylines']>[number]['role'];
export type Byline = {
  role: BylineRole;
  author: AuthorLabel & { jobTitle: string | null; portrait: Picture | null };
};
type TopicLabel = { id: string; title: string; path: string };

/** `endedAt` is null while the blog runs (ISO 8601 otherwise), `pinned` the id of the entry that stands above all others. */
export type LiveState = { endedAt: string | null; pinned: string | null };

/** An article as its page shows it. */
export type Article = {
  id: string;
  path: string;
  headline: string;
  standfirst: string | null;
  kind: ArticleKind;
  /** Who pays for it; null where nobody does. */
  sponsor: string | null;
  /** Null where it is the publication’s own. */
  language: LanguageMarks | null;
  /** Only of a live blog. */
  live: LiveState | null;
  section: SectionLabel;
  bylines: Byline[];
  picture: Picture | null;
  keyPoints: string[];
  body: Body;
  topics: TopicLabel[];
  series: SeriesLabel | null;
  contentNotice: string | null;
  helpLines: NonNullable<Raw['helpLines']>;
  sources: NonNullable<Raw['sources']>;
  corrections: NonNullable<Raw['corrections']>;
  /** What editors chose to be read next, in their order. */
  relatedIds: string[];
  /** As it was when the page was made; a comment is judged by the settings of its own moment. */
  discussion: EffectiveDiscussion;
  /** ISO 8601, as the next one. */
  publishedAt: string;
  /** When the story last changed in a way that readers should know about; null where it did not. */
  updatedAt: string | null;
  seo: { title: string | null; description: string | null };
};

/** What stands at an article's address. */
export type ArticleAnswer =
  | { is: 'article'; article: Article }
  | { is: 'moved'; path: string }
  | { is: 'withdrawn' }
  | { is: 'missing' };

/**
 * Finds an article by the last part of its address alone; former addresses are looked up only where no live article
 * has it. Throws where the content can't be reached, so that this is never taken for "missing".
 */
export const getArticle = inView(async (view, slug: string): Promise<ArticleAnswer> => {
  'use cache';
  cacheTag(slugTag('article', slug));
  if (!isSlug(slug)) {
    cacheLife(untilChanged);
    return { is: 'missing' };
  }
  const preview = view !== 'published';
  const raw = await clientFor(view).fetch(articleQuery, { slug, preview });
  const now = new Date();
  const article = raw && toArticle(preview ? completed(raw, now) : raw, now);
  if (article) {
    cacheTag(...shownDocuments(article).map(documentTag));
    const { closesAt } = article.discussion;
    if (closesAt && Date.parse(closesAt) > now.getTime()) keepUntil(closesAt);
    else cacheLife(untilChanged);
    return { is: 'article', article };
  }
  const { present, withdrawn, comes } = await clientFor(view).fetch(movedQuery, { slug });
  const section = toSectionLabel(present?.section ?? null);
  if (present && section) {
    cacheTag(documentTag(present.id), documentTag(section.id));
    keepUntil(comes);
    return { is: 'moved', path: `${section.path}/${present.slug}` };
  }
  keepUntil(comes);
  if (withdrawn) {
    cacheTag(documentTag(withdrawn));
    return { is: 'withdrawn' };
  }
  return { is: 'missing' };
});

function toArticle(raw: Raw, now: Date): Article | null {
  const section = toSectionLabel(raw.section);
  if (!section || Number.isNaN(Date.parse(raw.publishedAt))) return null;
  return {
    id: raw.id,
    path: `${section.path}/${raw.slug}`,
    headline: raw.headline,
    standfirst: raw.standfirst,
    kind: raw.kind,
    sponsor: raw.kind === 'sponsored' ? raw.sponsor : null,
    language: foreignLanguage(raw.language),
    live:
      raw.kind === 'live' ? { endedAt: raw.live?.endedAt ?? null, pinned: raw.live?.pinned ?? null } : null,
    section,
    bylines: (raw.bylines ?? []).flatMap(({ role, author }) => {
      const label = toAuthorLabel(author);
      return label
        ? { role, author: { ...label, jobTitle: author.jobTitle, portrait: toPicture(author.portrait) } }
        : [];
    }),
    picture: toPicture(raw.picture),
    keyPoints: raw.keyPoints ?? [],
    body: raw.body ?? [],
    topics: toTopicLabels(raw.topics),
    series: toSeriesLabel(raw.series),
    contentNotice: raw.contentNotice,
    helpLines: raw.helpLines ?? [],
    sources: raw.sources ?? [],
    corrections: raw.corrections ?? [],
    relatedIds: (raw.relatedIds ?? []).flatMap((id) => id ?? []),
    discussion: effectiveDiscussion(
      {
        article: raw.discussion,
        section: raw.sectionDiscussion,
        site: raw.siteDiscussion,
        publishedAt: raw.publishedAt,
      },
      now,
    ),
    publishedAt: raw.publishedAt,
    updatedAt: raw.updatedAt,
    seo: { title: raw.seo?.title ?? null, description: raw.seo?.description ?? null },
  };
}

/** A draft may lack what the Studio asks for before it is published. */
function completed(raw: Raw, now: Date): Raw {
  return {
    ...raw,
    headline: raw.headline || 'No headline yet',
    publishedAt: raw.publishedAt || now.toISOString(),
  };
}

function toTopicLabels(
  raw: readonly ({ id: string; title: string | null; slug: string | null } | null)[] | null,
): TopicLabel[] {
  return (raw ?? []).flatMap((topic) =>
    topic?.slug && topic.title ? { id: topic.id, title: topic.title, path: `/topics/${topic.slug}` } : [],
  );
}

function shownDocuments(article: Article): string[] {
  return [
    article.id,
    // Its discussion settings hold where the article and its section say nothing.
    'siteSettings',
    article.section.id,
    ...article.bylines.map(({ author }) => author.id),
    ...article.topics.map((topic) => topic.id),
    ...(article.series ? [article.series.id] : []),
  ];
}
