import { defineArrayMember, defineField, defineType } from 'sanity';

const articles = (name: string, title: string, description: string, max: number) =>
  defineField({
    name,
    title,
    description,
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'article' }] })],
    validation: (rule) => rule.unique().max(max),
  });

/** One document, `frontPage`: what editors choose for the front. Empty places fill with the newest articles. */
export const frontPage = defineType({
  name: 'frontPage',
  title: 'Front page',
  type: 'document',
  fields: [
    defineField({ name: 'lead', title: 'Lead story', type: 'reference', to: [{ type: 'article' }] }),
    articles('secondary', 'Beside the lead', 'Up to four. Drag to change the order.', 4),
    articles('opinion', 'Opinion', 'Up to four pieces for the opinion rail.', 4),
    defineField({
      name: 'strands',
      title: 'Strands',
      description:
        'A row of articles for each section, in this order. Left empty, a row shows its section’s newest.',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'strand',
          title: 'Strand',
          type: 'object',
          fields: [
            defineField({
              name: 'section',
              title: 'Section',
              type: 'reference',
              to: [{ type: 'section' }],
              validation: (rule) => rule.required(),
            }),
            articles('articles', 'Articles', 'Up to four.', 4),
          ],
          preview: { select: { title: 'section.title' } },
        }),
      ],
    }),
  ],
  preview: { prepare: () => ({ title: 'Front page' }) },
});
