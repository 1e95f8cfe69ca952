import { defineArrayMember, defineField, defineType } from 'sanity';

/** The text of an article or a page. Every block type that may stand in it is listed here. */
export const body = defineType({
  name: 'body',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraph', value: 'normal' },
        { title: 'Heading', value: 'h2' },
        { title: 'Smaller heading', value: 'h3' },
      ],
      lists: [
        { title: 'Bulleted', value: 'bullet' },
        { title: 'Numbered', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Strong', value: 'strong' },
          { title: 'Emphasis', value: 'em' },
        ],
        annotations: [
          {
            name: 'link',
            title: 'Link',
            type: 'object',
            fields: [
              defineField({
                name: 'href',
                title: 'Address',
                type: 'url',
                description: 'A full address, or one on this site that starts with /.',
                validation: (rule) =>
                  rule.required().uri({ scheme: ['https', 'http', 'mailto', 'tel'], allowRelative: true }),
              }),
            ],
          },
        ],
      },
    }),
    defineArrayMember({ type: 'picture' }),
    defineArrayMember({ type: 'pullQuote' }),
    defineArrayMember({ type: 'blockQuote' }),
    defineArrayMember({ type: 'factBox' }),
  ],
});
