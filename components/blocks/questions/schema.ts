import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { defineArrayMember, defineField, defineType } from 'sanity';

/** What readers ask, each with its answer. */
export const questions = defineType({
  name: 'questions',
  title: 'Questions and answers',
  type: 'object',
  icon: HelpCircleIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'For example “What readers ask about the wall”. Not needed right below a heading.',
    }),
    defineField({
      name: 'items',
      title: 'Questions',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'questionAndAnswer',
          title: 'Question and answer',
          type: 'object',
          fields: [
            defineField({
              name: 'question',
              title: 'Question',
              type: 'string',
              validation: (rule) => rule.required().error('Write the question, or remove this one.'),
            }),
            defineField({
              name: 'answer',
              title: 'Answer',
              type: 'shortText',
              validation: (rule) => rule.required().error('This question has no answer yet.'),
            }),
          ],
          preview: { select: { title: 'question' } },
        }),
      ],
      validation: (rule) => rule.required().min(1).error('Add a question, or remove this block.'),
    }),
  ],
  preview: {
    select: { title: 'title', first: 'items.0.question' },
    prepare: ({ title, first }) => ({
      title: title ?? first ?? 'No question yet',
      subtitle: ['Questions', title && first].filter(Boolean).join(' · '),
    }),
  },
});
