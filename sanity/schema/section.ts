import { FolderIcon } from '@sanity/icons/Folder';
import { defineField, defineType } from 'sanity';
import { freeFirstLevelAddress } from './other-documents.ts';
import { slugOf } from './slug-of.ts';

export const section = defineType({
  name: 'section',
  title: 'Section',
  type: 'document',
  icon: FolderIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      description: 'One word is best: it stands in the navigation and above every article.',
      validation: (rule) => rule.required().error('Give the section a name.'),
    }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      description:
        'The first part of its articles’ addresses. After a change old links to articles still work; links to the section itself don’t.',
      options: { source: 'title', maxLength: 60, slugify: (text) => slugOf(text, 60), isUnique: () => true },
      validation: (rule) => [
        rule.required().error('Press “Generate” to make the address from the name.'),
        rule.custom(freeFirstLevelAddress),
      ],
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'One sentence, at the head of the section’s page and in search results.',
    }),
    defineField({
      name: 'colour',
      title: 'Colour',
      type: 'string',
      description: 'The accent of this section’s labels. Each is readable on light and on dark pages.',
      initialValue: 'ink',
      options: {
        list: [
          { title: 'Ink', value: 'ink' },
          { title: 'Red', value: 'red' },
          { title: 'Blue', value: 'blue' },
          { title: 'Green', value: 'green' },
          { title: 'Amber', value: 'amber' },
          { title: 'Plum', value: 'plum' },
          { title: 'Teal', value: 'teal' },
        ],
      },
    }),
    defineField({
      name: 'discussion',
      title: 'Discussion',
      type: 'discussion',
      description: 'How articles of this section are discussed, where they don’t say otherwise.',
    }),
  ],
  orderings: [{ name: 'title', title: 'Name, A to Z', by: [{ field: 'title', direction: 'asc' }] }],
  preview: {
    select: { title: 'title', subtitle: 'description' },
    prepare: ({ title, subtitle }) => ({ title: title ?? 'No name yet', subtitle }),
  },
});
