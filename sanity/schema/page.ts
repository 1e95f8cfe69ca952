import { DocumentIcon } from '@sanity/icons/Document';
import { defineField, defineType } from 'sanity';
import { freeFirstLevelAddress } from './other-documents.ts';
import { slugOf } from './slug-of.ts';

/** A page outside the news: about, contact, standards, community guidelines, privacy, accessibility. */
export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  icon: DocumentIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      options: { search: { weight: 10 } },
      validation: (rule) => rule.required().error('Give the page a title.'),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      description: 'The page’s whole address on this site. Better left as it is once readers know it.',
      options: { source: 'title', maxLength: 60, slugify: (text) => slugOf(text, 60), isUnique: () => true },
      validation: (rule) => [
        rule.required().error('Press “Generate” to make the address from the title.'),
        rule.custom(freeFirstLevelAddress),
      ],
    }),
    defineField({
      name: 'standfirst',
      title: 'Standfirst',
      type: 'text',
      rows: 2,
      description: 'One or two sentences under the title, and in search results.',
      options: { search: { weight: 5 } },
    }),
    defineField({ name: 'body', title: 'Text', type: 'body' }),
  ],
  orderings: [{ name: 'title', title: 'Title, A to Z', by: [{ field: 'title', direction: 'asc' }] }],
  preview: {
    select: { title: 'title', slug: 'slug.current' },
    prepare: ({ title, slug }) => ({
      title: title ?? 'No title yet',
      subtitle: slug ? `/${slug}` : 'No address yet',
    }),
  },
});
