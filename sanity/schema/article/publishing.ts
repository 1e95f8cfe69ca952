import { defineArrayMember, defineField } from 'sanity';
import { comesLater, updateOutOfPlace } from '../checks/article.ts';

/** When and where readers find it. */
export const publishingFields = [
  defineField({
    name: 'publishedAt',
    title: 'Publication time',
    type: 'datetime',
    group: 'publishing',
    description:
      'Left as it is, the article goes out the moment you publish it. Choose a time to come, and readers see it from then on, once it is published.',
    options: { timeStep: 5 },
    validation: (rule) => [
      rule.required().error('Say when readers may see this article.'),
      rule.custom((publishedAt) => comesLater(publishedAt, new Date())).info(),
    ],
    initialValue: () => new Date().toISOString(),
  }),
  defineField({
    name: 'updatedAt',
    title: 'Updated',
    type: 'datetime',
    group: 'publishing',
    description:
      'Set this when the story changed in a way that readers should know about. Leave it after mending a spelling mistake.',
    options: { timeStep: 5 },
    validation: (rule) =>
      rule
        .custom((updatedAt, { document }) =>
          updateOutOfPlace(updatedAt, document?.['publishedAt'] as string | undefined, new Date()),
        )
        .warning(),
  }),
  defineField({
    name: 'formerSlugs',
    title: 'Former addresses',
    type: 'array',
    group: 'publishing',
    description:
      'Kept by themselves when the address changes. Links to these lead to the article’s present address.',
    of: [defineArrayMember({ type: 'string' })],
    readOnly: true,
    hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
  }),
  defineField({
    name: 'seo',
    title: 'Search and sharing',
    type: 'object',
    group: 'publishing',
    description: 'Only where search results and shared links should differ from the headline and standfirst.',
    options: { collapsible: true, collapsed: true },
    fields: [
      defineField({
        name: 'title',
        title: 'Title',
        type: 'string',
        description: 'Left empty, the headline.',
        validation: (rule) => rule.max(70).warning('Search engines cut off titles over 70 characters.'),
      }),
      defineField({
        name: 'description',
        title: 'Description',
        type: 'text',
        rows: 2,
        description: 'Left empty, the standfirst.',
        validation: (rule) => [
          rule.min(50).warning('Under 50 characters, search engines choose words of their own.'),
          rule.max(170).warning('Search engines cut off descriptions over 170 characters.'),
        ],
      }),
    ],
  }),
];
