import { InfoOutlineIcon } from '@sanity/icons/InfoOutline';
import { defineArrayMember, defineField, defineType } from 'sanity';

/** Background beside the story: a few facts under their own title. */
export const factBox = defineType({
  name: 'factBox',
  title: 'Fact box',
  type: 'object',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'For example “The wall in figures”.',
      validation: (rule) => rule.required().error('Give the fact box a title.'),
    }),
    defineField({
      name: 'facts',
      title: 'Facts',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      description: 'One sentence each.',
      validation: (rule) => rule.required().min(1).error('Add a fact, or remove this box.'),
    }),
  ],
  preview: {
    select: { title: 'title', first: 'facts.0' },
    prepare: ({ title, first }) => ({
      title: title ?? 'No title yet',
      subtitle: ['Fact box', first].filter(Boolean).join(' · '),
    }),
  },
});
