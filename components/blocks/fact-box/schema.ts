import { defineArrayMember, defineField, defineType } from 'sanity';

/** Background beside the story: a few facts under their own title. */
export const factBox = defineType({
  name: 'factBox',
  title: 'Fact box',
  type: 'object',
  fields: [
    defineField({ name: 'title', title: 'Title', type: 'string', validation: (rule) => rule.required() }),
    defineField({
      name: 'facts',
      title: 'Facts',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: { select: { title: 'title' } },
});
