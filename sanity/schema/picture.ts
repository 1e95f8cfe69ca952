import { ImageIcon } from '@sanity/icons/Image';
import { defineField, defineType } from 'sanity';
import { poorDescription } from './checks/picture.ts';

/** A picture anywhere in the publication. Its description is required: readers who can't see it get the text. */
export const picture = defineType({
  name: 'picture',
  title: 'Picture',
  type: 'image',
  icon: ImageIcon,
  options: { hotspot: true },
  fields: [
    defineField({
      name: 'alt',
      title: 'Description',
      type: 'string',
      description:
        'What the picture shows, for readers who can’t see it. One sentence, without “picture of”. Readers who see the picture don’t see this.',
      validation: (rule) => [
        rule.custom((alt, { parent }) =>
          (parent as { asset?: unknown } | undefined)?.asset && !alt?.trim()
            ? 'Describe the picture for readers who can’t see it.'
            : true,
        ),
        rule
          .custom((alt, { parent }) =>
            poorDescription(alt, (parent as { caption?: string } | undefined)?.caption),
          )
          .warning(),
      ],
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Shown under the picture: who, where, when, and why it matters.',
    }),
    defineField({
      name: 'credit',
      title: 'Credit',
      type: 'string',
      description: 'Who made it, for example “Ana Ruiz / Gazette”.',
    }),
  ],
  preview: {
    select: { alt: 'alt', caption: 'caption', credit: 'credit', media: 'asset' },
    prepare: ({ alt, caption, credit, media }) => ({
      title: caption ?? alt ?? 'Not described yet',
      subtitle: credit ?? '',
      media,
    }),
  },
});
