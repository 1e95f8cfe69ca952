import { defineArrayMember, defineField, defineType } from 'sanity';

export const author = defineType({
  name: 'author',
  title: 'Author',
  type: 'document',
  fields: [
    defineField({ name: 'name', title: 'Name', type: 'string', validation: (rule) => rule.required() }),
    defineField({
      name: 'slug',
      title: 'Address',
      type: 'slug',
      options: { source: 'name', maxLength: 90 },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'jobTitle',
      title: 'Job title',
      type: 'string',
      description: 'For example “Health editor”.',
    }),
    defineField({ name: 'portrait', title: 'Portrait', type: 'picture' }),
    defineField({ name: 'bio', title: 'About', type: 'text', rows: 4 }),
    defineField({
      name: 'links',
      title: 'Elsewhere',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'profileLink',
          type: 'object',
          fields: [
            defineField({
              name: 'label',
              title: 'Label',
              type: 'string',
              validation: (rule) => rule.required(),
            }),
            defineField({
              name: 'url',
              title: 'Address',
              type: 'url',
              validation: (rule) => rule.required().uri({ scheme: ['https', 'http', 'mailto'] }),
            }),
          ],
        }),
      ],
    }),
  ],
  preview: { select: { title: 'name', subtitle: 'jobTitle', media: 'portrait' } },
});
