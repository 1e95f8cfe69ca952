import { readFileSync } from 'node:fs';
import type { LakeDocument } from '#sanity/lake/types.ts';

/** A query to measure. `target` is how many times faster than a scan it must be; without one it is shown only. */
export type Case = {
  name: string;
  query: string;
  params: Record<string, unknown>;
  perspective: 'published' | 'drafts';
  target?: number;
  /** What stands for the query in the scan, where groq-js can't evaluate it. */
  scanned?: string;
};

/** A query of the site, by the name of its type: TypeGen keeps them whole, and a check keeps them true. */
function siteQuery(result: string): string {
  const types = readFileSync('sanity/types.gen.ts', 'utf8');
  const found = new RegExp(String.raw`^\s+'((?:[^'\\]|\\.)*)': ${result};$`, 'm').exec(types)?.[1];
  if (found === undefined) throw new Error(`sanity/types.gen.ts has no query of type ${result}.`);
  return JSON.parse(`"${found.replaceAll('"', String.raw`\"`).replaceAll(String.raw`\'`, "'")}"`) as string;
}

/** What the Studio sends for a list of documents, and for one that is searched (`sanity`, createSearchQuery). */
function studioList(filter: string, field: string, direction: string, constraints = ''): string {
  return `// findability-mvi:4
// findability-source: list
*[_type in $__types && ${constraints}(${filter})] {_type, _id, _originalId, "orderings": [${field}]} | order(orderings[0] ${direction}) [0...$__limit]`;
}

const drafts = '(_id in path("drafts.**") || _originalId in path("drafts.**"))';
const list = { __types: ['article'], __limit: 100 };
const searchedFields = [
  '_id',
  '_type',
  'headline',
  'slug.current',
  'standfirst',
  'kind',
  'pt::text(body)',
  'contentNotice',
];
const searched = `(${searchedFields.map((field) => `${field} match $t0`).join(' || ')}) && `;

/** The cases, about an article and what it refers to; `name` is a seldom word and `word` a frequent one of its text. */
export function casesFor(article: LakeDocument, name: string, word: string): Case[] {
  const { slug, section, bylines, topics } = article as unknown as {
    slug: { current: string };
    section: { _ref: string };
    bylines: { author: { _ref: string } }[];
    topics: { _ref: string }[];
  };
  const author = bylines[0]?.author._ref;
  const topic = topics[0]?._ref;
  const page = { from: 0, to: 24 };
  const site = (title: string, result: string, params: Record<string, unknown>, target?: number): Case => ({
    name: title,
    query: siteQuery(result),
    params,
    perspective: 'published',
    ...(target && { target }),
  });
  const studio = (title: string, query: string, params: Record<string, unknown>, target = 10): Case => ({
    name: title,
    query,
    params: { ...list, ...params },
    perspective: 'drafts',
    target,
  });
  const search = (title: string, query: string, q: string, scanned?: string): Case => ({
    name: title,
    query,
    params: { q },
    perspective: 'published',
    target: 10,
    ...(scanned && { scanned }),
  });
  const inBody =
    '*[_type == "article" && pt::text(body) match $q] | order(publishedAt desc)[0...20]{ _id, headline }';
  const inAll = (match: string) =>
    `*[_type == "article" && [headline, standfirst, pt::text(body)] match ${match}] | order(publishedAt desc)[0...20]{ _id, headline }`;
  return [
    site('site: front page', 'FrontQueryResult', {}, 50),
    site('site: article by slug', 'ArticleQueryResult', { slug: slug.current }, 50),
    site('site: section page', 'SectionArticlesQueryResult', { id: section._ref, ...page }),
    site('site: topic page', 'TopicArticlesQueryResult', { id: topic, ...page }),
    site('site: author page', 'AuthorArticlesQueryResult', { id: author, ...page }),
    studio('Studio: all, last edited first', studioList('_type == $type', '_updatedAt', 'desc'), {
      type: 'article',
    }),
    studio(
      'Studio: published in section',
      studioList(
        '_type == "article" && section._ref == $sectionId && publishedAt <= now()',
        'publishedAt',
        'desc',
      ),
      { sectionId: section._ref },
    ),
    studio('Studio: drafts', studioList(`_type == "article" && ${drafts}`, '_updatedAt', 'desc'), {}),
    studio(
      'Studio: scheduled',
      studioList(`_type == "article" && publishedAt > now() && !${drafts}`, 'publishedAt', 'asc'),
      {},
    ),
    studio('Studio: list, searched', studioList('_type == "article"', '_updatedAt', 'desc', searched), {
      t0: `${name}*`,
    }),
    {
      name: 'references() to a topic',
      query: '{ "count": count(*[references($id)]), "some": *[references($id)][0...100]{ _id, _type } }',
      params: { id: topic },
      perspective: 'drafts',
      target: 20,
    },
    search('search: text match name', inBody, name),
    search('search: text match frequent word', inBody, word),
    search('search: text::query(beginning*)', inAll('text::query($q)'), `${name.slice(0, -1)}*`, inAll('$q')),
  ];
}
