import { defineField, defineType } from 'sanity';

export const section = defineType({
  name: 'section',
  title: 'Section',
  type: 'document',
  fields: [
    defineField({ name: 'title', title: 'Name', type: 'string', validation: (rule) => rule.required() }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      options: { source: 'title', maxLength: 60 },
      validation: (rule) => rule.required(),
    }),
    defineField({ name: 'description', title: 'Description', type: 'text', rows: 2 }),
    defineField({
      name: 'colour',
      title: 'Colour',
      type: 'string',
      description: 'The accent of this section’s labels.',
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
    defineField({ name: 'discussion', title: 'Discussion', type: 'discussion' }),
  ],
  preview: { select: { title: 'title', subtitle: 'description' } },
});
