import type { Template } from 'sanity';

/** An article that is begun from a section's list belongs to it. */
export const articleInSection = {
  id: 'article-in-section',
  title: 'Article in this section',
  schemaType: 'article',
  parameters: [{ name: 'sectionId', title: 'Section', type: 'string' }],
  value: ({ sectionId }: { sectionId: string }) => ({ section: { _type: 'reference', _ref: sectionId } }),
} satisfies Template;

/** An entry that is begun from a live blog's list belongs to it. */
export const entryOf = {
  id: 'entry-of',
  title: 'New entry',
  schemaType: 'liveEntry',
  parameters: [{ name: 'articleId', title: 'Live blog', type: 'string' }],
  value: ({ articleId }: { articleId: string }) => ({
    article: { _type: 'reference', _ref: articleId, _weak: true },
  }),
} satisfies Template;

const byline = (authorId: string) => [
  { _key: 'first', _type: 'byline', role: 'author', author: { _type: 'reference', _ref: authorId } },
];

/** An article that is begun from an author's list is by them. */
export const articleBy = {
  id: 'article-by',
  title: 'Article by this author',
  schemaType: 'article',
  parameters: [{ name: 'authorId', title: 'Author', type: 'string' }],
  value: ({ authorId }: { authorId: string }) => ({ bylines: byline(authorId) }),
} satisfies Template;

/** Opinion is somebody's from its first word on. */
export const opinionBy = {
  ...articleBy,
  id: 'opinion-by',
  title: 'Opinion by this author',
  value: ({ authorId }: { authorId: string }) => ({ kind: 'opinion', bylines: byline(authorId) }),
} satisfies Template;
