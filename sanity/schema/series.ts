import { StackIcon } from '@sanity/icons/Stack';
import { defineField, defineType } from 'sanity';
import { freeAddress } from './other-documents.ts';
import { slugOf } from './slug-of.ts';

/** Articles that belong together and are read in an order. Which they are is said on each of them. */
export const series = defineType({
  name: 'series',
  title: 'Series',
  type: 'document',
  icon: StackIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      description: 'On its page, and at the head and foot of each of its articles.',
      options: { search: { weight: 10 } },
      validation: (rule) => [
        rule.required().error('Give the series a name.'),
        rule.max(60).warning('It stands in small print over each of its articles: shorter is better.'),
      ],
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      description:
        'The last part of the series’ address, after /series/. Better left as it is once readers know it.',
      options: { source: 'title', maxLength: 60, slugify: (text) => slugOf(text, 60), isUnique: () => true },
      validation: (rule) => [
        rule.required().error('Press “Generate” to make the address from the name.'),
        rule.custom(freeAddress(['series'])),
      ],
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 3,
      description: 'What holds its articles together, at the head of its page and in search results.',
    }),
    defineField({
      name: 'picture',
      title: 'Picture',
      type: 'picture',
      description: 'At the head of its page, and in shared links.',
    }),
  ],
  orderings: [{ name: 'title', title: 'Name, A to Z', by: [{ field: 'title', direction: 'asc' }] }],
  preview: {
    select: { title: 'title', subtitle: 'description', media: 'picture' },
    prepare: ({ title, subtitle, media }) => ({ title: title ?? 'No name yet', subtitle, media }),
  },
});
