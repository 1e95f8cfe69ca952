import { TagIcon } from '@sanity/icons/Tag';
import { defineField, defineType } from 'sanity';
import { freeAddress } from './other-documents.ts';
import { slugOf } from './slug-of.ts';

export const topic = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  icon: TagIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('Give the topic a name.'),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      description:
        'The last part of the topic’s address, after /topics/. Better left as it is once readers know it.',
      options: { source: 'title', maxLength: 60, slugify: (text) => slugOf(text, 60), isUnique: () => true },
      validation: (rule) => [
        rule.required().error('Press “Generate” to make the address from the name.'),
        rule.custom(freeAddress(['topic'])),
      ],
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'One sentence, at the head of the topic’s page.',
    }),
    defineField({
      name: 'sensitive',
      title: 'Sensitive topic',
      type: 'boolean',
      description:
        'For topics that may distress readers, such as suicide or abuse: their articles are asked for a help line.',
      initialValue: false,
    }),
  ],
  orderings: [{ name: 'title', title: 'Name, A to Z', by: [{ field: 'title', direction: 'asc' }] }],
  preview: {
    select: { title: 'title', description: 'description', sensitive: 'sensitive' },
    prepare: ({ title, description, sensitive }) => ({
      title: title ?? 'No name yet',
      subtitle: [sensitive && 'Sensitive', description].filter(Boolean).join(' · '),
    }),
  },
});
