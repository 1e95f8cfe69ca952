import { BlockquoteIcon } from '@sanity/icons/Blockquote';
import { defineField, defineType } from 'sanity';

/** Somebody else's words at length, with their source. */
export const blockQuote = defineType({
  name: 'blockQuote',
  title: 'Block quote',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Quote',
      type: 'text',
      rows: 5,
      description: 'As it was written or said, without quotation marks around it.',
      validation: (rule) => rule.required().error('Put the words in, or remove this quote.'),
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
      validation: (rule) =>
        rule
          .uri({ scheme: ['https', 'http'] })
          .error('This must be a whole web address that starts with https://'),
    }),
  ],
  preview: {
    select: { text: 'text', attribution: 'attribution', source: 'source' },
    prepare: ({ text, attribution, source }) => ({
      title: text ?? 'No words yet',
      subtitle: ['Quote', attribution, source].filter(Boolean).join(' · '),
    }),
  },
});
