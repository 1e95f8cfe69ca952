import { defineField, defineType } from 'sanity';

/** A line lifted out of the text to invite reading on. */
export const pullQuote = defineType({
  name: 'pullQuote',
  title: 'Pull quote',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Quote',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().max(280),
    }),
    defineField({ name: 'attribution', title: 'Who said it', type: 'string' }),
  ],
  preview: { select: { title: 'text', subtitle: 'attribution' } },
});
