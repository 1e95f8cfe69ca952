import { DoubleQuoteIcon } from '@sanity/icons/DoubleQuote';
import { defineField, defineType } from 'sanity';

/** A line lifted out of the text to invite reading on. */
export const pullQuote = defineType({
  name: 'pullQuote',
  title: 'Pull quote',
  type: 'object',
  icon: DoubleQuoteIcon,
  fields: [
    defineField({
      name: 'text',
      title: 'Quote',
      type: 'text',
      rows: 3,
      description: 'Words that are in the text as well, in large letters beside it.',
      validation: (rule) => [
        rule.required().error('Put the words in, or remove this quote.'),
        rule.max(280).error('A pull quote has 280 characters at most: it is read at a glance.'),
      ],
    }),
    defineField({ name: 'attribution', title: 'Who said it', type: 'string' }),
  ],
  preview: {
    select: { text: 'text', attribution: 'attribution' },
    prepare: ({ text, attribution }) => ({
      title: text ?? 'No words yet',
      subtitle: ['Pull quote', attribution].filter(Boolean).join(' · '),
    }),
  },
});
