import { defineField, defineType } from 'sanity';

/** Somebody else's words at length, with their source. */
export const blockQuote = defineType({
  name: 'blockQuote',
  title: 'Block quote',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Quote',
      type: 'text',
      rows: 5,
      validation: (rule) => rule.required(),
    }),
    defineField({ name: 'attribution', title: 'Who said or wrote it', type: 'string' }),
    defineField({
      name: 'source',
      title: 'Where',
      type: 'string',
      description: 'A book, a speech, a report.',
    }),
    defineField({
      name: 'url',
      title: 'Link to the source',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['https', 'http'] }),
    }),
  ],
  preview: { select: { title: 'text', subtitle: 'attribution' } },
});
