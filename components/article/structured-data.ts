import type { Article } from '#sanity/queries/article.ts';

type Publication = { name: string; url: string };

/** What search engines read about an article: schema.org's NewsArticle. `url` and `pictures` are full addresses. */
export function articleStructuredData(
  article: Article,
  { url, pictures, publication }: { url: string; pictures: string[]; publication: Publication },
) {
  const people = (role: Article['bylines'][number]['role']) =>
    article.bylines
      .filter((byline) => byline.role === role)
      .map(({ author }) => ({
        '@type': 'Person',
        name: author.name,
        url: new URL(author.path, publication.url).href,
        ...(author.jobTitle && { jobTitle: author.jobTitle }),
      }));
  const organisation = { '@type': 'NewsMediaOrganization', name: publication.name, url: publication.url };
  const authors = people('author');
  const reviewers = people('medicalReviewer');
  return {
    '@context': 'https://schema.org',
    '@type': article.kind === 'opinion' ? 'OpinionNewsArticle' : 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: article.headline,
    ...(article.standfirst && { description: article.standfirst }),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt ?? article.publishedAt,
    articleSection: article.section.title,
    author: authors.length > 0 ? authors : [organisation],
    ...(reviewers.length > 0 && { contributor: reviewers }),
    publisher: organisation,
    ...(pictures.length > 0 && { image: pictures }),
    ...(article.topics.length > 0 && { keywords: article.topics.map((topic) => topic.title) }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map((correction) => ({
        '@type': 'CorrectionComment',
        text: correction.text,
        datePublished: correction.correctedAt,
      })),
    }),
    isAccessibleForFree: true,
  };
}
