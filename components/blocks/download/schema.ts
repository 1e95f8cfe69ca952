import { DownloadIcon } from '@sanity/icons/Download';
import { defineField, defineType } from 'sanity';

/** A file that readers can take with them: a report, a form, a table of figures. */
export const download = defineType({
  name: 'download',
  title: 'File to download',
  type: 'object',
  icon: DownloadIcon,
  fields: [
    defineField({
      name: 'file',
      title: 'File',
      type: 'file',
      validation: (rule) => rule.required().assetRequired().error('Choose the file, or remove this block.'),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What it is, for example “The whole report”. Its kind and size are added by themselves.',
      validation: (rule) => rule.required().error('Say what the file is.'),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'string',
      description: 'What is in it, if the title doesn’t say.',
    }),
  ],
  preview: {
    select: { title: 'title', filename: 'file.asset.originalFilename' },
    prepare: ({ title, filename }) => ({
      title: title ?? 'No title yet',
      subtitle: ['File', filename].filter(Boolean).join(' · '),
    }),
  },
});
