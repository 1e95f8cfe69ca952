import { defineField, defineType } from 'sanity';

/** A page outside the news: about, contact, standards, community guidelines, privacy, accessibility. */
export const page = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  fields: [
    defineField({ name: 'title', title: 'Title', type: 'string', validation: (rule) => rule.required() }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      options: { source: 'title', maxLength: 60 },
      validation: (rule) => rule.required(),
    }),
    defineField({ name: 'standfirst', title: 'Standfirst', type: 'text', rows: 2 }),
    defineField({ name: 'body', title: 'Text', type: 'body' }),
  ],
});
