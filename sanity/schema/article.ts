import { defineArrayMember, defineField, defineType } from 'sanity';

const kinds = [
  { title: 'News', value: 'news' },
  { title: 'Analysis', value: 'analysis' },
  { title: 'Opinion', value: 'opinion' },
  { title: 'Explainer', value: 'explainer' },
  { title: 'Feature', value: 'feature' },
  { title: 'Obituary', value: 'obituary' },
] as const;

const bylineRoles = [
  { title: 'Author', value: 'author' },
  { title: 'Reporting by', value: 'reporter' },
  { title: 'Photographs by', value: 'photographer' },
  { title: 'Illustrations by', value: 'illustrator' },
  { title: 'Edited by', value: 'editor' },
  { title: 'Medically reviewed by', value: 'medicalReviewer' },
] as const;

export const article = defineType({
  name: 'article',
  title: 'Article',
  type: 'document',
  groups: [
    { name: 'story', title: 'Story', default: true },
    { name: 'extras', title: 'Notes and sources' },
    { name: 'discussion', title: 'Discussion' },
    { name: 'publishing', title: 'Publishing' },
  ],
  fields: [
    defineField({
      name: 'headline',
      title: 'Headline',
      type: 'string',
      group: 'story',
      validation: (rule) => [
        rule.required().error('An article needs a headline.'),
        rule.max(110).warning('Headlines over 110 characters are cut off by search engines.'),
      ],
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      group: 'story',
      description: 'The last part of the article’s web address. Made from the headline with one click.',
      options: { source: 'headline', maxLength: 90 },
      validation: (rule) => rule.required().error('Press “Generate” to make the address from the headline.'),
    }),
    defineField({
      name: 'standfirst',
      title: 'Standfirst',
      type: 'text',
      rows: 3,
      group: 'story',
      description: 'One or two sentences under the headline that say why this matters.',
      validation: (rule) => [
        rule.required().error('Add a standfirst: one or two sentences under the headline.'),
        rule.max(300).warning('A standfirst over 300 characters is hard to take in at a glance.'),
      ],
    }),
    defineField({
      name: 'section',
      title: 'Section',
      type: 'reference',
      to: [{ type: 'section' }],
      group: 'story',
      validation: (rule) => rule.required().error('Choose the section where readers will find this article.'),
    }),
    defineField({
      name: 'kind',
      title: 'Kind of article',
      type: 'string',
      group: 'story',
      initialValue: 'news',
      options: { list: [...kinds] },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'bylines',
      title: 'Byline',
      type: 'array',
      group: 'story',
      of: [
        defineArrayMember({
          name: 'byline',
          title: 'Byline',
          type: 'object',
          fields: [
            defineField({
              name: 'author',
              title: 'Person',
              type: 'reference',
              to: [{ type: 'author' }],
              validation: (rule) => rule.required(),
            }),
            defineField({
              name: 'role',
              title: 'Role',
              type: 'string',
              initialValue: 'author',
              options: { list: [...bylineRoles] },
              validation: (rule) => rule.required(),
            }),
          ],
          preview: { select: { title: 'author.name', subtitle: 'role', media: 'author.portrait' } },
        }),
      ],
      validation: (rule) => rule.min(1).warning('Readers trust articles that say who wrote them.'),
    }),
    defineField({ name: 'mainPicture', title: 'Main picture', type: 'picture', group: 'story' }),
    defineField({
      name: 'keyPoints',
      title: 'Key points',
      type: 'array',
      group: 'story',
      description: 'Up to five short sentences for readers in a hurry.',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.max(5),
    }),
    defineField({ name: 'body', title: 'Text', type: 'body', group: 'story' }),
    defineField({
      name: 'topics',
      title: 'Topics',
      type: 'array',
      group: 'story',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'contentNotice',
      title: 'Content notice',
      type: 'text',
      rows: 2,
      group: 'extras',
      description: 'Shown before the text where a story may distress readers.',
    }),
    defineField({
      name: 'helpLines',
      title: 'Help lines',
      type: 'array',
      group: 'extras',
      description: 'Where a reader can turn for help. Shown in a box after the text.',
      of: [
        defineArrayMember({
          name: 'helpLine',
          title: 'Help line',
          type: 'object',
          fields: [
            defineField({
              name: 'name',
              title: 'Name',
              type: 'string',
              validation: (rule) => rule.required(),
            }),
            defineField({ name: 'description', title: 'What it offers', type: 'string' }),
            defineField({ name: 'phone', title: 'Phone', type: 'string' }),
            defineField({
              name: 'url',
              title: 'Website',
              type: 'url',
              validation: (rule) => rule.uri({ scheme: ['https', 'http'] }),
            }),
          ],
          preview: { select: { title: 'name', subtitle: 'phone' } },
        }),
      ],
    }),
    defineField({
      name: 'sources',
      title: 'Sources',
      type: 'array',
      group: 'extras',
      of: [
        defineArrayMember({
          name: 'source',
          title: 'Source',
          type: 'object',
          fields: [
            defineField({
              name: 'title',
              title: 'Title',
              type: 'string',
              validation: (rule) => rule.required(),
            }),
            defineField({ name: 'publisher', title: 'Publisher', type: 'string' }),
            defineField({
              name: 'url',
              title: 'Address',
              type: 'url',
              validation: (rule) => rule.uri({ scheme: ['https', 'http'] }),
            }),
          ],
          preview: { select: { title: 'title', subtitle: 'publisher' } },
        }),
      ],
    }),
    defineField({
      name: 'corrections',
      title: 'Corrections',
      type: 'array',
      group: 'extras',
      of: [
        defineArrayMember({
          name: 'correction',
          title: 'Correction',
          type: 'object',
          fields: [
            defineField({
              name: 'correctedAt',
              title: 'Corrected at',
              type: 'datetime',
              validation: (rule) => rule.required(),
            }),
            defineField({
              name: 'text',
              title: 'What was wrong, and what is right',
              type: 'text',
              rows: 3,
              validation: (rule) => rule.required(),
            }),
          ],
          preview: { select: { title: 'text', subtitle: 'correctedAt' } },
        }),
      ],
    }),
    defineField({ name: 'discussion', title: 'Discussion', type: 'discussion', group: 'discussion' }),
    defineField({
      name: 'publishedAt',
      title: 'Published at',
      type: 'datetime',
      group: 'publishing',
      description: 'Readers see the article from this time on.',
      validation: (rule) => rule.required().error('Set when readers may see this article.'),
      initialValue: () => new Date().toISOString(),
    }),
    defineField({
      name: 'updatedAt',
      title: 'Updated at',
      type: 'datetime',
      group: 'publishing',
      description: 'Set this when the story changed in a way that readers should know about.',
    }),
    defineField({
      name: 'formerSlugs',
      title: 'Former addresses',
      type: 'array',
      group: 'publishing',
      description: 'Links to these lead to the article’s present address.',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: 'seo',
      title: 'Search and sharing',
      type: 'object',
      group: 'publishing',
      description:
        'Only where search results and shared links should differ from the headline and standfirst.',
      fields: [
        defineField({
          name: 'title',
          title: 'Title',
          type: 'string',
          validation: (rule) => rule.max(70).warning(),
        }),
        defineField({
          name: 'description',
          title: 'Description',
          type: 'text',
          rows: 2,
          validation: (rule) => rule.max(170).warning(),
        }),
      ],
    }),
  ],
  orderings: [
    { name: 'publishedAtDesc', title: 'Newest first', by: [{ field: 'publishedAt', direction: 'desc' }] },
  ],
  preview: {
    select: { title: 'headline', section: 'section.title', publishedAt: 'publishedAt', media: 'mainPicture' },
    prepare: ({ title, section, publishedAt, media }) => ({
      title: title ?? 'Untitled',
      subtitle: [section, publishedAt ? new Date(publishedAt).toLocaleDateString('en-GB') : null]
        .filter(Boolean)
        .join(' · '),
      media,
    }),
  },
});
