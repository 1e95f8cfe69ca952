import { TimelineIcon } from '@sanity/icons/Timeline';
import { defineArrayMember, defineField, defineType } from 'sanity';

/** What happened, or is to happen, in its order. */
export const timeline = defineType({
  name: 'timeline',
  title: 'Timeline',
  type: 'object',
  icon: TimelineIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'For example “How the wall was built”. Not needed right below a heading.',
    }),
    defineField({
      name: 'entries',
      title: 'Entries',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'timelineEntry',
          title: 'Entry',
          type: 'object',
          fields: [
            defineField({
              name: 'when',
              title: 'When',
              type: 'string',
              description: 'As readers should see it: “March 2019”, “Week two”, “Three days later”.',
              validation: (rule) => rule.required().error('Say when this was.'),
            }),
            defineField({
              name: 'text',
              title: 'What happened',
              type: 'shortText',
              validation: (rule) => rule.required().error('Say what happened, or remove this entry.'),
            }),
          ],
          preview: {
            select: { when: 'when', text: 'text' },
            prepare: ({ when, text }) => ({
              title: when ?? 'No time yet',
              subtitle: text?.[0]?.children?.[0]?.text ?? '',
            }),
          },
        }),
      ],
      description: 'In the order in which they are told. Drag them to change it.',
      validation: (rule) => rule.required().min(2).error('A timeline has two entries or more.'),
    }),
  ],
  preview: {
    select: { title: 'title', first: 'entries.0.when' },
    prepare: ({ title, first }) => ({
      title: title ?? first ?? 'No entries yet',
      subtitle: ['Timeline', title && first && `from ${first}`].filter(Boolean).join(' · '),
    }),
  },
});
