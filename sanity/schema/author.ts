import { UserIcon } from '@sanity/icons/User';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { freeAddress } from './other-documents.ts';
import { slugOf } from './slug-of.ts';

export const author = defineType({
  name: 'author',
  title: 'Author',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'As it stands above their articles.',
      validation: (rule) => rule.required().error('Give their name.'),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      description:
        'The last part of their page’s address, after /authors/. Better left as it is once readers know it.',
      options: { source: 'name', maxLength: 90, slugify: (text) => slugOf(text), isUnique: () => true },
      validation: (rule) => [
        rule.required().error('Press “Generate” to make the address from the name.'),
        rule.custom(freeAddress(['author'])),
      ],
    }),
    defineField({
      name: 'jobTitle',
      title: 'Job title',
      type: 'string',
      description: 'For example “Health editor”.',
    }),
    defineField({
      name: 'portrait',
      title: 'Portrait',
      type: 'picture',
      description: 'Shown on their page, and beside the opinion that they write.',
    }),
    defineField({
      name: 'bio',
      title: 'About',
      type: 'text',
      rows: 4,
      description: 'What readers should know: what they write about, and what they did before.',
      validation: (rule) => rule.max(1000).warning('Two or three sentences are read; more are not.'),
    }),
    defineField({
      name: 'links',
      title: 'Elsewhere',
      type: 'array',
      description: 'Where readers can follow or write to them.',
      of: [
        defineArrayMember({
          name: 'profileLink',
          title: 'Link',
          type: 'object',
          fields: [
            defineField({
              name: 'label',
              title: 'Label',
              type: 'string',
              description: 'For example “Mastodon”.',
              validation: (rule) => rule.required().error('Say where the link leads.'),
            }),
            defineField({
              name: 'url',
              title: 'Web address',
              type: 'url',
              description: 'Starts with https:// or mailto:',
              validation: (rule) => [
                rule.required().error('Give the address.'),
                rule
                  .uri({ scheme: ['https', 'http', 'mailto'] })
                  .error('This must be a whole address that starts with https:// or mailto:'),
              ],
            }),
          ],
          preview: { select: { title: 'label', subtitle: 'url' } },
        }),
      ],
    }),
  ],
  orderings: [{ name: 'name', title: 'Name, A to Z', by: [{ field: 'name', direction: 'asc' }] }],
  preview: {
    select: { title: 'name', subtitle: 'jobTitle', media: 'portrait' },
    prepare: ({ title, subtitle, media }) => ({ title: title ?? 'No name yet', subtitle, media }),
  },
});
