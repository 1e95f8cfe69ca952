import type { Article } from '#sanity/queries/article.ts';

/** An article with nothing that an article can do without. */
export const bareArticle: Article = {
  id: 'article-a-test',
  path: '/city/a-test',
  headline: 'A headline',
  standfirst: null,
  kind: 'news',
  live: null,
  sponsor: null,
  language: null,
  section: { id: 's', title: 'City', path: '/city', colour: 'ink' },
  bylines: [],
  picture: null,
  keyPoints: [],
  body: [],
  series: null,
  topics: [],
  contentNotice: null,
  helpLines: [],
  sources: [],
  corrections: [],
  relatedIds: [],
  discussion: {
    state: 'off',
    prompt: '',
    sensitivity: 'normal',
    audience: 'signedIn',
    links: 'allow',
    holdNewcomers: false,
    slowSeconds: 0,
    closesAt: null,
  },
  publishedAt: '2026-11-22T10:00:00Z',
  updatedAt: null,
  seo: { title: null, description: null },
};

/** An article as the content store has it, published now in a section of the sample. */
export function storedArticle(id: string, headline: string, standfirst: string) {
  return {
    _id: id,
    _type: 'article',
    headline,
    slug: { _type: 'slug', current: id },
    standfirst,
    section: { _type: 'reference', _ref: 'section-city' },
    kind: 'news',
    publishedAt: new Date().toISOString(),
  };
}
