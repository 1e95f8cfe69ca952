import type {
  AdvertiserContentArticle,
  AnalysisNewsArticle,
  BackgroundNewsArticle,
  Graph,
  ImageObject,
  LiveBlogPosting,
  NewsArticle,
  OpinionNewsArticle,
  Person,
  ReviewNewsArticle,
} from 'schema-dts';
import { liveBlogFacts } from '#components/live/structured-data.ts';
import {
  addressOn,
  breadcrumbs,
  graphOf,
  organisationId,
  websiteId,
  type GraphSite,
} from '#components/page/graph.ts';
import type { Article } from '#sanity/queries/article.ts';
import type { LiveBlog } from '#sanity/queries/live.ts';
import type { ArticleKind } from '#sanity/queries/teaser.ts';
import { wordCount } from './reading-time.ts';

/** A cut of the main picture, by its full address. */
type GraphPicture = { url: string; width: number; height: number };

type ArticleType =
  | NewsArticle
  | AnalysisNewsArticle
  | OpinionNewsArticle
  | BackgroundNewsArticle
  | ReviewNewsArticle
  | AdvertiserContentArticle
  | LiveBlogPosting;

const types = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  // “Aka an explainer or backgrounder.”
  explainer: 'BackgroundNewsArticle',
  feature: 'NewsArticle',
  obituary: 'NewsArticle',
  live: 'LiveBlogPosting',
  review: 'ReviewNewsArticle',
  sponsored: 'AdvertiserContentArticle',
} as const satisfies Record<ArticleKind, Exclude<ArticleType, string>['@type']>;

type Extras = {
  site: GraphSite;
  pictures: readonly GraphPicture[];
  /** The page that is shown of a live blog. */
  live?: LiveBlog | null;
  /** How many comments the page says there are; null where there is no discussion. */
  comments: number | null;
};

/** An article as schema.org describes it, and the way to it. */
export function articleGraph(article: Article, { site, pictures, live = null, comments }: Extras): Graph {
  const { section, path } = article;
  const url = addressOn(site, path);
  const authors = people(article, site, (role) => role === 'author' || role === 'reporter');
  const others = people(
    article,
    site,
    (role) => role === 'photographer' || role === 'illustrator' || role === 'medicalReviewer',
  );
  const editors = people(article, site, (role) => role === 'editor');
  const node: ArticleType = {
    '@type': types[article.kind],
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(article.standfirst && { description: article.standfirst }),
    ...(article.sponsor && { sponsor: { '@type': 'Organization' as const, name: article.sponsor } }),
    datePublished: article.publishedAt,
    dateModified: changedAt(article),
    articleSection: section.title,
    author:
      authors.length > 0
        ? authors
        : { '@type': 'NewsMediaOrganization', ...organisationId(site), name: site.name },
    ...(others.length > 0 && { contributor: others }),
    ...(editors.length > 0 && { editor: editors }),
    publisher: organisationId(site),
    isPartOf: websiteId(site),
    inLanguage: article.language?.lang ?? site.language,
    isAccessibleForFree: true,
    wordCount: wordCount(article.body),
    ...(pictures.length > 0 && { image: pictures.map((picture) => image(article, picture)) }),
    ...(article.topics.length > 0 && { keywords: article.topics.map((topic) => topic.title) }),
    ...(comments !== null && { commentCount: comments, discussionUrl: `${url}#discussion` }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map((correction) => ({
        '@type': 'CorrectionComment' as const,
        text: correction.text,
        datePublished: correction.correctedAt,
      })),
    }),
    ...(live && liveBlogFacts(article, live, site)),
  };
  return graphOf(site, node, breadcrumbs(site, [section, { title: article.headline, path }]));
}

/** The last change that readers should know of: an update, or a correction after it. */
function changedAt(article: Article): string {
  return [
    article.updatedAt ?? article.publishedAt,
    ...article.corrections.map((each) => each.correctedAt),
  ].reduce((newest, time) => (Date.parse(time) > Date.parse(newest) ? time : newest));
}

function people(
  article: Article,
  site: GraphSite,
  hasRole: (role: Article['bylines'][number]['role']) => boolean,
): Person[] {
  return article.bylines
    .filter((byline) => hasRole(byline.role))
    .map(({ author }) => ({
      '@type': 'Person' as const,
      '@id': addressOn(site, `${author.path}#person`),
      name: author.name,
      url: addressOn(site, author.path),
      ...(author.jobTitle && { jobTitle: author.jobTitle }),
    }));
}

function image({ picture }: Article, { url, width, height }: GraphPicture): ImageObject {
  return {
    '@type': 'ImageObject',
    url,
    width: String(width),
    height: String(height),
    ...(picture?.caption && { caption: picture.caption }),
    ...(picture?.credit && { creditText: picture.credit }),
  };
}
