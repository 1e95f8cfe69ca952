import { UnpublishIcon } from '@sanity/icons/Unpublish';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { timeInWords } from './time-in-words.ts';

/**
 * What is left, for readers, of an article that was taken down: where it stood, when it went, and what the newsroom
 * says about it. Made by the Studio's “Take down”. Nothing of the article itself is in it.
 */
export const withdrawal = defineType({
  name: 'withdrawal',
  title: 'Withdrawn article',
  type: 'document',
  icon: UnpublishIcon,
  fields: [
    defineField({
      name: 'note',
      title: 'What readers are told',
      type: 'text',
      rows: 4,
      description:
        'Why it was withdrawn, for readers who come by an old link. Left empty, they are only told that it was. Should the article be published again, they get that instead.',
    }),
    defineField({ name: 'withdrawnAt', title: 'Taken down', type: 'datetime', readOnly: true }),
    defineField({ name: 'slug', title: 'Where it stood', type: 'slug', readOnly: true }),
    defineField({
      name: 'formerSlugs',
      title: 'Former addresses',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      readOnly: true,
      hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
    }),
  ],
  preview: {
    select: { slug: 'slug.current', withdrawnAt: 'withdrawnAt' },
    prepare: ({ slug, withdrawnAt }) => ({
      title: slug ?? 'No address',
      subtitle: withdrawnAt ? `Taken down ${timeInWords(withdrawnAt, new Date())}` : '',
    }),
  },
});
