import { defineField, defineType } from 'sanity';

/** A picture anywhere in the publication. Its description is required: readers who can't see it get the text. */
export const picture = defineType({
  name: 'picture',
  title: 'Picture',
  type: 'image',
  options: { hotspot: true },
  fields: [
    defineField({
      name: 'alt',
      title: 'Description',
      type: 'string',
      description:
        'What the picture shows, for readers who can’t see it. One sentence, without “picture of”.',
      validation: (rule) =>
        rule.custom((alt, { parent }) =>
          (parent as { asset?: unknown } | undefined)?.asset && !alt?.trim()
            ? 'Describe the picture for readers who can’t see it.'
            : true,
        ),
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Shown under the picture.',
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description: 'Who made it, for example “Ana Ruiz / Gazette”.',
    }),
  ],
});
